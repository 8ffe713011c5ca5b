import type { HallDescription, HallGeometry } from "../../schema"
import { drawnHall } from "../geometry"
import { areaAt, inPart, type Point } from "./fixtures"
import type { MakeKey } from "./parts"
import { addExtra } from "./seats"

/** Puts a seat where the point is, into the row that is nearest to it. The point is one of the drawing in hall view. */
export function placeSeat(description: HallDescription, point: Point, makeKey: MakeKey): HallDescription {
  const area = areaAt(description, point)
  if (area === null) return description
  const { seats } = drawnHall(description).geometry
  let best = { row: 0, far: Number.POSITIVE_INFINITY }
  for (const seat of seats) {
    if (seat.area !== area) continue
    const far = Math.hypot(seat.x - point.x, 2 * (seat.y - point.y))
    if (far < best.far) best = { row: seat.rowIndex, far }
  }
  return addExtra(description, area, best.row, { key: makeKey(), ...inPart(description, area, point) })
}

/** The topmost fixture at a point, by its index; −1 where there is none. */
export function fixtureUnder({ fixtures }: HallGeometry, point: Point): number {
  for (let index = fixtures.length - 1; index >= 0; index--) {
    const one = fixtures[index]
    if (one && Math.abs(one.x - point.x) <= one.width / 2 && Math.abs(one.y - point.y) <= one.height / 2) return index
  }
  return -1
}

/** Seats whose middle lies in the rectangle between two points. */
export function seatsBetween({ seats }: HallGeometry, a: Point, b: Point): string[] {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
  return seats.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom).map((seat) => seat.id)
}
