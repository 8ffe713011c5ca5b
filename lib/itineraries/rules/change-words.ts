import type { Locale } from "@/lib/kernel/locale"
import { dayLabel, dayOf, spanLabel, timeOf } from "@/lib/kernel/zoned"
import { seatValues } from "@/lib/venues/rules/seat-name"
import type { SeatName } from "@/lib/venues/schema/seat-name"
import type { Change } from "../schema"

/** A translator of the namespace `changes` (useTranslations, getTranslations or createTranslator). */
export type ChangeTranslator = (key: string, values?: Record<string, string | number>) => string

export type ChangeParts = {
  /** The meeting; "" when the change is about the person. */
  title: string
  /** 座位, 时间, 地点 …, or the whole sentence when there is nothing to compare. */
  label: string
  before: string | null
  after: string | null
}

/** "3排5座", "主席台1排9座", "3桌5座" / "Row 3, Seat 5". */
export const seatWords = (seat: SeatName, t: ChangeTranslator): string =>
  t(seat.section === "" ? "seat" : "seatInSection", seatValues(seat))

/** A change taken apart: what it is about, the old and the new. For pages that strike out the old. */
export function changeParts(change: Change, t: ChangeTranslator, zone: string, locale: Locale): ChangeParts {
  const when = (iso: string): string => `${dayLabel(new Date(iso), zone, locale)} ${timeOf(new Date(iso), zone)}`
  const compare = (title: string, before: string, after: string): ChangeParts => {
    const none = t("none")
    return { title, label: t(change.code), before: before || none, after: after || none }
  }
  switch (change.code) {
    case "person_added":
    case "person_removed":
      return { title: "", label: t(change.code), before: null, after: null }
    case "meeting_added":
      return {
        title: change.title,
        label: t(change.code),
        before: null,
        after: `${when(change.startsAt)} ${change.room}`.trim(),
      }
    case "meeting_removed":
    case "meeting_cancelled":
      return { title: change.title, label: t(change.code), before: when(change.startsAt), after: null }
    case "meeting_renamed":
      return compare("", change.before, change.title)
    case "time_changed":
      return compare(change.title, ...spans(change, zone, locale))
    case "room_changed":
      return compare(change.title, change.before, change.room)
    case "seat_given":
      return { title: change.title, label: t(change.code), before: null, after: seatWords(change.seat, t) }
    case "seat_withdrawn":
      return { title: change.title, label: t(change.code), before: seatWords(change.before, t), after: null }
    case "seat_changed":
      return compare(change.title, seatWords(change.before, t), seatWords(change.seat, t))
    case "role_changed":
      return compare(change.title, t(`roles.${change.before}`), t(`roles.${change.role}`))
    case "dress_changed":
      return compare(change.title, change.before, change.dress)
    case "note_changed":
      return compare(change.title, change.before, change.note)
  }
}

/** The day is said only where it changes. */
function spans(change: Extract<Change, { code: "time_changed" }>, zone: string, locale: Locale): [string, string] {
  const [from, to] = [new Date(change.startsAt), new Date(change.endsAt)]
  const [oldFrom, oldTo] = [new Date(change.beforeStartsAt), new Date(change.beforeEndsAt)]
  const old = spanLabel(oldFrom, oldTo, zone, locale)
  const fresh = spanLabel(from, to, zone, locale)
  if (dayOf(from, zone) === dayOf(oldFrom, zone)) return [old, fresh]
  return [`${dayLabel(oldFrom, zone, locale)} ${old}`, `${dayLabel(from, zone, locale)} ${fresh}`]
}

/** One change in one line of text: "第一次全体会议：座位 3排5座 → 4排2座". For mail, print and lists. */
export function changeWords(change: Change, t: ChangeTranslator, zone: string, locale: Locale): string {
  const { title, label, before, after } = changeParts(change, t, zone, locale)
  const compared = before !== null && after !== null ? `${before} → ${after}` : (after ?? before ?? "")
  return t(title === "" ? "line" : "lineOfMeeting", { title, what: compared === "" ? label : `${label} ${compared}` })
}
