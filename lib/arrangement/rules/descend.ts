import type { Arranged, Assignment, Problem } from "../schema"
import { compile } from "./compile"
import { judgeMove, judgeMoveSoft, type Move, make, noMove } from "./moves"
import { scoreOf } from "./score"
import { assignmentsOf, put, type State, stateOf } from "./state"

/** Places looked at in all; beyond that a large plan is left as the search made it. */
const MOST_LOOKS = 300_000

/** `packed`: hard and medium. */
type Gain = { packed: number; soft: number }
const better = (one: Gain, other: Gain): boolean =>
  one.packed !== other.packed ? one.packed < other.packed : one.soft < other.soft - 1e-6

/** The best other place of one meeting, with everybody else where they are; null when it stands best where it is. */
function bestMove(s: State, m: number, looks: { left: number }): Move | null {
  const { c } = s
  let best: Move | null = null
  let gain: Gain = { packed: 0, soft: 0 }
  for (const room of c.roomsOf[m] as Int32Array)
    for (const start of c.starts[m * c.rooms + room] as Int32Array) {
      if (looks.left-- <= 0) return best
      const move = { ...noMove(), meeting: m, start, room }
      const packed = judgeMove(s, move)
      if (packed > gain.packed) continue
      const found = { packed, soft: judgeMoveSoft(s, move) }
      if (!better(found, gain)) continue
      gain = found
      best = move
    }
  return best
}

/**
 * Goes down from a plan to where no single meeting stands better elsewhere: every place of every meeting is looked at, one meeting
 * after the other, until a whole round changes nothing. Never worse than what it was given; equal input gives equal output.
 */
export function descend(problem: Problem, assignments: readonly Assignment[]): Arranged {
  const c = compile(problem)
  const s = stateOf(c)
  for (const [m, at] of assignments.entries()) put(s, m, at.start, at.room)
  const looks = { left: MOST_LOOKS }
  for (let changed = true; changed && looks.left > 0; ) {
    changed = false
    for (const m of c.movable) {
      const move = bestMove(s, m, looks)
      if (!move) continue
      make(s, move)
      changed = true
    }
  }
  const found = assignmentsOf(s)
  return { score: scoreOf(problem, found), assignments: found }
}
