import type { TableSettings } from "../../schema/table"
import { placesAround } from "./places-around"
import type { TableRing } from "./ring"

export type MainPlace = { seatId: string; as: "mainHost" | "mainDeputy" | "mainGuest"; place: number }

/** Host, deputy host and guests as named, those who take part, nobody twice. */
export function mainTableList(settings: TableSettings, attending: ReadonlySet<string>): string[] {
  const all = [settings.host, settings.deputyHost, ...settings.guests]
  return [...new Set(all)].filter((id): id is string => id !== null && attending.has(id))
}

/**
 * Where those named for the main table sit (handbook §1.6). Locked people keep their seats, and nobody gets a seat that is locked or
 * out of use. Whom the main table cannot hold is left to the other tables.
 */
export function mainTablePlaces(
  rings: readonly TableRing[],
  settings: TableSettings,
  attending: ReadonlySet<string>,
  locked: ReadonlyMap<string, string>,
): Map<string, MainPlace> {
  const placed = new Map<string, MainPlace>()
  const ring = rings.find(({ table }) => table.main)
  const list = mainTableList(settings, attending)
  if (!ring || list.length === 0) return placed
  const usable = ring.seats.filter((seat) => !seat.blocked)
  if (usable.length === 0) return placed
  const host = Math.max(0, usable.map((seat) => seat.id).indexOf(ring.seats[ring.host]?.id ?? ""))
  const withDeputy = settings.deputyHost !== null && list.includes(settings.deputyHost)
  const places = placesAround(usable.length, host, withDeputy)
  const taken = new Set(locked.values())
  const give = (id: string | null, place: number | null | undefined, as: MainPlace["as"], number: number): boolean => {
    const seat = place === null || place === undefined ? undefined : usable[place]
    if (id === null || !list.includes(id) || locked.has(id) || placed.has(id) || !seat || taken.has(seat.id))
      return false
    placed.set(id, { seatId: seat.id, as, place: number })
    taken.add(seat.id)
    return true
  }
  give(settings.host, places.host, "mainHost", 1)
  give(settings.deputyHost, places.deputy, "mainDeputy", 1)
  // A place that the host or his deputy does not need is a guest's.
  const guests = list.filter((id) => id !== settings.host && id !== settings.deputyHost)
  const free = [...places.guests, ...(placed.size < 2 ? [places.host, places.deputy] : [])]
  let next = 0
  guests.forEach((id, index) => {
    while (next < free.length && !give(id, free[next], "mainGuest", index + 1)) {
      if (locked.has(id)) return
      next++
    }
  })
  return placed
}
