import type { HallGeometry } from "@/lib/venues/schema"
import type { GridSeat } from "./grid"

export type Exits = HallGeometry["doors"]

/** A seat inside a row counts this many seats farther than one at the aisle. */
const INSIDE = 8

/** How far a seat is from the nearest door of its section, in seats; seats at an aisle count nearer. */
function wayOut(place: GridSeat, doors: Exits): { way: number; door: string } {
  const { seat } = place
  let best = { way: doors.length === 0 ? 0 : Number.MAX_SAFE_INTEGER / 2, door: "" }
  for (const door of doors) {
    const way = Math.abs(door.x - seat.x) + Math.abs(door.y - seat.y)
    if (door.area === seat.area && way < best.way) best = { way, door: door.name }
  }
  return { way: best.way + (seat.aisle ? 0 : INSIDE), door: best.door }
}

/** Of these places the one from which it is easiest to get out; the first of equals. Null when there is none. */
export function nearestExit(places: readonly GridSeat[], doors: Exits): { place: GridSeat; door: string } | null {
  let best: { place: GridSeat; way: number; door: string } | null = null
  for (const place of places) {
    const { way, door } = wayOut(place, doors)
    if (!best || way < best.way) best = { place, way, door }
  }
  return best && { place: best.place, door: best.door }
}
