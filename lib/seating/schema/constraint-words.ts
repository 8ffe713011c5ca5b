import { z } from "zod"
import { CONSTRAINT_KINDS, type ConstraintKind, NEAR_TARGETS } from "./constraint"

const stored = z.string().max(120)
const count = z.number().int()

/**
 * A requirement decided the seat. names: with or away from whom; note: the office's own words; "" = none. position of
 * `of`: where a whole zone was told its place, the place inside it; 0 = none. kind all: only all of them together explain it.
 */
export const requiredReason = z.object({
  code: z.literal("required"),
  kind: z.enum([...CONSTRAINT_KINDS, "all"]),
  target: z.enum([...NEAR_TARGETS, "none"]),
  names: stored,
  note: z.string().max(200),
  position: count,
  of: count,
})

/** Changed places with somebody whose requirement needed the seat. */
export const gaveWayReason = z.object({ code: z.literal("gave_way"), to: stored })

/** What requirements and locks ask in vain; words in messages `seating.notes.<code>`. */
export type ConstraintNote =
  | { code: "too_many_people"; people: number; seats: number }
  | { code: "two_heads"; delegation: string; count: number; names: string }
  | { code: "lock_on_blocked"; name: string }
  | { code: "lock_of_other_hall"; name: string }
  | { code: "lock_not_attending"; name: string }
  /** `number`: the place of the requirement in the list, from 1. */
  | { code: "constraint_lost"; number: number; what: "people" | "groups" | "places"; count: number }
  | { code: "constraint_without_target"; number: number; target: (typeof NEAR_TARGETS)[number] }
  | { code: "reserve_short"; delegation: string; seats: number }

/**
 * `number`: the place of the requirement in the list, from 1; `count`: how often it is broken, by `people` people of whom
 * `name` is the first. Words in messages `seating.findings.constraint_broken`.
 */
export type ConstraintFinding = {
  code: "constraint_broken"
  number: number
  kind: ConstraintKind
  count: number
  people: number
  name: string
}
