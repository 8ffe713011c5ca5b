import { z } from "zod"
import { idInput } from "@/lib/events/schema"

/** recommended: in each row and block the way that disturbs least. closeUp 补位, pullReserve 抽补, reseat 重排, leaveGap 留空. */
export const CHANGE_METHODS = ["recommended", "closeUp", "pullReserve", "reseat", "leaveGap"] as const
export type ChangeMethod = (typeof CHANGE_METHODS)[number]
/** How one row or block is handled; `reseat` on the rostrum alone: its row laid anew by the parity rule. */
export type AreaMethod = Exclude<ChangeMethod, "recommended">

const people = z.array(idInput).max(2000)
const seatId = z.string().min(1).max(60)

/** 临时变动: what has happened since the plan was laid, several things at once. */
export const lateChange = z.object({
  /** They do not come; their card goes away. */
  absent: people.default([]),
  /** They come after all and have no seat yet. */
  added: people.default([]),
  /** Somebody comes instead: on the very seat, or at the place their own rank or name gives them. */
  substitutes: z
    .array(z.object({ out: idInput, in: idInput, takes: z.enum(["seat", "rank"]).default("seat") }))
    .max(500)
    .default([]),
  /** The place in the order of ranks somebody has now; those in between move up or down by one. */
  ranks: z
    .array(z.object({ participationId: idInput, rank: z.number().int().min(1).max(9999) }))
    .max(200)
    .default([]),
  /** Seats nobody can sit on. */
  broken: z.array(seatId).max(2000).default([]),
})
export type LateChange = z.output<typeof lateChange>

/** One card: taken from a seat (null: made anew) and laid at another (null: taken away). */
export const cardMove = z.object({ participationId: idInput, from: seatId.nullable(), to: seatId.nullable() })
export type CardMove = z.output<typeof cardMove>

export const applyChangeAsk = z.object({
  eventId: idInput,
  planId: idInput,
  change: lateChange,
  method: z.enum(CHANGE_METHODS),
  /** The cards as they were shown when this was chosen. */
  shown: z.array(cardMove).max(20_000),
})
export type ApplyChangeAsk = z.output<typeof applyChangeAsk>

/** What can be done about a late change, as the page shows it. */
export type LateChangeView = {
  change: LateChange
  proposals: ChangeProposal[]
  problems: ChangeProblem[]
  /** The hall is shared with this meeting's plan, and no way leaves its seats alone: the change is to be made there. */
  sharedWith: string | null
  /** Seats of the hall shared with this meeting's plan would be left empty here, and stay taken there. */
  emptyHere: string | null
}

/** What of a change cannot be as it was said; that part is left out. Words in messages `lateChange.problems.<code>`. */
export type ChangeProblem =
  | { code: "unknown_person"; id: string }
  | { code: "unknown_seat"; id: string }
  | { code: "named_twice"; name: string }
  | { code: "without_seat_anyway"; name: string }
  | { code: "has_a_seat"; name: string }
  | { code: "not_at_this_meeting"; name: string }

/** A rostrum row, a delegation's block, or the rows of a category. */
export type LineHead =
  | { kind: "stage"; row: string }
  | { kind: "delegation"; name: string }
  | { kind: "zone"; category: string }

/** What becomes of the symmetry of a rostrum row (handbook §1.1). */
export type ParityChange = {
  row: string
  before: number
  after: number
  /** Everybody in the row from this place on has another seat; 0 = nobody. */
  movedFrom: number
  /** No. 1 sat on the middle line and does so no longer, the reverse, or neither. */
  first: "leaves_middle" | "comes_to_middle" | "stays" | "moves"
  /** Seats left and right of no. 1, in hall view. */
  left: number
  right: number
}

/** One row or block under one method. */
export type AreaChange = {
  head: LineHead
  method: AreaMethod
  /** Cards that go from one seat to another. */
  moved: number
  /** Seats left empty between people of the row or block. */
  gaps: readonly string[]
  /** Who now sits outside the order. */
  outOfOrder: readonly string[]
}

export type ChangeProposal = {
  method: ChangeMethod
  /** In walking order. */
  cards: readonly CardMove[]
  /** moved: from seat to seat; made: new cards; removed: cards taken away. */
  counts: { moved: number; made: number; removed: number }
  areas: readonly AreaChange[]
  parity: readonly ParityChange[]
  gaps: readonly string[]
  /** Findings the plan did not have before. */
  errors: number
  warnings: number
  findingCodes: readonly string[]
  /** Of those this change is about: who has no seat. */
  unseated: readonly string[]
}
