import { z } from "zod"
import { calendarDay, clockTime, idInput } from "@/lib/events/schema"

export const BOOKING_STATUSES = ["REQUESTED", "CONFIRMED", "DECLINED", "CANCELLED", "RELEASED"] as const
export type BookingStatus = (typeof BOOKING_STATUSES)[number]
/** These hold their room. A request holds it too: whoever asks second is told by whom it is taken. */
export const HOLDING: readonly BookingStatus[] = ["REQUESTED", "CONFIRMED"]

/** One occurrence more than this, or one further ahead than the office books, is refused. */
export const MAX_OCCURRENCES = 400
export const MAX_BOOKING_MINUTES = 14 * 60

const people = z
  .array(z.object({ personId: idInput, required: z.boolean().default(true) }))
  .max(500)
  .default([])

/** What a form says of a booking; times are wall clock in the office's zone, `endDay` "" = the same day. */
export const bookingFields = z.object({
  roomId: idInput,
  title: z.string().trim().min(1).max(200),
  note: z.string().trim().max(2000).default(""),
  layout: z.string().trim().max(40).default(""),
  expected: z.number().int().min(0).max(100_000).default(0),
  equipment: z.array(z.string().trim().min(1).max(30)).max(20).default([]),
  day: calendarDay,
  from: clockTime,
  to: clockTime,
  endDay: z.union([calendarDay, z.literal("")]).default(""),
  confidential: z.boolean().default(false),
  people,
})
export type BookingFields = z.output<typeof bookingFields>

/** RRULE text without DTSTART ("FREQ=WEEKLY;BYDAY=MO;COUNT=10"). */
export const ruleText = z.string().trim().min(5).max(300)

/**
 * What becomes of one occurrence that clashes, by its recurrence id (local wall start "2027-01-12T09:00"):
 * skip = left out; move = at another time or in another room; keep = stands although the room is taken (contested).
 */
export const occurrenceChoice = z.discriminatedUnion("choice", [
  z.object({ recurrenceId: z.string().max(20), choice: z.literal("skip") }),
  z.object({ recurrenceId: z.string().max(20), choice: z.literal("keep") }),
  z.object({
    recurrenceId: z.string().max(20),
    choice: z.literal("move"),
    day: calendarDay,
    from: clockTime,
    to: clockTime,
    roomId: idInput,
  }),
])
export type OccurrenceChoice = z.output<typeof occurrenceChoice>

export const createBookingAsk = bookingFields
export type CreateBooking = BookingFields
export const createSeriesAsk = bookingFields.extend({
  rule: ruleText,
  choices: z.array(occurrenceChoice).max(MAX_OCCURRENCES).default([]),
})
export type CreateSeries = z.output<typeof createSeriesAsk>
/** `bookingId`: the occurrence from which on the series is to be changed; "" = a new series. */
export const previewSeriesAsk = bookingFields.extend({
  rule: ruleText,
  bookingId: z.union([idInput, z.literal("")]).default(""),
})
export type PreviewSeries = z.output<typeof previewSeriesAsk>

const one = { bookingId: idInput, revision: z.number().int().min(0) }
export const updateBookingAsk = bookingFields.extend(one)
export type UpdateBooking = z.output<typeof updateBookingAsk>
/** This occurrence and those after it: what follows the rule from here on is laid anew, with a choice for each clash. */
export const updateSeriesAsk = createSeriesAsk.extend(one)
export type UpdateSeries = z.output<typeof updateSeriesAsk>
/** `whole`: every occurrence of its series from this one on. */
export const cancelBookingAsk = z.object({ ...one, whole: z.boolean().default(false) })
export const decideBookingAsk = z.object({
  ...one,
  approve: z.boolean(),
  note: z.string().trim().max(500).default(""),
  whole: z.boolean().default(false),
})
/** Overrun: so many minutes more. `force`: although something follows (that becomes contested); for organisers. */
export const extendBookingAsk = z.object({
  ...one,
  minutes: z.number().int().min(5).max(240),
  force: z.boolean().default(false),
})
export const arriveAsk = z.object({ bookingId: idInput })
export type CancelBooking = z.output<typeof cancelBookingAsk>
export type DecideBooking = z.output<typeof decideBookingAsk>
export type ExtendBooking = z.output<typeof extendBookingAsk>

/** 停用、维修 of a room; what it hits is listed first and stays, contested. */
export const blockAsk = z.object({
  roomId: idInput,
  title: z.string().trim().min(1).max(100),
  note: z.string().trim().max(500).default(""),
  day: calendarDay,
  from: clockTime,
  endDay: z.union([calendarDay, z.literal("")]).default(""),
  to: clockTime,
  /** The asker has seen what it hits. */
  confirmed: z.boolean().default(false),
})
export type BlockFields = z.output<typeof blockAsk>

/** 另有安排 of a person. Minutes count from their days and clock times in the office's zone. */
export const appointmentAsk = z.object({
  personId: idInput,
  title: z.string().trim().min(1).max(100),
  note: z.string().trim().max(500).default(""),
  venueId: idInput.nullable().default(null),
  day: calendarDay,
  from: clockTime,
  endDay: z.union([calendarDay, z.literal("")]).default(""),
  to: clockTime,
  tentative: z.boolean().default(false),
  confidential: z.boolean().default(false),
})
export type AppointmentFields = z.output<typeof appointmentAsk>
export const removeHoldAsk = z.object({ holdId: idInput })

/** The yes or no for a meeting of an event in a room that needs approval, for the room and time that were seen. */
export const confirmRoomAsk = z.object({
  eventId: idInput,
  meetingId: idInput,
  revision: z.number().int().min(0),
  approve: z.boolean(),
  note: z.string().trim().max(500).default(""),
})

export const askRoomAsk = z.object({ eventId: idInput, meetingId: idInput })
export type ConfirmRoom = z.output<typeof confirmRoomAsk>

/** Who asked for a meeting's room and who decided, with their words; `decidedAt` in milliseconds since the epoch, null = nobody yet. */
export type RoomYes = { askedByName: string; decidedByName: string; decidedAt: number | null; note: string }

/** Somebody at a booking; no more than a name is shown. */
export type BookingPersonDto = { personId: string; name: string; required: boolean }

/** A booking as its reader may see it; minutes since the epoch. A confidential one of somebody else has title "" and nobody. */
export type BookingDto = {
  id: string
  seriesId: string | null
  recurrenceId: string
  /** Another time than the rule gave it. */
  moved: boolean
  roomId: string
  title: string
  note: string
  layout: string
  expected: number
  equipment: readonly string[]
  from: number
  to: number
  confidential: boolean
  /** Title and people are withheld from this reader. */
  hidden: boolean
  status: BookingStatus
  bookedByName: string
  mine: boolean
  decidedByName: string
  decisionNote: string
  arrived: boolean
  /** Its hold lost against another one: two want the room. */
  contested: boolean
  revision: number
  people: readonly BookingPersonDto[]
}

/** Anything that stands in a room's row: a booking, a meeting of an event, a block. Margins are outside from–to. */
export type RoomEntry = {
  kind: "BOOKING" | "MEETING" | "BLOCK"
  id: string
  roomId: string
  /** "" when the reader may not know. */
  title: string
  from: number
  to: number
  setUpMinutes: number
  clearAwayMinutes: number
  contested: boolean
  /** Of a meeting. */
  eventId: string | null
  booking: BookingDto | null
}

export type OccurrenceClash = "room_taken" | "room_closed" | "day_off" | "past" | "no_such_time"

/** One occurrence of a rule before it is saved: what it would be, and what stands in its way. */
export type OccurrencePreview = {
  recurrenceId: string
  from: number
  to: number
  roomId: string
  /**
   * Why not; null = free. `no_such_time`: the clock of the zone jumps over it; kept, it begins at the first minute there is.
   * room_closed and past cannot be kept.
   */
  clash: { code: OccurrenceClash; by: string; from: number; until: number } | null
  /** People of the booking who are wanted elsewhere then (names; "…" titles withheld). */
  busy: readonly { name: string; title: string }[]
  /** Offered instead: same day another time, or another room at the same time. */
  offers: readonly { roomId: string; from: number; to: number }[]
}

export type BookingRefusal =
  | { readonly code: "not_allowed" }
  | { readonly code: "no_such_booking" }
  | { readonly code: "no_such_room" }
  | { readonly code: "no_such_person" }
  | { readonly code: "room_not_bookable"; readonly room: string }
  | { readonly code: "bad_time" }
  | { readonly code: "ends_before_start" }
  | { readonly code: "meeting_too_long"; readonly hours: number }
  | { readonly code: "room_closed"; readonly room: string; readonly opens: string; readonly closes: string }
  | { readonly code: "too_far_ahead"; readonly days: number }
  | { readonly code: "in_the_past" }
  | { readonly code: "bad_rule"; readonly rule: string }
  | { readonly code: "too_many_occurrences"; readonly count: number; readonly most: number }
  | { readonly code: "rule_never"; readonly rule: string }
  | { readonly code: "rule_without_end"; readonly rule: string }
  | { readonly code: "no_such_occurrence"; readonly when: string }
  | { readonly code: "no_such_time"; readonly time: string; readonly next: string }
  | { readonly code: "no_such_hold" }
  | { readonly code: "no_such_meeting" }
  | { readonly code: "booking_not_begun"; readonly title: string }
  | { readonly code: "block_hits"; readonly count: number; readonly titles: readonly string[] }
  | { readonly code: "occurrences_undecided"; readonly count: number; readonly first: string }
  | { readonly code: "booking_changed_meanwhile"; readonly title: string; readonly now: string }
  | { readonly code: "booking_over" }
  | {
      readonly code: "room_taken"
      readonly room: string
      readonly by: string
      readonly from: string
      readonly until: string
    }
  | { readonly code: "room_contended" }
