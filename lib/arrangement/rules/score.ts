import type { Assignment, Problem, Score } from "../schema"
import { daySpans, overlap, roomHold, sharedPeople } from "./pair"
import { overtime, score } from "./penalty"
import { realScore } from "./real-score"

/**
 * The score of a plan, counted afresh from the problem itself: hard, medium, soft, 0 is best. It is the score of OptaPlanner's
 * *meeting scheduling*; with `real` its last two soft rules give way to those of real plans (see `realScore`).
 * hard: grains two meetings share one room · the last grain if it does not exist · per person, grains of two meetings that both
 * require them · people above the room's capacity · 1 where first and last grain lie on different days;
 * medium: per person, grains of two meetings of which at least one only prefers them;
 * soft: last grains · 100 for each pair back to back · 10 for each grain two meetings run side by side · per meeting what larger
 * rooms hold more · 1 per person and pair in different rooms less than three grains apart.
 * `assignments` runs along the meetings.
 */
export function scoreOf(problem: Problem, assignments: readonly Assignment[]): Score {
  if (problem.real) return realScore(problem, problem.real, assignments)
  const days = daySpans(problem)
  let hard = 0
  let medium = 0
  let soft = 0
  for (const [i, { start, room }] of assignments.entries()) {
    const meeting = problem.meetings[i]
    if (!meeting) continue
    const end = start + meeting.durationInGrains
    const capacity = problem.rooms[room]?.capacity ?? 0
    hard += overtime(problem, start, meeting.durationInGrains)
    hard += Math.max(0, meeting.required.length + meeting.preferred.length - capacity)
    soft += end - 1
    for (const other of problem.rooms) soft += Math.max(0, other.capacity - capacity)
    for (let j = 0; j < i; j++) {
      const other = problem.meetings[j]
      const at = assignments[j]
      if (!other || !at) continue
      const otherEnd = at.start + other.durationInGrains
      const together = overlap(start, end, at.start, otherEnd)
      const apart = start < at.start ? at.start - end : start - otherEnd
      if (end === at.start || otherEnd === start) soft += 100
      soft += 10 * together
      if (room === at.room) {
        const mine = roomHold(problem, days, i, start)
        const theirs = roomHold(problem, days, j, at.start)
        hard += overlap(mine.from, mine.to, theirs.from, theirs.to)
      }
      const near = room !== at.room && start !== at.start && apart <= 2
      if (together === 0 && !near) continue
      const shared = sharedPeople(meeting, other)
      hard += together * shared.required
      medium += together * shared.wished
      if (near) soft += shared.required + shared.wished
    }
  }
  return score(hard, medium, soft)
}
