import type { ConflictPlan } from "../../schema"
import { dayNumber, instantOn } from "../clock-days"
import type { Slot } from "../prepare"
import type { MealWindow } from "./meal-gap"

/** The meals of every local day on which a meeting of the plan takes place, sorted by start. */
export function mealWindows(plan: ConflictPlan, slots: readonly Slot[]): MealWindow[] {
  const meals = plan.settings?.meals ?? []
  if (meals.length === 0) return []
  const days = new Set<number>()
  for (const { meeting, from, to } of slots)
    if (meeting) for (let day = dayNumber(from, plan.zone); day <= dayNumber(to - 1, plan.zone); day += 1) days.add(day)
  return [...days].flatMap((day) => mealsOn(plan, day)).sort((x, y) => x.from - y.from || x.to - y.to)
}

/** The meals of one local day (its number since 1970-01-01). */
export const mealsOn = (plan: ConflictPlan, day: number): MealWindow[] =>
  (plan.settings?.meals ?? []).map(({ name, from, to, minutes: needed }) => ({
    name,
    from: instantOn(day, from, plan.zone),
    to: instantOn(day, to, plan.zone),
    needed,
  }))
