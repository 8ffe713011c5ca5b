import type { HallGeometry } from "@/lib/venues/schema"

/** The hall as it is for one meeting: its own closed seats are out of use. */
export function withClosed(geometry: HallGeometry, closed: readonly string[]): HallGeometry {
  if (closed.length === 0) return geometry
  const ids = new Set(closed)
  return { ...geometry, seats: geometry.seats.map((seat) => (ids.has(seat.id) ? { ...seat, blocked: true } : seat)) }
}
