import type { Compiled } from "./compile"
import { holdFrom, holdTo } from "./holds"
import { HARD } from "./packed"
import { judgeSoft, softBoth } from "./soft"
import { judgeChange, type State } from "./state"

/** What `i` at (si, ri) and `j` at (sj, rj) cost each other, packed. */
function mutual(c: Compiled, i: number, si: number, ri: number, j: number, sj: number, rj: number): number {
  const together = Math.min(si + (c.duration[i] as number), sj + (c.duration[j] as number)) - Math.max(si, sj)
  const pair = i * c.meetings + j
  let sum = together > 0 ? together * (HARD * (c.required[pair] as number) + (c.wished[pair] as number)) : 0
  if (ri === rj && !(c.real && (c.related[i] as Int32Array).includes(j))) {
    const shared = Math.min(holdTo(c, i, si), holdTo(c, j, sj)) - Math.max(holdFrom(c, i, si), holdFrom(c, j, sj))
    if (shared > 0) sum += HARD * shared
  }
  return c.real ? sum + HARD * ordersBetween(c, i, si, j, sj) : sum
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

/**
 * By how much hard and medium penalties grow (packed) when `i` and `j` go to new places at once. Each is judged against the plan as
 * it is, and what the two do to each other is set right.
 */
export function judgeBoth(s: State, i: number, si: number, ri: number, j: number, sj: number, rj: number): number {
  const { c } = s
  const oi = s.start[i] as number
  const pi = s.room[i] as number
  const oj = s.start[j] as number
  const pj = s.room[j] as number
  return (
    judgeChange(s, i, si, ri) +
    judgeChange(s, j, sj, rj) -
    mutual(c, i, si, ri, j, oj, pj) -
    mutual(c, i, oi, pi, j, sj, rj) +
    mutual(c, i, si, ri, j, sj, rj) +
    mutual(c, i, oi, pi, j, oj, pj)
  )
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
