import type { Compiled } from "./compile"
import { disturbance } from "./real-score"
import type { State } from "./state"

/** Soft penalties of a meeting's place by itself. */
export function softAlone(c: Compiled, m: number, start: number, room: number): number {
  const own = c.soft.early * (start + (c.duration[m] as number) - 1) + (c.roomSoft[m * c.rooms + room] as number)
  if (!c.real) return own
  const { now, weights } = c.real
  const moved = disturbance(c.problem, c.real, m, { start, room })
  return moved === 0 ? own : own + weights.disturbance * moved * (now[m]?.weight ?? 0)
}

/** Soft penalties two meetings give each other where they stand; of one group in different rooms see `softMates`. */
export function softPair(c: Compiled, i: number, si: number, ri: number, j: number, sj: number, rj: number): number {
  const { soft } = c
  const ei = si + (c.duration[i] as number)
  const ej = sj + (c.duration[j] as number)
  const together = Math.min(ei, ej) - Math.max(si, sj)
  if (together < -soft.reach) return 0
  const pair = i * c.meetings + j
  let sum = 0
  if (together >= 0 && counts(c, i, j)) sum += together > 0 ? soft.sideBySide * together : soft.backToBack
  if (soft.near) {
    if (ri === rj || si === sj || together < -2) return sum
    return sum + (c.required[pair] as number) + (c.wished[pair] as number)
  }
  if (together > 0 || !c.real || c.day[si] !== c.day[sj]) return sum
  const people = (c.required[pair] as number) + (c.wished[pair] as number)
  if (people === 0) return sum
  const way = (si < sj ? c.real.travel[ri]?.[rj] : c.real.travel[rj]?.[ri]) ?? 0
  const { weights, breakGrains } = c.real
  if (ri !== rj && way + together > 0) sum += people * weights.travel * (way + together)
  if (breakGrains + together > 0) sum += people * weights.breaks * (breakGrains + together)
  return sum
}

/** Whether back to back and side by side count between two: not between two groups, nor between what lies one in the other. */
function counts(c: Compiled, i: number, j: number): boolean {
  if (!c.real) return true
  const a = c.group[i] as number
  const b = c.group[j] as number
  return (a < 0 || b < 0 || a === b) && !(c.related[i] as Int32Array).includes(j)
}

const apartInGroup = (c: Compiled, i: number, j: number): boolean =>
  (c.mates[i] as Int32Array).length > 0 && (c.mates[i] as Int32Array).includes(j)

/** `softPair` and what two of one group in different rooms count. */
export function softBoth(c: Compiled, i: number, si: number, ri: number, j: number, sj: number, rj: number): number {
  const sum = softPair(c, i, si, ri, j, sj, rj)
  return c.real && ri !== rj && apartInGroup(c, i, j) ? sum + c.real.weights.roomStability : sum
}

/** What a meeting would cost at a place in soft penalties: its own, and those with every other placed meeting. */
export function judgeSoft(s: State, m: number, start: number, room: number): number {
  const { c } = s
  let sum = softAlone(c, m, start, room)
  const to = Math.min(c.row - 1, start + (c.duration[m] as number) + c.soft.reach)
  for (let grain = Math.max(0, start - c.longest - c.soft.reach); grain <= to; grain++) {
    for (let other = s.first[grain] as number; other >= 0; other = s.next[other] as number) {
      if (other !== m) sum += softPair(c, m, start, room, other, grain, s.room[other] as number)
    }
  }
  const mates = c.mates[m] as Int32Array
  if (!c.real || mates.length === 0) return sum
  for (const other of mates) {
    if ((s.start[other] as number) >= 0 && s.room[other] !== room) sum += c.real.weights.roomStability
  }
  return sum
}
