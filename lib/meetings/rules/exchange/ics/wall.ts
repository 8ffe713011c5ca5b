import type { LocalTime, LocalZone } from "../local-time"

/** A wall clock as minutes since 1970-01-01T00:00 of that clock: what rules are expanded on. */
export type Wall = number

const STAMP = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/

/** "20270112T083000", "20270112T003000Z" or "20270112" as wall minutes; null when it is none. */
export function readStamp(text: string): { wall: Wall; utc: boolean; date: boolean } | null {
  const found = STAMP.exec(text.trim())
  if (!found) return null
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [
    ...[number, number, number],
    ...[number, number, number],
  ]
  if (hour > 23 || minute > 59 || second > 60) return null
  const midnight = new Date(Date.UTC(year, month - 1, day))
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null
  return {
    wall: midnight.getTime() / 60_000 + hour * 60 + minute,
    utc: found[7] === "Z",
    date: found[4] === undefined,
  }
}

export const wallDay = (wall: Wall): string => new Date(wall * 60_000).toISOString().slice(0, 10)
export const wallText = (wall: Wall): string => new Date(wall * 60_000).toISOString().slice(0, 16).replace("T", " ")

/** Where a wall clock stands in a zone. */
export const instantAt = (wall: Wall, zone: LocalZone): LocalTime =>
  zone.at(wallDay(wall), ((wall % 1440) + 1440) % 1440) ?? { minutes: wall, gap: true }

/** "20270112T003000Z" of an instant in minutes. */
export const utcStamp = (minutes: number): string =>
  `${new Date(minutes * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`

const DURATION = /^([+-])?P(?:(\d{1,4})W|(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?)$/

/** DURATION (§3.3.6): whole days by the wall clock, the rest exact. "P1H" is none: hours stand after a T. */
export function readDuration(text: string): { days: number; minutes: number } | null {
  const found = DURATION.exec(text.trim())
  if (!found || /^[+-]?P(?:T)?$|T$/.test(text.trim())) return null
  const sign = found[1] === "-" ? -1 : 1
  const [weeks, days, hours, minutes, seconds] = found.slice(2, 7).map((part) => Number(part ?? 0))
  return {
    days: sign * ((weeks ?? 0) * 7 + (days ?? 0)),
    minutes: sign * ((hours ?? 0) * 60 + (minutes ?? 0) + Math.floor((seconds ?? 0) / 60)),
  }
}
