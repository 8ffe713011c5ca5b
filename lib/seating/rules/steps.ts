import type { SeatingSeat, SeatMove } from "../schema"
import { afterMoves, inverseMoves } from "./moves"

/** One step of work on a plan, which can be taken back: people change seats, or seats are locked or unlocked. */
export type PlanStep =
  | { kind: "move"; moves: readonly SeatMove[] }
  | { kind: "lock"; participationIds: readonly string[]; locked: boolean }

/** The plan after a step; seats the step does not touch stay the same objects. */
export function afterStep(seats: readonly SeatingSeat[], step: PlanStep): readonly SeatingSeat[] {
  if (step.kind === "move") return afterMoves(seats, step.moves)
  const ids = new Set(step.participationIds)
  return seats.map((seat) =>
    ids.has(seat.participationId) && seat.locked !== step.locked ? { ...seat, locked: step.locked } : seat,
  )
}

/** The step that takes this one back. `seats`: the plan before it was made. */
export function inverseStep(step: PlanStep, seats: readonly SeatingSeat[]): PlanStep {
  if (step.kind === "move") return { kind: "move", moves: inverseMoves(step.moves, seats) }
  const ids = new Set(step.participationIds)
  const changing = seats.filter((seat) => ids.has(seat.participationId) && seat.locked !== step.locked)
  return { kind: "lock", participationIds: changing.map((seat) => seat.participationId), locked: !step.locked }
}

/** Does the step change anything? */
export const isEmptyStep = (step: PlanStep): boolean =>
  step.kind === "move" ? step.moves.length === 0 : step.participationIds.length === 0
