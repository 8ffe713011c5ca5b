import { z } from "zod"
import { CATEGORIES } from "@/lib/people/schema"
import { gaveWayReason, requiredReason } from "./constraint-words"

const category = z.enum(CATEGORIES)
const stored = z.string().max(120)
const count = z.number().int()

/** Why somebody sits where they sit; words in messages `seating.reasons.<code>`. Stored with the seat. */
export const seatReason = z.discriminatedUnion("code", [
  /** row: label of the rostrum row, place: 1 = the centre of it, of: people in that row. */
  z.object({
    code: z.literal("rostrum_rank"),
    row: stored,
    place: count,
    of: count,
    as: z.enum(["standing", "executive", "presidium", "chair"]),
    rank: count.nullable(),
  }),
  z.object({
    code: z.literal("rostrum_overflow"),
    row: stored,
    place: count,
    of: count,
    as: z.enum(["standing", "executive", "presidium", "chair"]),
    rank: count.nullable(),
  }),
  z.object({ code: z.literal("head_in_front"), delegation: stored, duty: stored }),
  z.object({ code: z.literal("deputy_head_next"), delegation: stored, duty: stored }),
  /** after, before: the neighbours in the order, "" at the ends; strokes of the first character, 0 when unknown. */
  z.object({
    code: z.literal("stroke_position"),
    delegation: stored,
    position: count,
    of: count,
    first: stored,
    strokes: count,
    after: stored,
    before: stored,
  }),
  z.object({
    code: z.literal("list_position"),
    delegation: stored,
    position: count,
    of: count,
    after: stored,
    before: stored,
  }),
  /** The list moved on: `listed` is the place before that, `shift` how many went to the back by this session of the term. */
  z.object({
    code: z.literal("rotated_position"),
    delegation: stored,
    position: count,
    of: count,
    listed: count,
    session: count,
    shift: count,
    after: stored,
    before: stored,
  }),
  /** Around tables, without a stage: at the head by rank; the others from the head onwards. */
  z.object({
    code: z.literal("table_head"),
    as: z.enum(["standing", "executive", "presidium", "chair"]),
    place: count,
    of: count,
    rank: count.nullable(),
  }),
  z.object({
    code: z.literal("table_around"),
    by: z.enum(["rank", "stroke", "list"]),
    position: count,
    of: count,
    after: stored,
    before: stored,
  }),
  z.object({ code: z.literal("accessible_seat"), near: z.boolean() }),
  z.object({ code: z.literal("near_exit"), door: stored }),
  z.object({
    code: z.literal("zone_order"),
    category: category,
    position: count,
    of: count,
    unit: stored,
    after: stored,
    before: stored,
  }),
  z.object({ code: z.literal("left_over"), category: category, delegation: stored }),
  /** Round tables: table = its label; place: 1 = nearest to the host; the host has none. */
  z.object({
    code: z.literal("table_place"),
    table: stored,
    as: z.enum(["mainHost", "mainDeputy", "mainGuest", "host", "guest"]),
    place: count,
  }),
  requiredReason,
  gaveWayReason,
  /** Came here when somebody else dropped out, came, or changed rank. */
  z.object({ code: z.literal("late_change") }),
])
export type SeatReason = z.output<typeof seatReason>
