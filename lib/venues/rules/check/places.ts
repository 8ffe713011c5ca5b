import type { HallGeometry, Seat } from "../../schema"
import type { Say } from "./problem"

/** Two seats nearer than this (centre to centre, in seats) cannot both be sat on. */
export const LEAST_DISTANCE = 0.6

/** Nothing stands on anything else: seats on seats, pillars and boxes on seats. */
export function checkPlaces(geometry: HallGeometry, say: Say): void {
  const cells = new Map<string, Seat[]>()
  for (const seat of geometry.seats) {
    const [column, line] = [Math.floor(seat.x), Math.floor(seat.y)]
    const near = around(cells, column, line).find(
      (other) => Math.hypot(other.x - seat.x, other.y - seat.y) < LEAST_DISTANCE,
    )
    if (near)
      say("seats_overlap", { section: seat.sectionName, row: seat.rowLabel, what: `${seat.label} / ${nameOf(near)}` })
    const key = `${column},${line}`
    const there = cells.get(key)
    if (there) there.push(seat)
    else cells.set(key, [seat])
  }
  for (const { kind, name, x, y, width, height } of geometry.fixtures) {
    const seat = geometry.seats.find(
      (one) => Math.abs(one.x - x) < width / 2 + 0.3 && Math.abs(one.y - y) < height / 2 + 0.3,
    )
    if (seat) say("fixture_on_seat", { section: seat.sectionName, row: nameOf(seat), what: name || kind })
  }
}

const nameOf = (seat: Seat): string => `${seat.rowLabel}-${seat.label}`

function around(cells: ReadonlyMap<string, Seat[]>, column: number, line: number): Seat[] {
  const found: Seat[] = []
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++) {
      const there = cells.get(`${column + dx},${line + dy}`)
      if (there) found.push(...there)
    }
  return found
}
