import { eventDays } from "@/lib/events/rules/event-days"
import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, type Zone } from "@/lib/kernel/zoned"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Grain } from "../../schema"
import type { PlanGrid } from "../../schema/wishes"

/** Times off the quarter hour are kept to the minute where they stay, and to five minutes in the search. */
const COARSE = 15
const FINE = 5

/**
 * The grid the search runs on: whole days from the first to the last that is wanted or used by a movable meeting, without a
 * gap, so that a difference of grains is a difference of real time also over a night and a change of the clock.
 */
export function gridOf(zone: Zone, days: readonly string[], meetings: readonly MeetingPlan[]): PlanGrid {
  const used = meetings.flatMap(({ from }) => (from === null ? [] : [dayOf(fromMinutes(from), zone)]))
  const wanted = [...days, ...used].sort()
  const [startsOn, endsOn] = [wanted[0] ?? "", wanted[wanted.length - 1] ?? ""]
  const whole = eventDays({ startsOn, endsOn, zone })
  const base = whole[0]?.from ?? 0
  const even = meetings.every(({ from, to, minutes }) =>
    from === null || to === null
      ? (minutes ?? 0) % COARSE === 0
      : (from - base) % COARSE === 0 && (to - from) % COARSE === 0,
  )
  return { base, grainMinutes: even ? COARSE : FINE, days: whole }
}

/** The grains of a grid in the contract's form. A day with a change of the clock has fewer or more of them. */
export function grainsOf(grid: PlanGrid): Grain[] {
  return grid.days.flatMap((day, index) => {
    const first = Math.ceil((day.from - grid.base) / grid.grainMinutes)
    const end = Math.ceil((day.to - grid.base) / grid.grainMinutes)
    return Array.from({ length: end - first }, (_, n) => ({
      day: index,
      startMinute: grid.base + (first + n) * grid.grainMinutes - day.from,
    }))
  })
}

/** The grains that [from, to) touches: start and length. */
export function span(grid: PlanGrid, from: number, to: number): { start: number; length: number } {
  const start = Math.floor((from - grid.base) / grid.grainMinutes)
  const end = Math.ceil((to - grid.base) / grid.grainMinutes)
  return { start, length: end - start }
}

/** Which day of the grid a minute lies in; −1 = none. */
export const dayIndex = (grid: PlanGrid, minute: number): number =>
  grid.days.findIndex((day) => minute >= day.from && minute < day.to)

/** Lies whole inside one day of the grid. */
export const insideOneDay = (grid: PlanGrid, from: number, to: number): boolean => {
  const day = grid.days[dayIndex(grid, from)]
  return day !== undefined && to <= day.to
}
