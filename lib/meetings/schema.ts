import { z } from "zod"
import { clockTime, idInput, isoDay } from "@/lib/events/schema"

/** 类型 as offices word it; free text is allowed, these are known to the rules. */
export const MEETING_KINDS = [
  "报到",
  "预备会议",
  "全体会议",
  "主席团会议",
  "代表团会议",
  "专门会议",
  "用餐",
  "其他",
] as const

/** Roles in which a person can be at a meeting. */
export const SCOPE_ROLES = ["ATTEND", "CHAIR", "SPEAK", "SERVE", "DRIVE", "DUTY"] as const
export type ScopeRole = (typeof SCOPE_ROLES)[number]

/**
 * One item of a scope. ref: CATEGORY → a Category; GROUP → the group's name; EXECUTIVE_GROUP → 一/二/三, "" = all of them;
 * DUTY → a duty in the group or in the presidium (副团长, 组长, 秘书长); otherwise "". HEADS = all 团长 (as chair of one
 * delegation's meeting: that delegation's); PERSON → participationId; TEXT = words that name nobody on the roster
 * (e.g. 县人大常委会主任), kept in `ref` as written.
 */
export const SCOPE_KINDS = [
  "CATEGORY",
  "GROUP",
  "PRESIDIUM",
  "STANDING_CHAIRS",
  "HEADS",
  "EXECUTIVE_GROUP",
  "DUTY",
  "PERSON",
  "TEXT",
] as const
export type ScopeKind = (typeof SCOPE_KINDS)[number]
export type ScopeItem = {
  role: ScopeRole
  kind: ScopeKind
  ref: string
  participationId: string | null
  /** 可不参加; absent = required. */
  optional?: boolean
}

/** A meeting waits for another one: it starts at least so many minutes and whole days (by the calendar) after its end. */
export const waitsFor = z.object({
  meetingId: idInput,
  minutes: z.number().int().min(0).max(1440).default(0),
  days: z.number().int().min(0).max(60).default(0),
})
export type WaitsFor = z.output<typeof waitsFor>

/** A meeting as the rules see it; minutes since the epoch (UTC), null for a heading or an unscheduled one. */
export type MeetingPlan = {
  id: string
  eventId: string
  parentId: string | null
  code: string
  title: string
  kind: string
  from: number | null
  to: number | null
  roomId: string | null
  layout: string
  scopes: readonly ScopeItem[]
  scopeText: string
  chairText: string
  note: string
  dress: string
  position: number
  cancelled: boolean
  revision: number
  agenda: readonly { title: string; minutes: number | null; speaker: string }[]
  /** Planned length while it has no time. */
  minutes?: number | null
  /** What the agenda needs, in the words of a room's equipment. */
  equipment?: readonly string[]
  /** ISO days it may be on; none = any day of the event. */
  allowedDays?: readonly string[]
  waitsFor?: readonly WaitsFor[]
  /** Automatic arrangement leaves it where it is. */
  pinned?: boolean
  /** UID or guid in the file it was imported from. */
  externalId?: string
}

/** One day and two clock times in the event's zone; all empty = not scheduled yet (or a heading). `endDay` "" = the same day. */
const when = {
  day: z.union([isoDay, z.literal("")]).default(""),
  from: z.union([clockTime, z.literal("")]).default(""),
  to: z.union([clockTime, z.literal("")]).default(""),
  endDay: z.union([isoDay, z.literal("")]).default(""),
}

/**
 * What a form says of a meeting. Scope and chair are words ("全体代表；列席人员"); `people` adds single persons chosen by hand
 * (where a name is borne by several), by participation id.
 */
export const meetingFields = z.object({
  code: z.string().trim().max(40).default(""),
  title: z.string().trim().min(1).max(200),
  kind: z.string().trim().min(1).max(40),
  parentId: idInput.nullable().default(null),
  ...when,
  roomId: idInput.nullable().default(null),
  layout: z.string().trim().max(40).default(""),
  scopeText: z.string().trim().max(500).default(""),
  chairText: z.string().trim().max(200).default(""),
  people: z
    .array(z.object({ role: z.enum(SCOPE_ROLES), participationId: idInput, optional: z.boolean().optional() }))
    .max(500)
    .default([]),
  /** Items of the meeting that its words do not name (speakers of an imported programme, …) and that are to go. */
  without: z
    .array(z.object({ role: z.enum(SCOPE_ROLES), kind: z.enum(SCOPE_KINDS), ref: z.string().max(200) }))
    .max(500)
    .default([]),
  note: z.string().trim().max(2000).default(""),
  dress: z.string().trim().max(200).default(""),
  /** Planned length in minutes while it has no time. */
  minutes: z.number().int().min(5).max(1440).nullable().default(null),
  equipment: z.array(z.string().trim().min(1).max(30)).max(20).default([]),
  allowedDays: z.array(isoDay).max(60).default([]),
  waitsFor: z.array(waitsFor).max(20).default([]),
  pinned: z.boolean().default(false),
})
export type MeetingFields = z.output<typeof meetingFields>

const oneMeeting = { eventId: idInput, meetingId: idInput }
/** The revision of the meeting the asker was looking at. */
const seen = { revision: z.number().int().min(0) }
const minute = z.number().int().min(0).max(100_000_000)

export const createMeetingAsk = meetingFields.extend({ eventId: idInput })
export type CreateMeeting = z.output<typeof createMeetingAsk>

export const updateMeetingAsk = meetingFields.extend({ ...oneMeeting, ...seen })
export type UpdateMeeting = z.output<typeof updateMeetingAsk>

/** Another time (minutes since the epoch, both null = unscheduled) or room. `family`: what lies below moves along. */
export const moveMeetingAsk = z.object({
  ...oneMeeting,
  ...seen,
  from: minute.nullable(),
  to: minute.nullable(),
  roomId: idInput.nullable(),
  family: z.boolean().default(false),
})
export type MoveMeeting = z.output<typeof moveMeetingAsk>

/** Several meetings put somewhere in one go: all of them, or none (a move of a family taken back). */
export const moveMeetingsAsk = z.object({
  eventId: idInput,
  moves: z
    .array(moveMeetingAsk.omit({ eventId: true, family: true }))
    .min(1)
    .max(500)
    .refine((moves) => new Set(moves.map((move) => move.meetingId)).size === moves.length),
})
export type MoveMeetings = z.output<typeof moveMeetingsAsk>

/** A copy, on the day given ("" = not scheduled), at the same clock times; in the same room when `keepRoom`. */
export const copyMeetingAsk = z.object({
  ...oneMeeting,
  title: z.string().trim().min(1).max(200),
  day: when.day,
  keepRoom: z.boolean().default(false),
})
export type CopyMeeting = z.output<typeof copyMeetingAsk>

export const cancelMeetingAsk = z.object({ ...oneMeeting, ...seen })
export type CancelMeeting = z.output<typeof cancelMeetingAsk>

/** `confirmed`: the asker has seen what hangs on the meeting. */
export const deleteMeetingAsk = z.object({ ...oneMeeting, confirmed: z.boolean().default(false) })
export type DeleteMeeting = z.output<typeof deleteMeetingAsk>

export const setAgendaAsk = z.object({
  ...oneMeeting,
  ...seen,
  items: z
    .array(
      z.object({
        title: z.string().trim().min(1).max(300),
        minutes: z.number().int().min(1).max(1440).nullable(),
        speaker: z.string().trim().max(100).default(""),
      }),
    )
    .max(100),
})
export type SetAgenda = z.output<typeof setAgendaAsk>

/** Puts the meeting under another one (null = top) before `beforeId` (null = last). */
export const placeMeetingAsk = z.object({
  ...oneMeeting,
  parentId: idInput.nullable(),
  beforeId: idInput.nullable().default(null),
})
export type PlaceMeeting = z.output<typeof placeMeetingAsk>

/** Refusals of the meetings' stores; `from`, `until` and `now` are times in the event's zone, in words. */
export type MeetingRefusal =
  | { readonly code: "no_such_event" }
  | { readonly code: "not_allowed" }
  | { readonly code: "event_archived" }
  | { readonly code: "no_such_meeting" }
  | { readonly code: "no_such_room" }
  | { readonly code: "no_such_parent" }
  | { readonly code: "no_such_person" }
  | { readonly code: "meeting_ring" }
  | { readonly code: "meeting_waits_ring" }
  | { readonly code: "code_taken"; readonly meetingCode: string; readonly title: string }
  | { readonly code: "bad_time" }
  | { readonly code: "ends_before_start" }
  | { readonly code: "meeting_too_long"; readonly hours: number }
  | { readonly code: "meeting_changed_meanwhile"; readonly title: string; readonly now: string }
  | {
      readonly code: "meeting_has_more"
      readonly children: number
      readonly seats: number
      readonly tasks: number
      readonly notices: number
    }
  | RoomRefusal

export type RoomRefusal =
  | {
      readonly code: "room_taken"
      readonly room: string
      readonly by: string
      readonly from: string
      readonly until: string
    }
  | { readonly code: "room_contended" }
