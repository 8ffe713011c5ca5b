import type { MealTime } from "../schema"

/** "11:30" of minutes after midnight. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** Minutes after midnight of "11:30"; NaN when it is no time. */
export function minutesOf(clock: string): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(clock) ?? []
  return Number(hours) * 60 + Number(minutes)
}

/** "午餐 11:30–14:30 60": a meal as the audit writes it. */
export const mealWords = ({ name, from, to, minutes }: MealTime): string =>
  `${name} ${clockOf(from)}–${clockOf(to)} ${minutes}`
