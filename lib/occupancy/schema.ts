import type { MealTime, SeverityChoice } from "@/lib/events/schema"
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
  cause: "MEETING" | "BOOKING" | "BLOCK" | "APPOINTMENT"
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
  /** Not certain: a clash with it is a warning. */
  tentative?: boolean
}

/** The yes or no for one meeting in one room at one time (minutes since the epoch); it holds for exactly these. */
export type Confirmation = {
  meetingId: string
  roomId: string
  from: number
  to: number
  status: "REQUESTED" | "CONFIRMED" | "DECLINED"
}

/** What the office decided about the rules. A plan read from a file has none: the default severities, no meals, no calendar. */
export type ConflictSettings = {
  severities?: Readonly<Partial<Record<FindingKind, SeverityChoice>>>
  termChanges?: boolean
  meals?: readonly MealTime[]
  /** Weekends and public holidays (with 调休) are told. */
  holidays?: boolean
  /** Days on which the office works although the calendar says no, and the other way round (ISO day → works). */
  ownDays?: Readonly<Record<string, boolean>>
}

/** Everything the conflict engine reads. */
export type ConflictPlan = {
  zone: string
  meetings: readonly MeetingPlan[]
  participants: readonly Participant[]
  rooms: readonly RoomDto[]
  travel: TravelMinutes
  outside: readonly OutsideHold[]
  settings?: ConflictSettings
  confirmations?: readonly Confirmation[]
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
  "equipment_missing",
  "order_broken",
  "break_too_short",
  "day_off",
  "room_unconfirmed",
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** refuse: blocks saving, and publishing; block: blocks publishing; warn: somebody should look. */
export type Severity = Exclude<SeverityChoice, "ignore">

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
  | { kind: "equipment_missing"; roomId: string; missing: readonly string[] }
  /**
   * `a` must be after `b`: said by hand, or by the order of a session (handbook §3.5), or by law (nomination → election).
   * `neededMinutes` and `neededDays` after b's end; `minutes` of the finding = how much is missing.
   */
  | {
      kind: "order_broken"
      rule: "waits_for" | "preparatory_first" | "nomination_interval"
      neededMinutes: number
      neededDays: number
    }
  /** Between `a` and `b` (or around `a` alone) people have less than `needed` minutes for the meal. */
  | { kind: "break_too_short"; meal: string; needed: number; left: number }
  | { kind: "day_off"; day: string; reason: "holiday" | "weekend" | "closed"; name: string; roomId: string | null }
  /** The room needs somebody's yes for exactly this time. */
  | { kind: "room_unconfirmed"; roomId: string; status: "none" | "requested" | "declined" | "lapsed" }

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
