import type { Assignment, RealRules } from "../schema"
import type { Compiled } from "./compile"
import { mayStand } from "./real-score"

/**
 * A plan while it is searched. `crowd` says, for each meeting and grain, how many of its people are taken by others just then
 * (pairs of hard and medium counts), so that judging a place is adding up a few neighbours, and only moves pay for upkeep.
 */
export type State = {
  c: Compiled
  /** −1 = not placed yet. */
  start: Int32Array
  room: Int32Array
  /** `(meeting * row + grain) * 2`: hard, then medium. */
  crowd: Int32Array
  /** `room * row + grain`: holds on a room, set-up and clear-away included. */
  held: Int32Array
  /** Meetings by start: first of a grain, next and previous of a meeting; −1 = none. */
  first: Int32Array
  next: Int32Array
  previous: Int32Array
  /** What `judge` found last. */
  hard: number
  medium: number
}

export function stateOf(c: Compiled): State {
  return {
    c,
    start: new Int32Array(c.meetings).fill(-1),
    room: new Int32Array(c.meetings).fill(-1),
    crowd: new Int32Array(c.meetings * c.row * 2),
    held: new Int32Array(c.rooms * c.row),
    first: new Int32Array(c.row).fill(-1),
    next: new Int32Array(c.meetings).fill(-1),
    previous: new Int32Array(c.meetings).fill(-1),
    hard: 0,
    medium: 0,
  }
}

/** First grain and end of a meeting's hold on a room: set-up and clear-away reach no further than the day. */
export function holdFrom(c: Compiled, m: number, start: number): number {
  const before = c.before[m] as number
  return before === 0 ? start : Math.max(c.dayFrom[start] as number, start - before)
}
export function holdTo(c: Compiled, m: number, start: number): number {
  const end = start + (c.duration[m] as number)
  const after = c.after[m] as number
  return after === 0 ? end : Math.max(end, Math.min(c.dayTo[start] as number, end + after))
}

function count(s: State, m: number, start: number, room: number, by: 1 | -1): void {
  const { c, crowd, held } = s
  const { row, meetings, required, wished } = c
  const length = c.duration[m] as number
  const partners = c.partners[m] as Int32Array
  for (let k = 0; k < partners.length; k++) {
    const other = partners[k] as number
    const hard = by * (required[m * meetings + other] as number)
    const medium = by * (wished[m * meetings + other] as number)
    const from = (other * row + start) * 2
    for (let at = from; at < from + 2 * length; at += 2) {
      crowd[at] = (crowd[at] as number) + hard
      crowd[at + 1] = (crowd[at + 1] as number) + medium
    }
  }
  const to = room * row + holdTo(c, m, start)
  for (let at = room * row + holdFrom(c, m, start); at < to; at++) held[at] = (held[at] as number) + by
}

/** Takes a meeting out of the plan. */
export function lift(s: State, m: number): void {
  const start = s.start[m] as number
  if (start < 0) return
  count(s, m, start, s.room[m] as number, -1)
  const { first, next, previous } = s
  const before = previous[m] as number
  const behind = next[m] as number
  if (before < 0) first[start] = behind
  else next[before] = behind
  if (behind >= 0) previous[behind] = before
  s.start[m] = -1
  s.room[m] = -1
}

/** Puts a meeting somewhere, from wherever it was. */
export function put(s: State, m: number, start: number, room: number): void {
  lift(s, m)
  count(s, m, start, room, 1)
  const head = s.first[start] as number
  s.next[m] = head
  s.previous[m] = -1
  if (head >= 0) s.previous[head] = m
  s.first[start] = m
  s.start[m] = start
  s.room[m] = room
}

/**
 * What a meeting would cost at a place, in hard and medium penalties (left in `s.hard`, `s.medium`): those of its own and those with
 * every other placed meeting. It does not matter whether the meeting itself stands somewhere.
 */
export function judge(s: State, m: number, start: number, room: number): void {
  const { c, crowd, held } = s
  const at = m * c.row + start
  let hard = (c.timeHard[at] as number) + (c.roomHard[m * c.rooms + room] as number)
  let medium = c.timeMedium ? (c.timeMedium[at] as number) : 0
  const end = 2 * (at + (c.duration[m] as number))
  for (let k = 2 * at; k < end; k += 2) {
    hard += crowd[k] as number
    medium += crowd[k + 1] as number
  }
  const from = holdFrom(c, m, start)
  const to = holdTo(c, m, start)
  const base = room * c.row
  for (let k = base + from; k < base + to; k++) hard += held[k] as number
  if (s.room[m] === room) {
    const own = s.start[m] as number
    const shared = Math.min(to, holdTo(c, m, own)) - Math.max(from, holdFrom(c, m, own))
    if (shared > 0) hard -= shared
  }
  if (c.real) hard += realHard(s, c.real, m, start, room, from, to)
  s.hard = hard
  s.medium = medium
}

/** What only real plans have: places that are not allowed, orders; less what related pairs share of a room. */
function realHard(s: State, real: RealRules, m: number, start: number, room: number, from: number, to: number): number {
  const { c } = s
  let hard = c.placeless.has(m) && !mayStand(real, m, { start, room }) ? (c.duration[m] as number) : 0
  for (const other of c.related[m] as Int32Array) {
    if (s.room[other] !== room) continue
    const at = s.start[other] as number
    hard -= Math.max(0, Math.min(to, holdTo(c, other, at)) - Math.max(from, holdFrom(c, other, at)))
  }
  for (const { before, after, gapGrains, gapDays } of c.orders[m] ?? []) {
    const one = before === m ? start : (s.start[before] as number)
    const two = after === m ? start : (s.start[after] as number)
    if (one < 0 || two < 0) continue
    hard += Math.max(0, one + (c.duration[before] as number) + gapGrains - two)
    hard += Math.max(0, gapDays - (c.day[two] as number) + (c.day[one] as number))
  }
  return hard
}

/** The plan as it stands; every meeting must be placed. */
export const assignmentsOf = (s: State): Assignment[] =>
  Array.from(s.start, (start, m) => ({ start, room: s.room[m] as number }))
