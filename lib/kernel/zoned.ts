import type { Locale } from "./locale"
import { offsetOf, wallClock } from "./zone-offset"

/** The one formatting module: instants are UTC in the database and shown in the event's zone. */
export type Zone = string
export const DEFAULT_ZONE: Zone = "Asia/Shanghai"

/** The UTC instant of a wall-clock time ("2027-01-12", "08:30") in a zone. Null when either text is malformed. */
export function instantOf(day: string, time: string, zone: Zone): Date | null {
  const d = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const t = /^(\d{1,2}):(\d{2})$/.exec(time)
  if (!d || !t) return null
  const [year, month, date, hour, minute] = [Number(d[1]), Number(d[2]), Number(d[3]), Number(t[1]), Number(t[2])]
  if (month < 1 || month > 12 || date < 1 || date > 31 || hour > 24 || minute > 59) return null
  const wall = Date.UTC(year, month - 1, date, hour, minute)
  if (hour < 24 && new Date(wall).getUTCDate() !== date) return null
  // The offset before the wall-clock time is the right one but for the hours around a change of it.
  const first = wall - offsetOf(wall - offsetOf(wall, zone), zone)
  const second = wall - offsetOf(first, zone)
  return new Date(wallClock(new Date(second), zone).getTime() === wall ? second : first)
}

/** "2027-01-12" in the zone. */
export const dayOf = (instant: Date, zone: Zone): string => wallClock(instant, zone).toISOString().slice(0, 10)

/** "08:30" in the zone. */
export const timeOf = (instant: Date, zone: Zone): string => wallClock(instant, zone).toISOString().slice(11, 16)

/** Minutes after local midnight in the zone. */
export function minuteOfDay(instant: Date, zone: Zone): number {
  const [h, m] = timeOf(instant, zone).split(":")
  return Number(h) * 60 + Number(m)
}

const WEEKDAYS = {
  "zh-CN": [..."日一二三四五六"].map((day) => `周${day}`),
  en: "Sun Mon Tue Wed Thu Fri Sat".split(" "),
}
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")

/** "1月12日 周二" / "Tue 12 Jan". */
export function dayLabel(instant: Date, zone: Zone, locale: Locale): string {
  const weekday = WEEKDAYS[locale][wallClock(instant, zone).getUTCDay()]
  const day = shortDay(instant, zone, locale)
  return locale === "zh-CN" ? `${day} ${weekday}` : `${weekday} ${day}`
}

/** "08:30–10:30"; the end carries its day when it lies on another one. */
export function spanLabel(from: Date, to: Date, zone: Zone, locale: Locale): string {
  const end =
    dayOf(from, zone) === dayOf(to, zone) ? timeOf(to, zone) : `${dayLabel(to, zone, locale)} ${timeOf(to, zone)}`
  return `${timeOf(from, zone)}–${end}`
}

/** "2027-01-12 08:30" in the zone, for lists and printouts. */
export const stampOf = (instant: Date, zone: Zone): string => `${dayOf(instant, zone)} ${timeOf(instant, zone)}`

/** "1月12日" / "12 Jan". */
export function shortDay(instant: Date, zone: Zone, locale: Locale): string {
  const wall = wallClock(instant, zone)
  const [month, day] = [wall.getUTCMonth(), wall.getUTCDate()]
  return locale === "zh-CN" ? `${month + 1}月${day}日` : `${day} ${MONTHS[month]}`
}
