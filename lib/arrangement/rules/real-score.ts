import type { Assignment, Problem, RealRules, Score } from "../schema"
import { daySpans, overlap, roomHold, sharedPeople } from "./pair"
import { overtime, score } from "./penalty"

/** What changing the room alone, the time, or the day counts, times the meeting's own weight. */
const MOVED = { room: 1, time: 2, day: 3 } as const

/** How far a meeting is from where it is now: 0 not moved, 1 another room, 2 another time, 3 another day. */
export function disturbance(problem: Problem, real: RealRules, meeting: number, at: Assignment): number {
  const now = real.now[meeting]
  if (!now || (now.start === at.start && now.room === at.room)) return 0
  if (now.start === at.start) return MOVED.room
  return problem.grains[now.start]?.day === problem.grains[at.start]?.day ? MOVED.time : MOVED.day
}

/** A pinned meeting may be where it is and nowhere else; any other where it is allowed. */
export function mayStand(real: RealRules, meeting: number, { start, room }: Assignment): boolean {
  const pin = real.pinned[meeting] ? real.now[meeting] : null
  if (pin) return pin.start === start && pin.room === room
  return real.allowedStarts[meeting]?.[room]?.includes(start) ?? false
}

/** Grains (and days) by which an order is missed; 0 when it is kept. */
export function orderShortfall(
  problem: Problem,
  { before, gapGrains, gapDays }: RealRules["order"][number],
  first: number,
  second: number,
): number {
  const days = (problem.grains[second]?.day ?? 0) - (problem.grains[first]?.day ?? 0)
  const end = first + (problem.meetings[before]?.durationInGrains ?? 0)
  return Math.max(0, end + gapGrains - second) + Math.max(0, gapDays - days)
}

/**
 * The score of a real plan. Hard: as in the public model, without capacity (which the allowed rooms already stand for, layout by
 * layout) and, for rooms, with set-up and clear-away; besides a meeting's whole length where it may not be, grains an order is
 * missed by, and grains of people who are busy elsewhere and required. A pinned meeting may be where it is. Medium: as in the
 * public model, and busy people who are only preferred. Soft: last grains · back to back · side by side · empty chairs · per
 * shared person, grains short of the way between two rooms and short of a break, on one day · pairs of one group in different rooms
 * · disturbance × what moving that meeting costs; each times its weight. Related pairs count nothing for each other but their order.
 */
export function realScore(problem: Problem, real: RealRules, assignments: readonly Assignment[]): Score {
  const { weights } = real
  const backToBack = weights.backToBack ?? 100
  const sideBySide = weights.sideBySide ?? 10
  const days = daySpans(problem)
  const related = new Set(real.related.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const total = { hard: 0, medium: 0, soft: 0 }
  for (const [i, at] of assignments.entries()) {
    const meeting = problem.meetings[i]
    if (!meeting) continue
    const end = at.start + meeting.durationInGrains
    const pin = real.pinned[i] ? real.now[i] : null
    if (!pin) total.hard += overtime(problem, at.start, meeting.durationInGrains)
    if (!mayStand(real, i, at)) total.hard += meeting.durationInGrains
    const people = meeting.required.length + meeting.preferred.length
    total.soft += weights.early * (end - 1)
    total.soft += weights.fit * Math.max(0, (problem.rooms[at.room]?.capacity ?? 0) - people)
    total.soft += weights.disturbance * disturbance(problem, real, i, at) * (real.now[i]?.weight ?? 0)
    for (let j = 0; j < i; j++) {
      const other = problem.meetings[j]
      const otherAt = assignments[j]
      if (!other || !otherAt || related.has(`${i} ${j}`)) continue
      const grouped = (real.group[i] ?? -1) >= 0 && (real.group[j] ?? -1) >= 0
      if (grouped && real.group[i] === real.group[j] && at.room !== otherAt.room) total.soft += weights.roomStability
      const otherEnd = otherAt.start + other.durationInGrains
      const together = overlap(at.start, end, otherAt.start, otherEnd)
      if (!grouped || real.group[i] === real.group[j]) {
        total.soft += sideBySide * together
        if (end === otherAt.start || otherEnd === at.start) total.soft += backToBack
      }
      if (at.room === otherAt.room) {
        const mine = roomHold(problem, days, i, at.start)
        const theirs = roomHold(problem, days, j, otherAt.start)
        total.hard += overlap(mine.from, mine.to, theirs.from, theirs.to)
      }
      const sameDay = problem.grains[at.start]?.day === problem.grains[otherAt.start]?.day
      const [from, to] = at.start < otherAt.start ? [at.room, otherAt.room] : [otherAt.room, at.room]
      const gap = Math.max(otherAt.start - end, at.start - otherEnd)
      const way = sameDay && gap >= 0 && from !== to ? Math.max(0, (real.travel[from]?.[to] ?? 0) - gap) : 0
      const rest = sameDay && gap >= 0 ? Math.max(0, real.breakGrains - gap) : 0
      if (together === 0 && way === 0 && rest === 0) continue
      const shared = sharedPeople(meeting, other)
      total.hard += together * shared.required
      total.medium += together * shared.wished
      total.soft += (shared.required + shared.wished) * (weights.travel * way + weights.breaks * rest)
    }
  }
  for (const order of real.order) {
    const first = assignments[order.before]
    const second = assignments[order.after]
    if (first && second) total.hard += orderShortfall(problem, order, first.start, second.start)
  }
  for (const { person, from, to } of real.busy) {
    for (const [i, meeting] of problem.meetings.entries()) {
      const start = assignments[i]?.start ?? 0
      const taken = overlap(start, start + meeting.durationInGrains, from, to)
      if (taken === 0) continue
      if (meeting.required.includes(person)) total.hard += taken
      else if (meeting.preferred.includes(person)) total.medium += taken
    }
  }
  return score(total.hard, total.medium, total.soft)
}
