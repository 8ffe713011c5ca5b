import type { TableRing } from "@/lib/seating/rules/tables/ring"

/** Pixels: a name on its chair, and the least distance of two of them. */
export const CHAIR = { width: 51, height: 26, gap: 2 } as const
const SEAT_UNIT = 60

export type RoundPlaces = {
  width: number
  height: number
  /** Middle of each chair, in the order of the ring. */
  chairs: readonly { x: number; y: number }[]
  table: { x: number; y: number; rx: number; ry: number; round: boolean }
}

/**
 * Where the chairs of one table are drawn. Names are wider than high, so a round table is drawn a little wide, as large as it must be
 * for no two names to touch; other tables as they stand in the hall.
 */
export function roundPlaces(ring: TableRing): RoundPlaces {
  const count = Math.max(1, ring.seats.length)
  const margin = { x: CHAIR.width / 2 + 2, y: CHAIR.height / 2 + 2 }
  if (ring.table.shape !== "round") return asInTheHall(ring, margin)
  const step = (2 * Math.PI) / count
  const rx = Math.max(90, count < 5 ? 0 : (CHAIR.width + CHAIR.gap) / Math.sin(step))
  const ry = Math.max(76, rx * 0.8)
  const [width, height] = [2 * (rx + margin.x), 2 * (ry + margin.y)]
  return {
    width,
    height,
    chairs: ring.seats.map((_, place) => ({
      x: width / 2 + rx * Math.sin(place * step),
      y: height / 2 - ry * Math.cos(place * step),
    })),
    table: { x: width / 2, y: height / 2, rx: rx - margin.x - 6, ry: ry - margin.y - 8, round: true },
  }
}

function asInTheHall({ table, seats }: TableRing, margin: { x: number; y: number }): RoundPlaces {
  const xs = [...seats.map((seat) => seat.x), table.x - table.width / 2, table.x + table.width / 2]
  const ys = [...seats.map((seat) => seat.y), table.y - table.height / 2, table.y + table.height / 2]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const at = (x: number, y: number) => ({
    x: (x - left) * SEAT_UNIT + margin.x,
    y: (y - top) * SEAT_UNIT * 0.7 + margin.y,
  })
  const end = at(Math.max(...xs), Math.max(...ys))
  const middle = at(table.x, table.y)
  return {
    width: end.x + margin.x,
    height: end.y + margin.y,
    chairs: seats.map((seat) => at(seat.x, seat.y)),
    table: { ...middle, rx: (table.width / 2) * SEAT_UNIT, ry: (table.height / 2) * SEAT_UNIT * 0.7, round: false },
  }
}
