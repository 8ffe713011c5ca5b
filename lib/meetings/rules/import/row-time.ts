import { toMinutes } from "@/lib/kernel/interval"
import { type Cell, isBlank } from "@/lib/kernel/sheet"
import { instantOf, type Zone } from "@/lib/kernel/zoned"
import type { ScheduleField } from "./fields"
import type { ScheduleProblem, ScheduleProblemCode } from "./schema"
import { type ClockRead, readClock, readDay, readSpan, readWeekday, weekdayOf } from "./when"

export type TimeContext = { zone: Zone; startsOn: string | null; endsOn: string | null }
type Tell = (
  code: ScheduleProblemCode,
  field: ScheduleField,
  data?: ScheduleProblem["data"],
  severity?: ScheduleProblem["severity"],
) => void
type Cells = Readonly<Record<string, Cell>>

export type RowTime = { from: number; to: number } | null

/** Longer than this is a slip of the pen. */
const LONGEST_HOURS = 36

/** The instant of a clock time on a day, in minutes; times past 24:00 lie on the next day. */
function minutesAt(day: string, clock: number, zone: Zone): number | null {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + Math.floor(clock / 1440))
  const rest = clock % 1440
  const time = `${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}`
  const instant = instantOf(date.toISOString().slice(0, 10), time, zone)
  return instant === null ? null : toMinutes(instant)
}

function clocks(cells: Cells, tell: Tell): { from: ClockRead; to: ClockRead } | null | "none" {
  const field: ScheduleField = isBlank(cells.from) && !isBlank(cells.time) ? "time" : "from"
  if (isBlank(cells[field])) {
    if (isBlank(cells.to)) return "none"
    tell("time_missing", "from")
    return null
  }
  const span = readSpan(cells[field])
  if (!span) {
    tell("time_unreadable", field)
    return null
  }
  const to = span.to ?? (isBlank(cells.to) ? null : readClock(cells.to))
  if (to) return { from: span.from, to }
  tell(isBlank(cells.to) ? "time_missing" : "time_unreadable", "to")
  return null
}

/** Reads day and time of one row; tells every problem. Null when the row has no (readable) time: `bad` says which. */
export function readRowTime(
  cells: Cells,
  context: TimeContext,
  lastDay: string | null,
  tell: Tell,
): { time: RowTime; day: string | null; bad: boolean } {
  const year = Number((context.startsOn ?? "1970").slice(0, 4))
  const read = isBlank(cells.day) ? null : readDay(cells.day, year)
  if (!isBlank(cells.day) && !read) {
    tell("day_unreadable", "day")
    return { time: null, day: null, bad: true }
  }
  const clock = clocks(cells, tell)
  if (clock === null) return { time: null, day: read?.day ?? null, bad: true }
  if (clock === "none") return { time: null, day: read?.day ?? null, bad: false }
  // A day once written holds for the rows under it (merged cells).
  const day = read?.day ?? clock.from.day ?? lastDay
  if (day === null) {
    tell("day_missing", "day")
    return { time: null, day: null, bad: true }
  }
  const weekday = read?.weekday ?? (isBlank(cells.weekday) ? null : readWeekday(String(cells.weekday)))
  if (weekday !== null && weekday !== weekdayOf(day))
    tell("weekday_disagrees", "day", { day, said: weekday, real: weekdayOf(day) }, "warning")
  const from = minutesAt(clock.from.day ?? day, clock.from.minutes, context.zone)
  const to = minutesAt(clock.to.day ?? clock.from.day ?? day, clock.to.minutes, context.zone)
  if (from === null || to === null) {
    tell("time_unreadable", "from")
    return { time: null, day, bad: true }
  }
  if (to <= from) {
    tell("ends_before_start", "to")
    return { time: null, day, bad: true }
  }
  if (to - from > LONGEST_HOURS * 60) {
    tell("too_long", "to", { hours: Math.round((to - from) / 60) })
    return { time: null, day, bad: true }
  }
  const { startsOn, endsOn } = context
  if ((startsOn !== null && day < startsOn) || (endsOn !== null && day > endsOn))
    tell("outside_event", "day", { day }, "warning")
  return { time: { from, to }, day, bad: false }
}
