import type { Seat } from "../schema"

/** A chair reaches this far from its centre (seat units), with a little of the gap around it. */
const REACH = 0.5

export type SeatFinder = {
  /** The seat under a point of the drawing (seat units), or null. */
  at: (x: number, y: number) => Seat | null
  /** The seats whose centres lie in the rectangle between two corners, in the order of the hall. */
  within: (a: Point, b: Point) => Seat[]
}
export type Point = { x: number; y: number }

/** Finds seats by place: built once for a drawing, asked with every movement of the pointer without walking all seats. */
export function seatFinder(seats: readonly Seat[]): SeatFinder {
  const cells = new Map<string, Seat[]>()
  const key = (x: number, y: number): string => `${Math.floor(x)}/${Math.floor(y)}`
  for (const seat of seats) {
    const cell = cells.get(key(seat.x, seat.y))
    if (cell) cell.push(seat)
    else cells.set(key(seat.x, seat.y), [seat])
  }
  const at = (x: number, y: number): Seat | null => {
    let best: { seat: Seat; way: number } | null = null
    for (const column of [-1, 0, 1]) {
      for (const row of [-1, 0, 1]) {
        for (const seat of cells.get(key(x + column, y + row)) ?? []) {
          const [across, along] = [Math.abs(seat.x - x), Math.abs(seat.y - y)]
          const way = Math.max(across, along)
          if (way <= REACH && (!best || way < best.way)) best = { seat, way }
        }
      }
    }
    return best?.seat ?? null
  }
  const within = (a: Point, b: Point): Seat[] => {
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
    const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
    return seats.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)
  }
  return { at, within }
}
