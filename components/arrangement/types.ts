import type { z } from "zod"
import type { Loss } from "@/lib/arrangement/rules/from-plan/candidates"
import type { ProposalEffect } from "@/lib/arrangement/rules/from-plan/effect"
import type { MoveReason } from "@/lib/arrangement/rules/from-plan/reasons"
import type { ArrangeConflict, Arranged } from "@/lib/arrangement/schema"
import type {
  applyArrangementAsk,
  PlanProblem,
  ProposedMove,
  undoArrangementAsk,
} from "@/lib/arrangement/schema/wishes"
import type { blockAsk } from "@/lib/bookings/schema"
import type { Outcome } from "@/lib/kernel/outcome"
import type { ConflictPlan } from "@/lib/occupancy/schema"

type ServerAction<S extends z.ZodType, T> = (input: z.input<S>) => Promise<Outcome<T>>

export type ArrangeActions = {
  apply: ServerAction<typeof applyArrangementAsk, { meetings: number }>
  undo: ServerAction<typeof undoArrangementAsk, { meetings: number }>
  /** Writes that a room is out of use; null for those who may not. */
  block: ServerAction<typeof blockAsk, unknown> | null
}

/** A search and what it has come to. */
export type Run = {
  built: PlanProblem
  /** What it was asked for, with a lost room in it. */
  plan: ConflictPlan
  loss: Loss | null
  /** What may move: conflicts among others are not this search's affair. */
  about: ReadonlySet<string>
  state: "running" | "done" | "failed"
  arranged: Arranged | null
  /** Which meetings cannot be placed together, when the search says so. */
  conflict: ArrangeConflict | null
  steps: number
  /** Milliseconds. */
  spent: number
}

/** What the engine says of a proposal, and why each meeting moves. */
export type Proposal = {
  moves: readonly ProposedMove[]
  effect: ProposalEffect
  reasons: ReadonlyMap<string, MoveReason>
  /** What blocks and is left: of the meetings it is about, and among others. */
  left: number
  elsewhere: number
}

/** A day of the event as the page names it. */
export type ArrangeDay = { iso: string; label: string; from: number; to: number }
