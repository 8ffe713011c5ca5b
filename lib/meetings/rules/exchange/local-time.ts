import { dayOf, instantOf, timeOf, type Zone } from "@/lib/kernel/zoned"

/** Minutes since the epoch of a wall clock; `gap`: the zone's clock jumped over it (then by the offset before the jump). */
export type LocalTime = { minutes: number; gap: boolean }

/** Where a wall clock stands: "2027-01-12", minutes after midnight → minutes since the epoch. */
export type LocalZone = { name: string; at: (day: string, clock: number) => LocalTime | null }

const pad = (n: number): string => String(n).padStart(2, "0")

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** A zone the program knows by name (IANA). */
export const knownZone = (zone: Zone): LocalZone => ({
  name: zone,
  at: (day, clock) => {
    const time = `${pad(Math.floor(clock / 60))}:${pad(clock % 60)}`
    const instant = instantOf(day, time, zone)
    if (!instant) return null
    const exists = dayOf(instant, zone) === day && timeOf(instant, zone) === time
    return { minutes: Math.floor(instant.getTime() / 60_000), gap: !exists }
  },
})

export const UTC: LocalZone = {
  name: "UTC",
  at: (day, clock) => {
    const midnight = Date.parse(`${day}T00:00:00Z`)
    return Number.isNaN(midnight) ? null : { minutes: midnight / 60_000 + clock, gap: false }
  },
}
