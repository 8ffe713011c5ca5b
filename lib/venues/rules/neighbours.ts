import type { HallGeometry, Seat } from "../schema"

export type Direction = "left" | "right" | "up" | "down"

/**
 * The next seat for an arrow key: the nearest in the same line, or in the nearest line above or below the one most
 * nearly over or under it. Null at the edge. Works on the geometry as it is drawn (turned or not).
 */
export function neighbourSeat(geometry: HallGeometry, from: Seat, direction: Direction): Seat | null {
  const sideways = direction === "left" || direction === "right"
  const sign = direction === "left" || direction === "up" ? -1 : 1
  let best: { seat: Seat; main: number; cross: number } | null = null
  for (const seat of geometry.seats) {
    const main = sign * (sideways ? seat.x - from.x : seat.y - from.y)
    const cross = Math.abs(sideways ? seat.y - from.y : seat.x - from.x)
    if (main < 0.01 || (sideways && cross > 0.01)) continue
    const nearer = !best || main < best.main - 0.01 || (main < best.main + 0.01 && cross < best.cross)
    if (nearer) best = { seat, main, cross }
  }
  return best?.seat ?? null
}
