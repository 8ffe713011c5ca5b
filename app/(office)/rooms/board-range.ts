import { z } from "zod"
import type { BoardDay } from "@/components/bookings/types"
import { minutesOfDay, shiftDay, weekOf } from "@/lib/documents/rules/weekly/week-days"
import { calendarDay } from "@/lib/events/schema"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Locale } from "@/lib/kernel/locale"
import { dayLabel } from "@/lib/kernel/zoned"
import { workingDay } from "@/lib/office/rules/working-day"
import type { OfficeSettings } from "@/lib/office/schema"

export const VIEWS = ["day", "week", "room"] as const
export type View = (typeof VIEWS)[number]

const text = z.string().max(64).catch("")
/** What the address says of the board; whatever cannot be read is left out. */
export const boardQuery = z.object({
  view: z.enum(VIEWS).catch("day"),
  day: calendarDay.or(z.literal("")).catch(""),
  room: text,
  venue: text,
  seats: z.coerce.number().int().min(0).max(100_000).catch(0),
})
export type BoardQuery = z.output<typeof boardQuery>

/** The days a view shows, with 休 and feasts by the calendar of holidays and the office's own days. */
export const boardDays = (view: View, day: string, { zone, ownDays }: OfficeSettings, locale: Locale): BoardDay[] =>
  (view === "day" ? [day] : weekOf(day)).map((iso) => {
    const span = minutesOfDay(iso, zone)
    const { works, name } = workingDay(iso, ownDays)
    return { iso, ...span, label: dayLabel(fromMinutes(span.from), zone, locale), off: !works, offName: name }
  })

export const step = (view: View, day: string, by: 1 | -1): string => shiftDay(day, view === "day" ? by : by * 7)

/** The address of the board with something changed. */
export function boardHref(query: BoardQuery, change: Partial<BoardQuery>): string {
  const all = { ...query, ...change }
  const shown = Object.entries(all).filter(([, value]) => value !== "" && value !== 0)
  return `/rooms?${new URLSearchParams(shown.map(([key, value]) => [key, String(value)]))}`
}
