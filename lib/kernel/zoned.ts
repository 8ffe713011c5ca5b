import { TZDate, tz } from "@date-fns/tz"
import { format } from "date-fns"
import { enUS, zhCN } from "date-fns/locale"
import type { Locale } from "./locale"

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
  const zoned = new TZDate(year, month - 1, date, hour, minute, 0, zone)
  if (hour < 24 && zoned.getDate() !== date) return null
  return new Date(zoned.getTime())
}

/** "2027-01-12" in the zone. */
export const dayOf = (instant: Date, zone: Zone): string => format(instant, "yyyy-MM-dd", { in: tz(zone) })

/** "08:30" in the zone. */
export const timeOf = (instant: Date, zone: Zone): string => format(instant, "HH:mm", { in: tz(zone) })

/** Minutes after local midnight in the zone. */
export function minuteOfDay(instant: Date, zone: Zone): number {
  const [h, m] = timeOf(instant, zone).split(":")
  return Number(h) * 60 + Number(m)
}

/** "1月12日 周二" / "Tue 12 Jan". */
export const dayLabel = (instant: Date, zone: Zone, locale: Locale): string =>
  locale === "zh-CN"
    ? format(instant, "M月d日 EEE", { in: tz(zone), locale: zhCN })
    : format(instant, "EEE d MMM", { in: tz(zone), locale: enUS })

/** "08:30–10:30"; the end carries its day when it lies on another one. */
export function spanLabel(from: Date, to: Date, zone: Zone, locale: Locale): string {
  const end =
    dayOf(from, zone) === dayOf(to, zone) ? timeOf(to, zone) : `${dayLabel(to, zone, locale)} ${timeOf(to, zone)}`
  return `${timeOf(from, zone)}–${end}`
}

/** "2027-01-12 08:30" in the zone, for lists and printouts. */
export const stampOf = (instant: Date, zone: Zone): string => `${dayOf(instant, zone)} ${timeOf(instant, zone)}`

/** "1月12日" / "12 Jan". */
export const shortDay = (instant: Date, zone: Zone, locale: Locale): string =>
  locale === "zh-CN"
    ? format(instant, "M月d日", { in: tz(zone), locale: zhCN })
    : format(instant, "d MMM", { in: tz(zone), locale: enUS })
