import { addDays } from "date-fns/addDays"
import { toMinutes } from "@/lib/kernel/interval"
import { instantOf, type Zone } from "@/lib/kernel/zoned"

/** One day from local midnight to the next; minutes since the epoch (a day with a clock change has 1380 or 1500 of them). */
export type EventDay = { iso: string; from: number; to: number }

const MOST_DAYS = 60

/** The days of an event in its zone, with any other days wanted (e.g. of a meeting held before it), in order. */
export function eventDays(
  event: { startsOn: string; endsOn: string; zone: Zone },
  others: readonly string[] = [],
): EventDay[] {
  const days = new Set(others)
  const last = new Date(`${event.endsOn}T00:00:00Z`)
  for (let day = new Date(`${event.startsOn}T00:00:00Z`); day <= last && days.size < MOST_DAYS; day = addDays(day, 1))
    days.add(day.toISOString().slice(0, 10))
  return [...days].sort().flatMap((iso) => {
    const [from, to] = [instantOf(iso, "00:00", event.zone), instantOf(iso, "24:00", event.zone)]
    return from && to ? [{ iso, from: toMinutes(from), to: toMinutes(to) }] : []
  })
}
