import type { Compiled } from "./compile"
import { judgeSoft, softBoth } from "./soft"
import { holdFrom, holdTo, judge, type State } from "./state"

/** Hard and medium penalties two meetings give each other where they stand. */
export type Mutual = { hard: number; medium: number }

/** Fills `into` with what `i` at (si, ri) and `j` at (sj, rj) cost each other. */
export function mutual(
  c: Compiled,
  i: number,
  si: number,
  ri: number,
  j: number,
  sj: number,
  rj: number,
  into: Mutual,
): void {
  const pair = i * c.meetings + j
  const together = Math.max(
    0,
    Math.min(si + (c.duration[i] as number), sj + (c.duration[j] as number)) - Math.max(si, sj),
  )
  let hard = together * (c.required[pair] as number)
  if (ri === rj && !(c.real && (c.related[i] as Int32Array).includes(j))) {
    const shared = Math.min(holdTo(c, i, si), holdTo(c, j, sj)) - Math.max(holdFrom(c, i, si), holdFrom(c, j, sj))
    if (shared > 0) hard += shared
  }
  if (c.real) hard += ordersBetween(c, i, si, j, sj)
  into.hard = hard
  into.medium = together * (c.wished[pair] as number)
}

/** What the orders between two are missed by. */
function ordersBetween(c: Compiled, i: number, si: number, j: number, sj: number): number {
  let hard = 0
  for (const { before, after, gapGrains, gapDays } of c.orders[i] ?? []) {
    if (before !== j && after !== j) continue
    const one = before === i ? si : sj
    const two = after === i ? si : sj
    hard += Math.max(0, one + (c.duration[before] as number) + gapGrains - two)
    hard += Math.max(0, gapDays - (c.day[two] as number) + (c.day[one] as number))
  }
  return hard
}

const scratch: Mutual = { hard: 0, medium: 0 }

/**
 * By how much hard and medium penalties grow when `i` and `j` go to new places at once (left in `s.hard`, `s.medium`). Each is judged
 * against the plan as it is, and what the two do to each other is set right.
 */
export function judgeBoth(s: State, i: number, si: number, ri: number, j: number, sj: number, rj: number): void {
  const { c } = s
  const oi = s.start[i] as number
  const pi = s.room[i] as number
  const oj = s.start[j] as number
  const pj = s.room[j] as number
  let hard = 0
  let medium = 0
  const add = (by: 1 | -1) => {
    hard += by * s.hard
    medium += by * s.medium
  }
  const addMutual = (by: 1 | -1, ai: number, bi: number, aj: number, bj: number) => {
    mutual(c, i, ai, bi, j, aj, bj, scratch)
    hard += by * scratch.hard
    medium += by * scratch.medium
  }
  judge(s, i, si, ri)
  add(1)
  judge(s, j, sj, rj)
  add(1)
  judge(s, i, oi, pi)
  add(-1)
  judge(s, j, oj, pj)
  add(-1)
  addMutual(-1, si, ri, oj, pj)
  addMutual(-1, oi, pi, sj, rj)
  addMutual(1, si, ri, sj, rj)
  addMutual(1, oi, pi, oj, pj)
  s.hard = hard
  s.medium = medium
}

/** The same for soft penalties. */
export function judgeBothSoft(s: State, i: number, si: number, ri: number, j: number, sj: number, rj: number): number {
  const { c } = s
  const oi = s.start[i] as number
  const pi = s.room[i] as number
  const oj = s.start[j] as number
  const pj = s.room[j] as number
  return (
    judgeSoft(s, i, si, ri) +
    judgeSoft(s, j, sj, rj) -
    judgeSoft(s, i, oi, pi) -
    judgeSoft(s, j, oj, pj) -
    softBoth(c, i, si, ri, j, oj, pj) -
    softBoth(c, i, oi, pi, j, sj, rj) +
    softBoth(c, i, si, ri, j, sj, rj) +
    softBoth(c, i, oi, pi, j, oj, pj)
  )
}
