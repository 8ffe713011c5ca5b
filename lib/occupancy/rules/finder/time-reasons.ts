import type { Finder } from "./finder"
import { mealCrossed, mealTaken } from "./meals"
import type { Moment } from "./moment"
import type { TimeReason } from "./reasons"

const DAY = 1440
/** Between these minutes of the local day nobody asks why it has to be then. */
const CORE = { from: 8 * 60, to: 18 * 60 }

/** Whether the local minutes lie inside the hours that are proposed. */
export function insideHours(finder: Finder, wallFrom: number, wallTo: number): boolean {
  const { from, to } = finder.ask.hours
  const midnight = Math.floor(wallFrom / DAY) * DAY
  return wallFrom - midnight >= from && wallTo - midnight <= to
}

/** Roster numbers of the required people who are wanted elsewhere at [from, to). */
export function busyPeople({ classes }: Finder, from: number, to: number): number[] {
  const found: number[] = []
  for (const { from: starts, to: ends, related, people, required } of classes)
    for (let i = 0; i < starts.length; i += 1)
      if (related[i] === 0 && (starts[i] as number) < to && (ends[i] as number) > from) {
        // Of a class the required come first.
        for (let n = 0; n < required; n += 1) found.push(people[n] as number)
        break
      }
  return found.sort((a, b) => a - b)
}

/** What keeps a time from being right whatever the room, gravest first; empty = everybody could be there. */
export function timeReasons(finder: Finder, moment: Moment): TimeReason[] {
  const { ask, bounds, prepared } = finder
  const { from, to, wallFrom, wallTo } = moment
  const found: TimeReason[] = []
  const anywhere = moment.at(-1)
  if (anywhere.busyRequired > 0) {
    const slot = prepared.slots[anywhere.cause]
    const title = slot?.meeting?.title ?? slot?.outsideTitle ?? ""
    found.push({ code: "required_busy", people: anywhere.busyRequired, title, roster: busyPeople(finder, from, to) })
  }
  const bound = bounds(from, to)
  if (bound) found.push(bound)
  if (!insideHours(finder, wallFrom, wallTo)) found.push({ code: "outside_hours" })
  const { day, works, name } = moment.calendar(wallFrom)
  if (ask.allowedDays.length > 0 && !ask.allowedDays.includes(day)) found.push({ code: "other_day" })
  const meal = ask.meal ? null : mealTaken(finder.classes, prepared, from, to, wallFrom)
  if (meal) found.push({ code: "meal", name: meal.name })
  const crossed = ask.meal || meal ? null : mealCrossed(finder.classes, prepared, from, to, wallFrom)
  if (crossed) found.push({ code: "meal_moved", name: crossed.name })
  if (anywhere.busyOptional > 0) found.push({ code: "optional_busy", people: anywhere.busyOptional })
  const minute = wallFrom % DAY
  if (minute < CORE.from || minute + to - from > CORE.to) found.push({ code: "off_hours" })
  if (!works) found.push({ code: "day_off", day, name })
  return found
}

/** Reasons that leave a time possible. */
const MILD: readonly TimeReason["code"][] = ["optional_busy", "day_off", "needs_approval", "meal_moved", "off_hours"]
export const isMild = (reason: TimeReason): boolean => MILD.includes(reason.code)
export const isPossible = (reasons: readonly TimeReason[]): boolean => reasons.every(isMild)
