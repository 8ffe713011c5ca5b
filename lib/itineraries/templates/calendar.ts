import { feedUid } from "@/lib/meetings/rules/exchange/own-feed"
import { placeOf } from "../rules/diff"
import type { ItineraryEntry } from "../schema"
import { type IcsEntry, writeIcs } from "./ics"

export type CalendarWords = {
  calendarName: string
  seat: (seat: NonNullable<ItineraryEntry["seat"]>) => string
  chair: (chair: string) => string
}

export type CalendarAsk = {
  participationId: string
  entries: readonly ItineraryEntry[]
  publishedAt: Date
  words: CalendarWords
}

/** One line of somebody's schedule; the UID stays with meeting and person through all versions and in every calendar. */
export const personalEntry = (
  participationId: string,
  entry: ItineraryEntry,
  publishedAt: Date,
  words: Pick<CalendarWords, "seat" | "chair">,
): IcsEntry => ({
  uid: feedUid(`${entry.meetingId}.${participationId}`),
  sequence: entry.sequence,
  stamp: publishedAt,
  start: new Date(entry.startsAt),
  end: new Date(entry.endsAt),
  title: entry.title,
  place: [placeOf(entry), entry.floor, entry.address].filter((part) => part !== "").join(" "),
  text: describe(entry, words),
  kind: "",
  cancelled: entry.cancelled,
})

/**
 * One person's calendar (RFC 5545) of a published version. The UID stays with meeting and person through all versions,
 * SEQUENCE counts the versions that changed the line, what was cancelled or is no longer theirs is kept as CANCELLED.
 * Times are UTC; every calendar shows them in its owner's zone.
 */
export const calendarOf = ({ participationId, entries, publishedAt, words }: CalendarAsk): string =>
  writeIcs(
    words.calendarName,
    entries.map((entry) => personalEntry(participationId, entry, publishedAt, words)),
  )

const describe = (entry: ItineraryEntry, words: Pick<CalendarWords, "seat" | "chair">): string =>
  [
    entry.seat ? words.seat(entry.seat) : "",
    entry.chairText ? words.chair(entry.chairText) : "",
    entry.dress,
    entry.note,
  ]
    .filter((line) => line !== "")
    .join("\n")
