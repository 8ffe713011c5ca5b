import type { Assignment, RealRules } from "../schema"
import type { Compiled } from "./compile"
import { countHold, holdFrom, holdTo } from "./holds"
import { HARD } from "./packed"
import { mayStand } from "./real-score"

/**
 * A plan while it is searched. `crowd` says, for each meeting and grain, how many of its people are taken by others just then, hard
 * and medium in one number: judging a place is adding up as many neighbours as the meeting has grains, and only moves pay for
 * upkeep.
 */
export type State = {
  c: Compiled
  /** −1 = not placed yet. */
  start: Int32Array
  room: Int32Array
  /** `meeting * row + grain`, packed. */
  crowd: Float64Array
  /** `room * row + grain`: holds on a room, set-up and clear-away included. */
  held: Int32Array
  /** Meetings by start: first of a grain, next and previous of a meeting; −1 = none. */
  first: Int32Array
  next: Int32Array
  previous: Int32Array
}

export function stateOf(c: Compiled): State {
  return {
    c,
    start: new Int32Array(c.meetings).fill(-1),
    room: new Int32Array(c.meetings).fill(-1),
    crowd: new Float64Array(c.meetings * c.row),
    held: new Int32Array(c.rooms * c.row),
    first: new Int32Array(c.row).fill(-1),
    next: new Int32Array(c.meetings).fill(-1),
    previous: new Int32Array(c.meetings).fill(-1),
  }
}

/**
 * Tells the others that a meeting's people are no longer taken in one stretch, but in another; both half open. One way through the
 * others for both, for their rows are far apart in memory.
 */
function countPeople(s: State, m: number, leftFrom: number, leftTo: number, from: number, to: number): void {
  const { c, crowd } = s
  const { row } = c
  const partners = c.partners[m] as Int32Array
  const sharing = c.sharing[m] as Float64Array
  for (let k = 0; k < partners.length; k++) {
    const base = (partners[k] as number) * row
    const people = sharing[k] as number
    for (let at = base + leftFrom; at < base + leftTo; at++) crowd[at] = (crowd[at] as number) - people
    for (let at = base + from; at < base + to; at++) crowd[at] = (crowd[at] as number) + people
  }
}

function unlink({ start, first, next, previous }: State, m: number): void {
  const before = previous[m] as number
  const behind = next[m] as number
  if (before < 0) first[start[m] as number] = behind
  else next[before] = behind
  if (behind >= 0) previous[behind] = before
}

function link({ first, next, previous }: State, m: number, start: number): void {
  const head = first[start] as number
  next[m] = head
  previous[m] = -1
  if (head >= 0) previous[head] = m
  first[start] = m
}

/** Takes a meeting out of the plan. */
export function lift(s: State, m: number): void {
  const start = s.start[m] as number
  if (start < 0) return
  countPeople(s, m, start, start + (s.c.duration[m] as number), 0, 0)
  countHold(s.c, s.held, m, start, s.room[m] as number, -1)
  unlink(s, m)
  s.start[m] = -1
  s.room[m] = -1
}

/** Puts a meeting somewhere, from wherever it was. What it keeps of its time costs nothing. */
export function put(s: State, m: number, start: number, room: number): void {
  const was = s.start[m] as number
  const length = s.c.duration[m] as number
  if (was >= 0) countHold(s.c, s.held, m, was, s.room[m] as number, -1)
  countHold(s.c, s.held, m, start, room, 1)
  s.room[m] = room
  if (was === start) return
  if (was < 0) countPeople(s, m, 0, 0, start, start + length)
  else if (start > was)
    countPeople(s, m, was, Math.min(was + length, start), Math.max(was + length, start), start + length)
  else countPeople(s, m, Math.max(was, start + length), was + length, start, Math.min(start + length, was))
  if (was >= 0) unlink(s, m)
  link(s, m, start)
  s.start[m] = start
}

/** What a time would cost a meeting, packed: by itself, and people taken by others. */
function judgeTime({ c, crowd }: State, m: number, start: number): number {
  const at = m * c.row + start
  const end = at + (c.duration[m] as number)
  let sum = c.alone[at] as number
  for (let k = at; k < end; k++) sum += crowd[k] as number
  return sum
}

/** The same for every start at once, by a window that slides: `into[start]`. */
export function judgeTimes({ c, crowd }: State, m: number, into: Float64Array): void {
  const length = c.duration[m] as number
  const base = m * c.row
  let sum = 0
  for (let k = base; k < base + length; k++) sum += crowd[k] as number
  for (let start = 0; start < c.grains; start++) {
    const at = base + start
    into[start] = sum + (c.alone[at] as number)
    sum += (crowd[at + length] as number) - (crowd[at] as number)
  }
}

/** What a room would cost a meeting in hard penalties (0 or more), not looking at its people's time. */
export function judgeRoom(s: State, m: number, start: number, room: number): number {
  const { c, held } = s
  const from = holdFrom(c, m, start)
  const to = holdTo(c, m, start)
  const base = room * c.row
  let hard = c.roomHard[m * c.rooms + room] as number
  for (let k = base + from; k < base + to; k++) hard += held[k] as number
  if (s.room[m] === room) {
    const own = s.start[m] as number
    const shared = Math.min(to, holdTo(c, m, own)) - Math.max(from, holdFrom(c, m, own))
    if (shared > 0) hard -= shared
  }
  return c.real ? hard + realHard(s, c.real, m, start, room) : hard
}

/**
 * What a meeting would cost at a place, packed: its own hard and medium penalties and those with every other placed meeting. It does
 * not matter whether the meeting itself stands somewhere.
 */
export function judge(s: State, m: number, start: number, room: number): number {
  return judgeTime(s, m, start) + HARD * judgeRoom(s, m, start, room)
}

/** By how much a meeting that stands somewhere would cost more elsewhere, packed. */
export function judgeChange(s: State, m: number, start: number, room: number): number {
  const was = s.start[m] as number
  const rooms = judgeRoom(s, m, start, room) - judgeRoom(s, m, was, s.room[m] as number)
  return was === start ? HARD * rooms : HARD * rooms + judgeTime(s, m, start) - judgeTime(s, m, was)
}

/** What only real plans have: places that are not allowed, orders; less what related pairs share of a room. */
function realHard(s: State, real: RealRules, m: number, start: number, room: number): number {
  const { c } = s
  let hard = c.placeless.has(m) && !mayStand(real, m, { start, room }) ? (c.duration[m] as number) : 0
  const from = holdFrom(c, m, start)
  const to = holdTo(c, m, start)
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
