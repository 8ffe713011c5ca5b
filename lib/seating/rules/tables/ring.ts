import type { DoorSide, HallGeometry, HallTable, Seat } from "@/lib/venues/schema"

/** A table with its seats clockwise in hall view, and the place in that ring at which the host sits. */
export type TableRing = { table: HallTable; seats: readonly Seat[]; host: number }

/**
 * The tables of a hall, the main ones first. The host faces the door (handbook §1.6): the seat farthest from the wall of the door
 * nearest to the table; with no door known the seat farthest from the viewer.
 */
export function tableRings(geometry: HallGeometry): TableRing[] {
  const of = new Map<string, Seat[]>()
  for (const seat of geometry.seats) if (seat.table) of.set(seat.table, [...(of.get(seat.table) ?? []), seat])
  const rings = geometry.tables.map((table): TableRing => {
    const turn = (seat: Seat): number => {
      const angle = Math.atan2(seat.x - table.x, table.y - seat.y)
      return angle < -1e-9 ? angle + 2 * Math.PI : angle
    }
    const seats = [...(of.get(table.id) ?? [])].sort((a, b) => turn(a) - turn(b) || a.seatIndex - b.seatIndex)
    return { table, seats, host: hostPlace(geometry, table, seats) }
  })
  return [...rings.filter(({ table }) => table.main), ...rings.filter(({ table }) => !table.main)]
}

/** From a wall into the hall, in hall view. */
const INWARDS: Record<DoorSide, readonly [number, number]> = {
  back: [0, -1],
  front: [0, 1],
  left: [1, 0],
  right: [-1, 0],
}

function hostPlace({ doors }: HallGeometry, table: HallTable, seats: readonly Seat[]): number {
  const away = (at: { x: number; y: number }): number => Math.hypot(at.x - table.x, at.y - table.y)
  const [door] = doors.filter(({ area }) => area === table.area).sort((a, b) => away(a) - away(b))
  const [dx, dy] = INWARDS[door?.side ?? "back"]
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  seats.forEach((seat, place) => {
    const along = (seat.x - table.x) * dx + (seat.y - table.y) * dy
    if (seat.blocked || along <= most + 1e-9) return
    best = place
    most = along
  })
  return best
}
