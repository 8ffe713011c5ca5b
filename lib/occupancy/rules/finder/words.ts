import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayOf, timeOf } from "@/lib/kernel/zoned"
import type { Prepared } from "../prepare"
import { namesOf, type Sentence } from "../words"
import type { AgainstReason, ForReason, TimeReason } from "./reasons"

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

const listed = (things: readonly string[], locale: Locale): string => things.join(locale === "zh-CN" ? "、" : ", ")

const venueName = (venueId: string, prepared: Prepared): string =>
  prepared.plan.rooms.find((room) => room.venueId === venueId)?.venueName ?? ""

/** What speaks for a room; a key below messages `finder`. */
export function forSentence(reason: ForReason, prepared: Prepared, locale: Locale): Sentence {
  const key = `for.${reason.code}`
  switch (reason.code) {
    case "equipment":
      return { key, values: { things: listed(reason.has, locale) } }
    case "near": {
      const { roomId, venueId, minutes, sameFloor, sameVenue } = reason
      const place = prepared.rooms.get(roomId ?? "")?.name ?? venueName(venueId, prepared)
      const venue = venueName(venueId, prepared)
      return { key, values: { place, venue, minutes, how: sameFloor ? "floor" : sameVenue ? "venue" : "other" } }
    }
    case "here":
      return { key, values: {} }
    default: {
      const { code: _, ...values } = reason
      return { key, values }
    }
  }
}

/** What speaks against a room. */
export function againstSentence(reason: AgainstReason, prepared: Prepared, locale: Locale): Sentence {
  const key = `against.${reason.code}`
  const { zone } = prepared.plan
  const at = (minutes: number): string => timeOf(fromMinutes(minutes), zone)
  switch (reason.code) {
    case "room_taken": {
      const { by, from, until, marginOnly } = reason
      const how = marginOnly
        ? "margin"
        : dayOf(fromMinutes(from), zone) === dayOf(fromMinutes(until), zone)
          ? "day"
          : "long"
      const values = { by, known: by ? "yes" : "no", from: at(from), until: at(until), how }
      return { key, values: { ...values, day: dayOf(fromMinutes(until), zone).slice(5) } }
    }
    case "room_closed":
      return { key, values: { opens: clock(reason.opensAt), closes: clock(reason.closesAt) } }
    case "lacks":
      return { key, values: { things: listed(reason.missing, locale) } }
    case "too_far": {
      const { people, title, venueId, needed, gap } = reason
      return { key, values: { people, title, venue: venueName(venueId, prepared), needed, gap } }
    }
    case "not_bookable":
    case "needs_approval":
      return { key, values: {} }
    case "day_off":
      return { key, values: { name: reason.name, named: reason.name ? "yes" : "no" } }
    case "free_later":
      return { key, values: { wait: reason.wait, by: reason.by, known: reason.by ? "yes" : "no" } }
    default: {
      const { code: _, ...values } = reason
      return { key, values }
    }
  }
}

/** What keeps a time from being right. Names: the first of the people who are wanted elsewhere. */
export function timeSentence(reason: TimeReason, prepared: Prepared, locale: Locale): Sentence {
  const key = `time.${reason.code}`
  switch (reason.code) {
    case "required_busy": {
      const ids = reason.roster.map((number) => prepared.roster.people[number]?.id ?? "")
      const { people, title } = reason
      return { key, values: { people, title, known: title ? "yes" : "no", names: namesOf(ids, prepared, locale) } }
    }
    case "order":
      return { key, values: { title: reason.title, before: reason.before ? "yes" : "no" } }
    case "day_off":
      return { key, values: { name: reason.name, named: reason.name ? "yes" : "no" } }
    case "outside_hours":
    case "off_hours":
    case "other_day":
    case "no_room":
    case "needs_approval":
      return { key, values: {} }
    default: {
      const { code: _, ...values } = reason
      return { key, values }
    }
  }
}
