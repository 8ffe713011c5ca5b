import type { Interval } from "@/lib/kernel/interval"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ArrangeWishes, PlanGrid } from "../../schema/wishes"
import { span } from "./grid"
import { overMeal } from "./meals"

/** New times are quarter hours; a meeting that only changes its room keeps its minute. */
const TIDY = 15

type Ask = { length: number; minutes: number; days: readonly string[] }

/**
 * Answers which grains a meeting may begin on in a room: on a day that is allowed, inside the office's day, the room free for
 * its whole length, no meal run over, on the quarter hour. Equal questions share one list, so that a large plan stays small.
 */
export function startsIn(
  grid: PlanGrid,
  wishes: Pick<ArrangeWishes, "days" | "dayFrom" | "dayTo">,
  meals: readonly Interval[],
  free: readonly Uint8Array[],
): (ask: Ask, room: number) => readonly number[] {
  const known = new Map<string, number[]>()
  const work = ({ length, minutes, days }: Ask, room: number): number[] => {
    const bare = free[room] as Uint8Array
    const starts: number[] = []
    for (const day of grid.days) {
      if (!days.includes(day.iso)) continue
      const last = Math.min(day.from + wishes.dayTo, day.to) - minutes
      for (let at = day.from + wishes.dayFrom; at <= last; at += TIDY) {
        const { start } = span(grid, at, at + 1)
        let open = true
        for (let grain = start; open && grain < start + length; grain += 1) open = bare[grain] === 1
        if (open && !overMeal(meals, { from: at, to: at + minutes })) starts.push(start)
      }
    }
    return starts
  }
  return (ask, room) => {
    const key = `${ask.length} ${ask.minutes} ${room} ${ask.days.join()}`
    const before = known.get(key)
    if (before) return before
    const starts = work(ask, room)
    known.set(key, starts)
    return starts
  }
}

/** Days on which the meeting may be: those wished for, as far as the meeting itself allows them. */
export const daysOf = (meeting: MeetingPlan, wishes: Pick<ArrangeWishes, "days">): string[] => {
  const own = meeting.allowedDays ?? []
  return wishes.days.filter((day) => own.length === 0 || own.includes(day))
}

/** The list with one more grain in its place. */
export const withStart = (starts: readonly number[], start: number): readonly number[] =>
  starts.includes(start) ? starts : [...starts, start].sort((a, b) => a - b)
