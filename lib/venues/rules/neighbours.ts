import type { HallGeometry, Seat } from "../schema"

export type Direction = "left" | "right" | "up" | "down"

/**
 * The next seat for an arrow key, in the geometry as it is drawn (turned or not); null at the edge. In straight rows: the
 * nearest in the same line, or in the nearest line above or below the one most nearly over or under it. Where rows bend or
 * people sit around tables: along the own row first, else the nearest in that direction.
 */
export function neighbourSeat(geometry: HallGeometry, from: Seat, direction: Direction): Seat | null {
  const straight = geometry.seats.every(isStraight)
  return straight ? inLines(geometry, from, direction) : inDirection(geometry, from, direction)
}

const isStraight = (seat: Seat): boolean => seat.table === undefined && (seat.angle ?? 0) === 0

/** How far a seat lies ahead, and how far beside. */
function offsets(from: Seat, seat: Seat, direction: Direction): { main: number; cross: number } {
  const sideways = direction === "left" || direction === "right"
  const sign = direction === "left" || direction === "up" ? -1 : 1
  const [dx, dy] = [seat.x - from.x, seat.y - from.y]
  return { main: sign * (sideways ? dx : dy), cross: Math.abs(sideways ? dy : dx) }
}

function inLines(geometry: HallGeometry, from: Seat, direction: Direction): Seat | null {
  const sideways = direction === "left" || direction === "right"
  let best: { seat: Seat; main: number; cross: number } | null = null
  for (const seat of geometry.seats) {
    const { main, cross } = offsets(from, seat, direction)
    if (main < 0.01 || (sideways && cross > 0.01)) continue
    const nearer = !best || main < best.main - 0.01 || (main < best.main + 0.01 && cross < best.cross)
    if (nearer) best = { seat, main, cross }
  }
  return best?.seat ?? null
}

function inDirection(geometry: HallGeometry, from: Seat, direction: Direction): Seat | null {
  const sideways = direction === "left" || direction === "right"
  let own: { seat: Seat; score: number } | null = null
  let any: { seat: Seat; score: number } | null = null
  for (const seat of geometry.seats) {
    const { main, cross } = offsets(from, seat, direction)
    if (main < 0.01) continue
    const score = main + 2 * cross
    const sameRow = seat.area === from.area && seat.rowIndex === from.rowIndex
    // Along an arc or a round table the next chair may lie more beside than ahead.
    if (sameRow && sideways && Math.hypot(main, cross) < 3 && score < (own?.score ?? Number.POSITIVE_INFINITY))
      own = { seat, score }
    const bent = sameRow && !sideways && isStraightOrBent(seat)
    if (cross <= (sideways ? main : 2.5 * main) && !bent && score < (any?.score ?? Number.POSITIVE_INFINITY))
      any = { seat, score }
  }
  // At the end of a row in a theatre there is nothing beside it but other rows, which up and down lead to.
  return own?.seat ?? (sideways && isStraightOrBent(from) && !aheadInLine(any?.seat, from) ? null : (any?.seat ?? null))
}

const isStraightOrBent = (seat: Seat): boolean => seat.table === undefined

/** Whether a seat stands in the same line, across an aisle. */
const aheadInLine = (seat: Seat | undefined, from: Seat): boolean =>
  seat !== undefined && seat.area === from.area && seat.rowIndex === from.rowIndex
