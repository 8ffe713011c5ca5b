import { z } from "zod"
import { type EventSettings, idInput } from "@/lib/events/schema"
import { findingKey, waiverWords } from "@/lib/occupancy/schema/waiver"
import type { Participant } from "@/lib/people/schema"
import type { HallDescription } from "@/lib/venues/schema"
import type { SeatName } from "@/lib/venues/schema/seat-name"

/** A seat as it is told and printed. `section` is "" where the hall has one section; the stage's name on the rostrum. */
export type SeatLabel = SeatName & { seatId: string }

export type SnapshotMeeting = {
  id: string
  parentId: string | null
  code: string
  title: string
  kind: string
  /** ISO instants (UTC); null for a heading. */
  startsAt: string | null
  endsAt: string | null
  roomId: string | null
  scopeText: string
  chairText: string
  note: string
  dress: string
  cancelled: boolean
  agenda: readonly { title: string; minutes: number | null; speaker: string }[]
  /** The id it was imported under; absent when there is none. */
  externalId?: string
  /** participation ids by role */
  attend: readonly string[]
  chair: readonly string[]
  speak: readonly string[]
  serve: readonly string[]
}

/** The whole plan, frozen: what a published version holds. Carries no phones, diet or health. */
export type PlanSnapshot = {
  format: 1
  event: {
    id: string
    title: string
    shortTitle: string
    startsOn: string
    endsOn: string
    zone: string
    settings: EventSettings
  }
  groups: readonly { id: string; kind: "DELEGATION" | "WORKGROUP"; name: string; shortName: string; position: number }[]
  people: readonly Participant[]
  rooms: readonly { id: string; name: string; floor: string; venueId: string; venueName: string; address: string }[]
  halls: readonly { id: string; roomId: string; name: string; description: HallDescription }[]
  meetings: readonly SnapshotMeeting[]
  seating: readonly { meetingId: string; hallId: string; seats: readonly (SeatLabel & { participationId: string })[] }[]
}

/** One line of a person's own schedule. */
export type ItineraryEntry = {
  meetingId: string
  title: string
  kind: string
  role: "ATTEND" | "CHAIR" | "SPEAK" | "SERVE"
  startsAt: string
  endsAt: string
  room: string
  floor: string
  venue: string
  address: string
  seat: (SeatLabel & { hallId: string }) | null
  chairText: string
  note: string
  dress: string
  /** The meeting does not take place (or not for this person: `removed`). */
  cancelled: boolean
  /** Was theirs in an earlier version and no longer is: kept so that calendars can take it out; never shown as a day's line. */
  removed: boolean
  /** Calendar SEQUENCE: in how many published versions this line changed since it first appeared. */
  sequence: number
}

/** One difference between two versions for one person; words come from messages `changes.<code>`. */
export type Change =
  | { code: "meeting_added"; meetingId: string; title: string; startsAt: string; endsAt: string; room: string }
  | { code: "meeting_removed"; meetingId: string; title: string; startsAt: string }
  | { code: "meeting_cancelled"; meetingId: string; title: string; startsAt: string }
  | { code: "meeting_renamed"; meetingId: string; title: string; before: string }
  | {
      code: "time_changed"
      meetingId: string
      title: string
      startsAt: string
      endsAt: string
      beforeStartsAt: string
      beforeEndsAt: string
    }
  | { code: "room_changed"; meetingId: string; title: string; room: string; before: string }
  | { code: "seat_given"; meetingId: string; title: string; seat: SeatLabel }
  | { code: "seat_changed"; meetingId: string; title: string; seat: SeatLabel; before: SeatLabel }
  | { code: "seat_withdrawn"; meetingId: string; title: string; before: SeatLabel }
  | {
      code: "role_changed"
      meetingId: string
      title: string
      role: ItineraryEntry["role"]
      before: ItineraryEntry["role"]
    }
  | { code: "dress_changed"; meetingId: string; title: string; dress: string; before: string }
  | { code: "note_changed"; meetingId: string; title: string; note: string; before: string }
  | { code: "person_added" }
  | { code: "person_removed" }

export const proposeAsk = z.object({ eventId: idInput, note: z.string().trim().max(1000).default("") })
export const versionAsk = z.object({ versionId: idInput })
export const returnAsk = versionAsk.extend({ reason: z.string().trim().min(2).max(1000) })
/** answerBy: UTC instant until which receipts are wanted. */
export const publishAsk = versionAsk.extend({ answerBy: z.coerce.date().nullable().default(null) })
export const waiveBlockerAsk = z.object({ eventId: idInput, key: findingKey, ...waiverWords })
