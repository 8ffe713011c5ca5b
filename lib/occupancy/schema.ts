import type { MeetingPlan, ScopeRole } from "@/lib/meetings/schema"
import type { Participant } from "@/lib/people/schema"
import type { RoomDto, TravelMinutes } from "@/lib/venues/schema"

export const SUBJECT_KINDS = ["ROOM", "PERSON", "CAR", "BED"] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** One row of the ledger: who or what is held, from when to when, why. Minutes since the epoch; margins are inside from–to. */
export type Occupancy = {
  subjectKind: SubjectKind
  /** Room id, or participation id for people of the plan. */
  subjectId: string
  from: number
  to: number
  cause: "MEETING" | "BLOCK" | "APPOINTMENT"
  causeId: string
  title: string
  role: ScopeRole | ""
  exclusive: boolean
  setUpMinutes: number
  clearAwayMinutes: number
}

/**
 * What other events, blocks and appointments hold of this plan's rooms and people. ROOM: subjectId = room id, from–to with
 * margins, `heldFrom`–`heldTo` without. PERSON: subjectId = person id (the human being), one row for each person.
 */
export type OutsideHold = {
  subjectKind: "ROOM" | "PERSON"
  subjectId: string
  from: number
  to: number
  heldFrom: number
  heldTo: number
  causeId: string
  title: string
  /** Where it is, when that is known. */
  venueId: string | null
}

/** Everything the conflict engine reads. */
export type ConflictPlan = {
  zone: string
  meetings: readonly MeetingPlan[]
  participants: readonly Participant[]
  rooms: readonly RoomDto[]
  travel: TravelMinutes
  outside: readonly OutsideHold[]
}

export const FINDING_KINDS = [
  "room_taken",
  "person_twice",
  "travel_too_short",
  "room_too_small",
  "room_closed",
  "child_outside_parent",
  "child_against_parent",
  "no_room",
  "people_unknown",
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** block: the plan cannot be carried out so; warn: somebody should look. */
export type Severity = "block" | "warn"

/** The meetings that stand against each other inside one finding; people are participation ids. */
export type FindingPair = { a: string; b: string; people: readonly string[] }

export type FindingData =
  /** from–to of the finding is the time both want; `marginOnly`: it is only set-up and clear-away that meet. */
  | { kind: "room_taken"; roomId: string; marginOnly: boolean; withMarginsFrom: number; withMarginsTo: number }
  | { kind: "person_twice" }
  | { kind: "travel_too_short"; gap: number; needed: number; fromVenueId: string; toVenueId: string }
  | { kind: "room_too_small"; roomId: string; layout: string; capacity: number; expected: number }
  | { kind: "room_closed"; roomId: string; opensAt: number; closesAt: number }
  /** The child begins before its parent. */
  | { kind: "child_outside_parent"; shared: number }
  /** The child begins while its parent is still on and goes on after it. */
  | { kind: "child_against_parent"; shared: number }
  | { kind: "no_room" }
  | { kind: "people_unknown"; words: readonly string[] }

/**
 * One finding: who, what, when, how many minutes. `a` and `b` are meeting ids (`b` may be a heading when the finding holds
 * for several of its meetings, or the cause of an outside hold); `pairs` names the single meetings; people are participation
 * ids. `id` stays the same while the same things stand against each other; `key` changes when anything it covers changes.
 */
export type Finding = FindingData & {
  id: string
  key: string
  severity: Severity
  a: string
  b: string | null
  /** Title of `b` (or of `a`, when people come from there) when it belongs to another event or is an appointment. */
  outsideTitle: string | null
  from: number
  to: number
  minutes: number
  people: readonly string[]
  pairs: readonly FindingPair[]
}
