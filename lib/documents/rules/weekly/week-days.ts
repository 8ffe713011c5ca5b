import { addDays } from "date-fns"
import { toMinutes } from "@/lib/kernel/interval"
import { instantOf, type Zone } from "@/lib/kernel/zoned"

const noon = (iso: string): Date => new Date(`${iso}T12:00:00Z`)
export const shiftDay = (iso: string, days: number): string => addDays(noon(iso), days).toISOString().slice(0, 10)

/** Monday of the week that holds a day (ISO days). */
export const mondayOf = (iso: string): string => shiftDay(iso, -((noon(iso).getUTCDay() + 6) % 7))

/** Monday to Sunday of the week that holds a day. */
export const weekOf = (iso: string): string[] => [0, 1, 2, 3, 4, 5, 6].map((step) => shiftDay(mondayOf(iso), step))

/** The number of the week in its year, as ISO 8601 counts (the week that holds the year's first Thursday is the first). */
export function weekNumber(iso: string): { year: number; week: number } {
  const thursday = noon(shiftDay(mondayOf(iso), 3))
  const year = thursday.getUTCFullYear()
  return { year, week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) }
}

/** From local midnight to the next, minutes since the epoch; a day with a clock change has 1380 or 1500 of them. */
export function minutesOfDay(iso: string, zone: Zone): { from: number; to: number } {
  const [from, to] = [instantOf(iso, "00:00", zone), instantOf(iso, "24:00", zone)]
  return { from: from ? toMinutes(from) : 0, to: to ? toMinutes(to) : 0 }
}
