import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { dayOf, instantOf, timeOf, type Zone } from "@/lib/kernel/zoned"

const MINUTE = 60_000
/** No zone has ever put its clock forward by more than a day. */
const LONGEST_JUMP = 1440

/** Minutes since the epoch → local wall time "2027-01-12T09:00". */
export const wallText = (minutes: number, zone: Zone): string => {
  const instant = fromMinutes(minutes)
  return `${dayOf(instant, zone)}T${timeOf(instant, zone)}`
}

/** Wall time moved on by minutes of the wall clock (no zone asked): "2027-01-12T23:30" + 60 = "2027-01-13T00:30". */
export const wallPlus = (wall: string, minutes: number): string =>
  new Date(Date.parse(`${wall}:00Z`) + minutes * MINUTE).toISOString().slice(0, 16)

/** Minutes of the wall clock from one wall time to another. */
export const wallBetween = (from: string, to: string): number =>
  (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / MINUTE

/** "9:05" → "09:05"; "24:00" of a day is "00:00" of the next. */
export function wallOf(day: string, time: string): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return wallPlus(`${day}T00:00`, hours * 60 + minutes)
}

/**
 * A wall time in a zone, in minutes since the epoch. `gap`: the clock jumps over it, and `at` is the first minute there is
 * after it. A time that comes twice is the first of the two. Null when it is no date at all.
 */
export function atWall(wall: string, zone: Zone): { at: number; gap: boolean } | null {
  const [day = "", time = ""] = wall.split("T")
  const instant = instantOf(day, time, zone)
  if (!instant || Number.isNaN(instant.getTime())) return null
  const at = toMinutes(instant)
  if (wallText(at, zone) === wall) return { at, gap: false }
  let first = at - LONGEST_JUMP
  while (wallText(first, zone) < wall) first += 1
  return { at: first, gap: true }
}
