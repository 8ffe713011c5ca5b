import { ICalCalendar, ICalEventStatus } from "ical-generator"

/** One entry of a calendar. `uid` stays through all editions; `sequence` is raised by every change (RFC 5545 §3.8.7.4). */
export type IcsEntry = {
  uid: string
  sequence: number
  /** When this edition of the entry was made. */
  stamp: Date
  start: Date
  end: Date
  title: string
  place: string
  text: string
  kind: string
  cancelled: boolean
  /** Not certain yet: a room that was asked for. */
  tentative?: boolean
}

/** Every hour: how often a subscriber should look again (REFRESH-INTERVAL, RFC 7986). */
const REFRESH_SECONDS = 3600

/** Control signs no calendar may hold. */
const clean = (text: string): string => text.replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === "\n" ? sign : ""))

/** A calendar (RFC 5545, 7986) with its name and refresh interval. Times are UTC; every calendar shows them in its owner's zone. */
export function writeIcs(name: string, entries: readonly IcsEntry[]): string {
  const calendar = new ICalCalendar({
    prodId: { company: "huiwu", product: "huiwu" },
    name: clean(name),
    ttl: REFRESH_SECONDS,
  })
  for (const entry of entries) {
    const made = calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: entry.stamp,
      start: entry.start,
      end: entry.end,
      summary: clean(entry.title),
      location: clean(entry.place) || null,
      description: clean(entry.text) || null,
      status: entry.cancelled
        ? ICalEventStatus.CANCELLED
        : entry.tentative
          ? ICalEventStatus.TENTATIVE
          : ICalEventStatus.CONFIRMED,
    })
    if (entry.kind !== "") made.createCategory({ name: clean(entry.kind) })
  }
  return calendar.toString()
}
