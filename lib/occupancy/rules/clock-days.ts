import { fromMinutes, type Minutes, toMinutes } from "@/lib/kernel/interval"
import { instantOf, type Zone } from "@/lib/kernel/zoned"
import { wallMinutes } from "./wall-clock"

const DAY = 1440

/** Whole local days since 1970-01-01 of an instant in a zone. */
export const dayNumber = (minutes: Minutes, zone: Zone): number => Math.floor(wallMinutes(minutes, zone) / DAY)

/** "2027-01-12" of a day number. */
export const dayText = (day: number): string =>
  fromMinutes(day * DAY)
    .toISOString()
    .slice(0, 10)

/** The instant at which the wall clock of a day shows so many minutes after midnight (0–1440). */
export function instantOn(day: number, minute: number, zone: Zone): Minutes {
  const [on, at] = minute >= DAY ? [day + 1, minute - DAY] : [day, minute]
  const clock = `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`
  const instant = instantOf(dayText(on), clock, zone)
  if (!instant) throw new Error(`no such wall time: ${dayText(on)} ${clock}`)
  return toMinutes(instant)
}
