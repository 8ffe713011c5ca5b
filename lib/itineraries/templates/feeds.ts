import { feedUid } from "@/lib/meetings/rules/exchange/own-feed"
import type { EventFeed } from "../queries/feeds/event"
import type { PersonFeed } from "../queries/feeds/person"
import type { RoomFeed } from "../queries/feeds/room"
import { type CalendarWords, personalEntry } from "./calendar"
import { type IcsEntry, writeIcs } from "./ics"

export type Feed = EventFeed | RoomFeed | PersonFeed
export type FeedWords = Omit<CalendarWords, "calendarName"> & {
  /** What stands for a title that is withheld. */
  taken: string
  calendarName: (title: string) => string
}

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n")

function eventEntries({ lines: meetings, stamp }: EventFeed, words: FeedWords): IcsEntry[] {
  return meetings.map((one) => ({
    ...{ uid: feedUid(one.meetingId), sequence: one.sequence, stamp, title: one.title, kind: one.kind },
    ...{ start: new Date(one.startsAt), end: new Date(one.endsAt), cancelled: one.cancelled },
    place: [one.room, one.floor, one.address].filter((part) => part !== "").join(" "),
    text: lines(one.chairText === "" ? "" : words.chair(one.chairText), one.dress, one.note),
  }))
}

const roomEntries = (feed: RoomFeed, words: FeedWords): IcsEntry[] =>
  feed.lines.map((one) => ({
    ...{
      uid: feedUid(one.id),
      sequence: one.sequence,
      stamp: one.stamp,
      start: one.from,
      end: one.to,
      text: "",
      kind: "",
    },
    ...{ title: one.title || words.taken, place: feed.title, cancelled: one.cancelled, tentative: one.tentative },
  }))

function personEntries({ parts, bookings }: PersonFeed, words: FeedWords): IcsEntry[] {
  const own = parts.flatMap(({ participationId, entries, publishedAt }) =>
    entries.map((entry) => personalEntry(participationId, entry, publishedAt, words)),
  )
  const booked = bookings.map((one) => ({
    ...{
      uid: feedUid(one.id),
      sequence: one.sequence,
      stamp: one.stamp,
      start: one.from,
      end: one.to,
      text: "",
      kind: "",
    },
    ...{ title: one.title || words.taken, place: one.room, cancelled: one.cancelled, tentative: one.tentative },
  }))
  return [...own, ...booked]
}

/** A feed as a calendar: UIDs stay, SEQUENCE is raised by changes, what was cancelled is kept as CANCELLED. */
export function feedText(feed: Feed, words: FeedWords): string {
  const name = words.calendarName(feed.title)
  if (feed.kind === "EVENT") return writeIcs(name, eventEntries(feed, words))
  return writeIcs(name, feed.kind === "ROOM" ? roomEntries(feed, words) : personEntries(feed, words))
}
