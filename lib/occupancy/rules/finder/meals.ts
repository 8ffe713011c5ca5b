import { DEFAULT_MEALS, type MealTime } from "@/lib/events/schema"
import type { Prepared } from "../prepare"
import type { PeopleClass } from "./people-times"

const DAY = 1440

/** The longest stretch of [from, to) that none of these (in the order of their begin) takes. */
function longestFree(taken: readonly (readonly [number, number])[], from: number, to: number): number {
  let longest = 0
  let free = from
  for (const [start, end] of taken) {
    longest = Math.max(longest, Math.min(start, to) - free)
    free = Math.max(free, end)
  }
  return Math.max(longest, to - free)
}

/** Has the class a meal of the plan inside these minutes? */
const eatsIn = ({ from, to, meal }: PeopleClass, start: number, end: number): boolean =>
  meal.some((what, i) => what === 1 && (from[i] as number) < end && (to[i] as number) > start)

/**
 * The meal in the middle of whose hours the time lies, where the plan does not say when all of them eat: it can still be
 * taken, before or after. `wall`: local minutes of `from`.
 */
export function mealCrossed(
  classes: readonly PeopleClass[],
  { plan }: Prepared,
  from: number,
  to: number,
  wall: number,
): MealTime | null {
  const minute = wall - Math.floor(wall / DAY) * DAY
  const midnight = from - minute
  for (const meal of plan.settings?.meals ?? DEFAULT_MEALS) {
    const start = (meal.from + meal.to - meal.minutes) / 2
    if (minute >= start + meal.minutes || minute + to - from <= start) continue
    if (classes.length > 0 && classes.every((one) => eatsIn(one, midnight + meal.from, midnight + meal.to))) continue
    return meal
  }
  return null
}

/**
 * The meal that required people could still take as it is and could not with [from, to) taken as well; null = none. Who has a
 * meal in the plan has it there; who has no time for it already is not this one's fault. `wall`: local minutes of `from`.
 */
export function mealTaken(
  classes: readonly PeopleClass[],
  { plan }: Prepared,
  from: number,
  to: number,
  wall: number,
): MealTime | null {
  const midnight = from - (wall - Math.floor(wall / DAY) * DAY)
  for (const meal of plan.settings?.meals ?? DEFAULT_MEALS)
    for (let day = midnight; day < to; day += DAY) {
      const [start, end] = [day + meal.from, day + meal.to]
      if (to <= start || from >= end) continue
      for (const one of classes) {
        if (one.required === 0) continue
        const others: [number, number][] = []
        let eats = false
        for (let i = 0; i < one.from.length; i += 1) {
          const [begin, over] = [one.from[i] as number, one.to[i] as number]
          if (begin >= end || over <= start) continue
          if (one.meal[i] === 1) eats = true
          else if (one.meal[i] === 0) others.push([begin, over])
        }
        if (eats || longestFree(others, start, end) < meal.minutes) continue
        others.push([from, to])
        others.sort((a, b) => a[0] - b[0])
        if (longestFree(others, start, end) < meal.minutes) return meal
      }
    }
  return null
}
