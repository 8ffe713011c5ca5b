import { DEFAULT_MEALS } from "@/lib/events/schema"
import { type Interval, overlaps } from "@/lib/kernel/interval"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { PlanGrid } from "../../schema/wishes"

const STEP = 15

/**
 * One stretch a day for each meal, inside the meal's hours and as long as it takes, that stays free of what is newly placed:
 * where the plan of now disturbs it least, then nearest to the middle of its hours. A meal that is itself an item of the
 * plan needs none on that day.
 */
export function mealStretches(plan: ConflictPlan, grid: PlanGrid): Interval[] {
  const meals = plan.settings?.meals ?? DEFAULT_MEALS
  const busy = plan.meetings.flatMap((one): (Interval & { kind: string })[] =>
    one.cancelled || one.from === null || one.to === null ? [] : [{ from: one.from, to: one.to, kind: one.kind }],
  )
  return grid.days.flatMap((day) =>
    meals.flatMap((meal) => {
      const hours = { from: day.from + meal.from, to: day.from + meal.to }
      if (busy.some((one) => one.kind === "用餐" && overlaps(one, hours))) return []
      const middle = (hours.from + hours.to - meal.minutes) / 2
      let best: { stretch: Interval; cost: number; off: number } | null = null
      for (let from = hours.from; from + meal.minutes <= hours.to; from += STEP) {
        const stretch = { from, to: from + meal.minutes }
        const cost = busy.filter((one) => overlaps(one, stretch)).length
        const off = Math.abs(from - middle)
        if (!best || cost < best.cost || (cost === best.cost && off < best.off)) best = { stretch, cost, off }
      }
      return best ? [best.stretch] : []
    }),
  )
}

/** The meeting overlaps time kept for a meal. */
export const overMeal = (meals: readonly Interval[], slot: Interval): boolean =>
  meals.some((meal) => overlaps(meal, slot))
