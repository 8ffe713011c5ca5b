import type { SeatGiven } from "../../schema"
import type { Constraint, ConstraintVerdict } from "../../schema/constraint"
import { judgePlaced } from "../constraints/judge"
import type { Placed } from "../constraints/placed"
import type { SeatRule } from "../constraints/seat-rules"
import { boardOf } from "./board"
import { redeal, walksOf } from "./redeal"
import { chainFor } from "./repair"
import { type Change, scoreOf, weightOf } from "./score"
import { STEPS } from "./steps"

/** Who was moved for which requirement, and who made room for whom. */
export type Improved = {
  verdicts: ConstraintVerdict[]
  decidedBy: ReadonlyMap<string, Constraint>
  gaveWayTo: ReadonlyMap<string, string>
}

export type ImproveAsk = {
  /** Changed in place. */
  placed: Placed
  constraints: readonly Constraint[]
  rules: readonly SeatRule[]
  given: readonly SeatGiven[]
  /** Must stay where they are: locks, the stage, people with a companion beside them. */
  fixed: ReadonlySet<string>
}

const ROUNDS = 4

/**
 * Makes a plan better by single steps for what is broken, the heaviest first: each step makes the whole better, so a hard
 * requirement is never given up for a weighed one, nor for less than one other. Deterministic; ends when nothing helps
 * any more, after a few rounds at most.
 */
export function improve(ask: ImproveAsk): Improved {
  const { placed, constraints } = ask
  const score = scoreOf(placed, constraints, ask.rules)
  const board = boardOf(placed, score, ask.fixed)
  const walks = walksOf(ask.given, board)
  const decidedBy = new Map<string, Constraint>()
  const gaveWayTo = new Map<string, string>()
  const heaviest = [...constraints].sort((a, b) => weightOf(b) - weightOf(a))
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    const carryOut = (constraint: Constraint, changes: readonly Change[] | null, who: readonly string[]): boolean => {
      if (!changes) return false
      score.apply(changes)
      moved = true
      for (const { id } of changes) {
        const meant = who.includes(id)
        if (meant || who.length === 0) decidedBy.set(id, constraint)
        else if (!decidedBy.has(id)) gaveWayTo.set(id, who[0] ?? "")
      }
      return true
    }
    for (const constraint of heaviest) {
      const verdict = judgePlaced(placed, [constraint], ask.rules)[0]
      if (!verdict || verdict.holds) continue
      const own = ask.rules.filter((rule) => rule.constraint === constraint)
      const step = STEPS[constraint.kind] as (typeof STEPS)["together"]
      step?.(board, constraint as never, verdict, (changes, who) => carryOut(constraint, changes, who), own)
      if (constraint.weight !== "hard" || own.length === 0) continue
      for (const id of judgePlaced(placed, [constraint], ask.rules)[0]?.participationIds ?? []) {
        const chain = chainFor(board, id)
        if (chain && score.gain(chain) > 0) carryOut(constraint, chain, [id])
      }
    }
    if (!moved) break
    for (const walk of walks) redeal(board, walk, new Set(decidedBy.keys()))
  }
  return { verdicts: judgePlaced(placed, constraints, ask.rules), decidedBy, gaveWayTo }
}
