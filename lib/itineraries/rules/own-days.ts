import { dayOf } from "@/lib/kernel/zoned"
import type { ItineraryEntry } from "../schema"

export type OwnDay = { day: string; entries: ItineraryEntry[] }
export type OwnDays = {
  /** The meeting that is on (the one begun last, when one lies inside another), else the next one; null when all is over. */
  current: { entry: ItineraryEntry; on: boolean } | null
  days: OwnDay[]
}

/** A person's days in the event's zone, without what is only kept for calendars, and what comes now or next. */
export function ownDays(entries: readonly ItineraryEntry[], zone: string, now: Date): OwnDays {
  const shown = entries.filter((entry) => !entry.removed)
  const days: OwnDay[] = []
  for (const entry of [...shown].sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0))) {
    const day = dayOf(new Date(entry.startsAt), zone)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return { current: currentOf(shown, now.toISOString()), days }
}

function currentOf(entries: readonly ItineraryEntry[], now: string): OwnDays["current"] {
  const held = entries.filter((entry) => !entry.cancelled && entry.endsAt > now)
  const on = held.filter((entry) => entry.startsAt <= now)
  const latest = on.reduce<ItineraryEntry | null>(
    (best, entry) => (!best || entry.startsAt > best.startsAt ? entry : best),
    null,
  )
  if (latest) return { entry: latest, on: true }
  const next = held.reduce<ItineraryEntry | null>(
    (best, entry) => (!best || entry.startsAt < best.startsAt ? entry : best),
    null,
  )
  return next && { entry: next, on: false }
}
