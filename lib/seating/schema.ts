import { z } from "zod"
import { type EventSettings, idInput } from "@/lib/events/schema"
import { CATEGORIES, type Category, type Participant } from "@/lib/people/schema"
import type { HallDescription, HallGeometry } from "@/lib/venues/schema"
import type { SeatName } from "@/lib/venues/schema/seat-name"
import type { Constraint, ConstraintVerdict } from "./schema/constraint"
import type { ConstraintFinding, ConstraintNote } from "./schema/constraint-words"
import { DEPUTY_LAYOUTS, FILLING_ORDERS } from "./schema/orders"
import { type SeatReason, seatReason } from "./schema/reason"
import type { RequirementsDto } from "./schema/requirements"

export { type SeatReason, seatReason } from "./schema/reason"

import { tableSettings } from "./schema/table"

/** 主席台 of one meeting: by the meeting's kind, or set by hand. */
export const ROSTRUM_MODES = ["byKind", "executive", "presidium", "chairs", "empty"] as const
export const DELEGATION_ORDERS = ["leftToRight", "centreOut", "rotated"] as const

const category = z.enum(CATEGORIES)

/** What the arranger may choose for one plan; the customs of the place (parity, strokes) are the event's settings. */
export const seatingSettings = z.object({
  rostrum: z.enum(ROSTRUM_MODES).default("byKind"),
  /** Behind the first rostrum row: by stored rank or by strokes (handbook §1.3). */
  behindOrder: z.enum(["rank", "stroke"]).default("rank"),
  /** Delegations side by side in their fixed order, from the centre outwards (handbook §1.4), or so and moved on each year (§1.5). */
  delegationOrder: z.enum(DELEGATION_ORDERS).default("leftToRight"),
  /** How many places rotated delegations move on each year; null = a T-th part of them (NPC: 7 of 35). */
  rotationStep: z.number().int().min(1).max(100).nullable().default(null),
  /** Inside a delegation about the T-th part in front moves to the back each year (handbook §1.5). */
  rotateMembers: z.boolean().default(false),
  /** Delegations as vertical strips, or along the rows one after the other. */
  deputyLayout: z.enum(DEPUTY_LAYOUTS).default("strips"),
  /** The walk inside a delegation: down the columns, along the rows … */
  insideOrder: z.enum(FILLING_ORDERS).default("columns"),
  /** The walk through the zone of everybody else. */
  zoneOrder: z.enum(FILLING_ORDERS).default("rows"),
  headsInFront: z.boolean().default(true),
  deputyHeadsNext: z.boolean().default(true),
  /** Rows for the delegations; null = as few as hold them all. */
  deputyRows: z.number().int().min(1).max(300).nullable().default(null),
  /** Empty rows between two zones while the hall has room for them. */
  gapRows: z.number().int().min(0).max(20).default(1),
  /** Zones from front to back. */
  zones: z.array(category).max(6).default(["DEPUTY", "OBSERVER", "INVITED", "AUDITOR", "PRESS", "STAFF"]),
  /** Zones sent to the sections behind the first (upstairs) even while the first has room. */
  upstairs: z.array(category).max(6).default([]),
})
export type SeatingSettings = z.output<typeof seatingSettings>

/** The event's customs that seating obeys. */
export type SeatingCustoms = Pick<EventSettings, "evenRule" | "twoPersonRule" | "strokeRule" | "strokeTie"> &
  Partial<Pick<EventSettings, "strokeOverrides" | "sortAs" | "term" | "sessionOfTerm" | "sessionsInTerm">>

export type SeatTaken = { seatId: string; participationId: string }
export type SeatGiven = SeatTaken & { reason: SeatReason }
/** no_seat_left: every usable seat is taken; not_in_zones: the category has no zone in the settings. */
export type Unseated = { participationId: string; reason: { code: "no_seat_left" | "not_in_zones" } }
/** A free seat kept beside somebody for whoever accompanies them. */
export type SeatHold = { seatId: string; forParticipationId: string }
/** A free seat inside a delegation's block, kept for whoever comes late. */
export type SeatReserve = { seatId: string; groupId: string }

/** Things about the whole arrangement worth saying; words in messages `seating.notes.<code>`. */
export type SeatingNote =
  | { code: "rostrum_not_elected" }
  | { code: "no_stage" }
  | { code: "first_row_too_short"; seats: number; people: number }
  | { code: "stage_too_small"; seats: number; people: number }
  | { code: "zone_overflow"; category: Category; people: number }
  | { code: "gaps_dropped" }
  | { code: "companion_without_seat"; name: string }
  | { code: "no_accessible_seat"; name: string }
  | { code: "unknown_strokes"; name: string; characters: string }
  | { code: "without_list_number"; name: string }
  | { code: "delegations_rotated"; session: number; delegations: number; shift: number }
  | ConstraintNote

export type SeatHallInput = {
  geometry: HallGeometry
  participants: readonly Participant[]
  /** Who takes part; others are never seated. */
  attendIds: readonly string[]
  /** 执行主席分组 of this meeting: 一 | 二 | 三, or null. */
  chairGroup: string | null
  /** Those named as chairs on the roster (for kinds without executive chairpersons). */
  chairIds?: readonly string[]
  /** Those who speak at this meeting, by its scopes. */
  speakerIds?: readonly string[]
  kind: string
  settings: SeatingSettings
  customs: SeatingCustoms
  locked: readonly SeatTaken[]
  /** 要求; those that are not active are left out of account. */
  constraints?: readonly Constraint[]
}

export type SeatHallResult = {
  assignments: SeatGiven[]
  unseated: Unseated[]
  holds: SeatHold[]
  reserves: SeatReserve[]
  notes: SeatingNote[]
  /** How every active requirement fares, in the order of the list. */
  verdicts: ConstraintVerdict[]
  /** People whose lock is void: they do not take part, or the seat is not in this hall. */
  voidLocks: string[]
}

/** What is not in order in a plan; words in messages `seating.findings.<code>`. */
export type SeatingFinding = {
  severity: "error" | "warning"
  participationIds: readonly string[]
  seatIds: readonly string[]
} & (
  | { code: "without_seat"; count: number; names: string }
  | { code: "not_attending"; name: string }
  | { code: "unusable_seat"; name: string }
  | { code: "rostrum_order"; row: string; count: number; name: string; onStage: "yes" | "no" }
  | { code: "delegation_split"; delegation: string; parts: number }
  | { code: "head_not_in_front"; delegation: string; name: string }
  | { code: "stroke_order"; delegation: string; count: number; name: string }
  | { code: "rotation_not_applied"; delegation: string; session: number }
  | { code: "blocks_not_rotated"; session: number; count: number; delegation: string }
  | { code: "last_rows_again"; count: number; name: string; session: number }
  | { code: "empty_in_front"; count: number; onStage: "yes" | "no" }
  | ConstraintFinding
)

/** lib/venues/schema/hall-parts.ts: section, row and place with their keys. */
const seatId = z.string().min(1).max(80)

/**
 * One change of a plan: somebody goes from one seat to another. A null seat is the tray. `reason` comes back with a seat
 * when a change is undone; set by hand it is null.
 */
export const seatMove = z.object({
  participationId: idInput,
  from: seatId.nullable(),
  to: seatId.nullable(),
  reason: seatReason.nullable().default(null),
})
export type SeatMove = z.output<typeof seatMove>

const plan = { eventId: idInput, planId: idInput }
export const createPlanAsk = z.object({ eventId: idInput, meetingId: idInput })
export const planAsk = z.object(plan)
export const arrangeAsk = z.object({ ...plan, settings: seatingSettings })
export const movesAsk = z.object({ ...plan, moves: z.array(seatMove).min(1).max(20_000) })
export const lockAsk = z.object({
  ...plan,
  participationIds: z.array(idInput).min(1).max(20_000),
  locked: z.boolean(),
})
export const reopenSeatsAsk = z.object({ ...plan, seatIds: z.array(seatId).min(1).max(2000) })
export const shareHallAsk = z.object({ ...plan, fromPlanId: idInput })
export const copyPlanAsk = z.object({ ...plan, fromPlanId: idInput })
export type CreatePlanAsk = z.output<typeof createPlanAsk>
export type PlanAsk = z.output<typeof planAsk>
export type ArrangeAsk = z.output<typeof arrangeAsk>
export type MovesAsk = z.output<typeof movesAsk>
export type LockAsk = z.output<typeof lockAsk>
export type ReopenSeatsAsk = z.output<typeof reopenSeatsAsk>
export type ShareHallAsk = z.output<typeof shareHallAsk>
export type CopyPlanAsk = z.output<typeof copyPlanAsk>

/** What is stored as the settings of a plan: the choices, seats kept for companions and as reserves, what was decided about tables. */
export const planState = seatingSettings.extend({
  holds: z.array(z.object({ seatId, forParticipationId: idInput })).default([]),
  reserves: z.array(z.object({ seatId, groupId: idInput })).default([]),
  tables: tableSettings.prefault({}),
  /** Seats nobody can sit on at this meeting (a broken chair, a camera), beside those the hall itself blocks. */
  closed: z.array(seatId).max(2000).default([]),
  /** In a shared hall: whose followed seat stays empty at this meeting (参加那一场，不来这一场). */
  away: z.array(idInput).max(20_000).default([]),
})

/** The plan's revision after a step: whoever knows the one before knows that nobody else was in between. */
export type StepDone = { revision: number }

/** A seat in parts, so that each language words it itself: section "" is the first floor, `at` tells a round table. */
export type SeatParts = SeatName

/** Somebody as the editor shows them. No needs, no phones. */
export type SeatingPerson = {
  id: string
  name: string
  /** The name told apart from namesakes. */
  shownName: string
  /** lib/names/rules/search.ts matchesKey */
  searchKey: string
  category: Category
  groupId: string | null
  groupName: string
  unit: string
  post: string
  duty: string
  attends: boolean
}

export type SeatingGroup = { id: string; name: string; shortName: string }
export type SeatingSeat = SeatTaken & { locked: boolean; reason: SeatReason | null }

/** One plan as the page shows it. */
export type SeatingPlanDto = {
  id: string
  revision: number
  /** Work on the plan after this record is not in here yet (queries/revision.ts). */
  cursor: string
  hallId: string
  hallName: string
  /** False when the meeting was moved to another room since. */
  hallIsMeetings: boolean
  /** The plan whose hall seats this one follows (台下共用). */
  hallFrom: { planId: string; title: string } | null
  /** The hall of the room it was moved to, and how many people's seats exist there; null when that room has none. */
  newHall: { name: string; kept: number; lost: number } | null
  /** The hall as it is described, and the seats closed for this meeting alone: what `geometry` follows from. */
  description: HallDescription
  closed: string[]
  geometry: HallGeometry
  seats: SeatingSeat[]
  holds: SeatHold[]
  reserves: SeatReserve[]
  /** Whose seat in the shared hall stays empty at this meeting. */
  away: string[]
  unseatedIds: string[]
  people: SeatingPerson[]
  /** Delegations in their fixed order: the colour of a group is its place here. */
  groups: SeatingGroup[]
  settings: SeatingSettings
  findings: SeatingFinding[]
  /** Null for those who may only look. */
  requirements: RequirementsDto | null
}
