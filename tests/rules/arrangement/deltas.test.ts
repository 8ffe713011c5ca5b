import { describe, expect, test } from "vitest"
import { compile } from "@/lib/arrangement/rules/compile"
import { draw, judgeMove, judgeMoveSoft, make, noMove } from "@/lib/arrangement/rules/moves"
import { hardOf, mediumOf } from "@/lib/arrangement/rules/packed"
import { scoreOf } from "@/lib/arrangement/rules/score"
import { assignmentsOf, judge, lift, put, stateOf } from "@/lib/arrangement/rules/state"
import type { Problem } from "@/lib/arrangement/schema"
import { realProblem, smallProblem } from "../../support/arrangement/random-problem"
import { randomOf } from "../../support/random"

/** A state laid out anyhow, where meetings may be. */
function laidOut(problem: Problem, seed: number) {
  const c = compile(problem)
  const s = stateOf(c)
  const pick = randomOf(seed)
  for (let m = 0; m < c.meetings; m++) {
    const rooms = c.roomsOf[m] as Int32Array
    const room = rooms[pick(rooms.length)] as number
    const starts = c.starts[m * c.rooms + room] as Int32Array
    put(s, m, starts[pick(starts.length)] as number, room)
  }
  return { c, s }
}

const seeds = [...Array(40).keys()]

describe.each([
  ["the public model", smallProblem],
  ["real plans", realProblem],
] as const)("what a move is judged to change is what the score changes by: %s", (_, problemOf) => {
  test.each(seeds)("problem %i", (seed) => {
    const problem = problemOf(seed)
    const { s } = laidOut(problem, seed + 7)
    const dice = { state: seed }
    const move = noMove()
    let before = scoreOf(problem, assignmentsOf(s))
    let two = 0
    for (let n = 0; n < 200; n++) {
      if (!draw(s, dice, move)) continue
      const packed = judgeMove(s, move)
      const judged = [hardOf(packed), mediumOf(packed), judgeMoveSoft(s, move)]
      make(s, move)
      const after = scoreOf(problem, assignmentsOf(s))
      expect(judged.map((one) => Math.round(one * 1e6) / 1e6 + 0)).toEqual(
        [0, 1, 2].map((k) => (before[k] as number) - (after[k] as number)),
      )
      before = after
      if (move.other >= 0) two++
    }
    expect(two).toBeGreaterThan(0)
  })
})

test("every penalty between two meetings is judged by both; what is lifted leaves nothing behind", () => {
  for (const seed of seeds) {
    const problem = realProblem(seed)
    const { c, s } = laidOut(problem, seed)
    const empty = stateOf(c)
    for (let m = 0; m < c.meetings; m++) {
      const at = { start: s.start[m] as number, room: s.room[m] as number }
      const standing = judge(s, m, at.start, at.room)
      lift(s, m)
      expect(judge(s, m, at.start, at.room)).toBe(standing)
      put(s, m, at.start, at.room)
    }
    for (let m = 0; m < c.meetings; m++) lift(s, m)
    expect(s).toEqual({ ...empty, next: s.next, previous: s.previous })
  }
})
