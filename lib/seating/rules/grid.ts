import type { HallGeometry, Seat } from "@/lib/venues/schema"

/** A seat with its place in the grid: `row` counts from the front of its section, `column` from the left. */
export type GridSeat = { seat: Seat; row: number; column: number }
/** The usable seats of one section; `rows[r]` from left to right, `columns[c]` from front to back. */
export type Grid = { area: string; firstRow: number; rows: GridSeat[][]; columns: GridSeat[][] }

/** Seats of neighbouring rows whose sides overlap: closer than this in x, they are one behind the other. */
export const OVERLAP = 0.95

/**
 * The usable seats of each section of the hall as rows and columns. Columns follow the seats' real places: where rows
 * differ in length or are staggered, a column may step aside by less than a seat, so that it runs from front to back.
 */
export function sectionGrids(geometry: HallGeometry, usable: (seat: Seat) => boolean): Grid[] {
  const areas = new Map<string, Seat[]>()
  for (const seat of geometry.seats) {
    if (seat.area === "stage" || !usable(seat)) continue
    const list = areas.get(seat.area)
    if (list) list.push(seat)
    else areas.set(seat.area, [seat])
  }
  return [...areas.entries()].map(([area, seats]) => gridOf(area, seats, 0))
}

/** The grid of some rows of a section: from row `from` (which becomes row 0) up to, not including, row `to`. */
export function gridOfRows(grid: Grid, from: number, to: number): Grid {
  const seats = grid.rows.slice(from, Math.max(from, to)).flatMap((row) => row.map(({ seat }) => seat))
  return gridOf(grid.area, seats, grid.firstRow + from)
}

function gridOf(area: string, seats: readonly Seat[], firstRow: number): Grid {
  const rows: GridSeat[][] = []
  const columns: GridSeat[][] = []
  const byX = [...seats].sort((a, b) => a.x - b.x || a.rowIndex - b.rowIndex)
  let open: { x: number; rows: Set<number>; seats: GridSeat[] } | null = null
  for (const seat of byX) {
    if (!open || seat.x - open.x > OVERLAP || open.rows.has(seat.rowIndex)) {
      open = { x: seat.x, rows: new Set(), seats: [] }
      columns.push(open.seats)
    }
    open.rows.add(seat.rowIndex)
    const placed = { seat, row: seat.rowIndex - firstRow, column: columns.length - 1 }
    open.seats.push(placed)
    const row = rows[placed.row]
    if (row) row.push(placed)
    else rows[placed.row] = [placed]
  }
  for (const column of columns) column.sort((a, b) => a.row - b.row)
  return { area, firstRow, rows: Array.from(rows, (row) => row ?? []), columns }
}

/**
 * The connected parts of a set of seats: neighbours are next to each other in a row (an aisle does not part them) or
 * one behind the other in neighbouring rows. Blocked or foreign seats in between do part them.
 */
export function connectedParts(chosen: readonly Seat[], index: SeatIndex): Seat[][] {
  const open = new Map(chosen.map((seat) => [seat.id, seat]))
  const parts: Seat[][] = []
  for (const start of chosen) {
    if (!open.delete(start.id)) continue
    const part = [start]
    for (let at = 0; at < part.length; at++) {
      const seat = part[at]
      if (!seat) continue
      for (const next of index.neighbours(seat)) if (open.delete(next.id)) part.push(next)
    }
    parts.push(part)
  }
  return parts
}

export type SeatIndex = { neighbours: (seat: Seat) => Seat[] }

const indexes = new WeakMap<HallGeometry, SeatIndex>()

/** Finds the neighbours of seats in a hall; built once for a geometry, asked often. */
export function seatIndex(geometry: HallGeometry): SeatIndex {
  const known = indexes.get(geometry)
  if (known) return known
  const made = newIndex(geometry)
  indexes.set(geometry, made)
  return made
}

function newIndex(geometry: HallGeometry): SeatIndex {
  const rows = new Map<string, Seat[]>()
  for (const seat of geometry.seats) {
    const key = `${seat.area}/${seat.rowIndex}`
    const row = rows.get(key)
    if (row) row.push(seat)
    else rows.set(key, [seat])
  }
  for (const row of rows.values()) row.sort((a, b) => a.x - b.x)
  const near = (area: string, row: number, x: number, reach: number): Seat[] =>
    (rows.get(`${area}/${row}`) ?? []).filter((other) => Math.abs(other.x - x) < reach)
  const neighbours = (seat: Seat): Seat[] => {
    const row = rows.get(`${seat.area}/${seat.rowIndex}`) ?? []
    const at = row.indexOf(seat)
    const beside = [row[at - 1], row[at + 1]].filter((one) => one !== undefined)
    return [
      ...beside,
      ...near(seat.area, seat.rowIndex - 1, seat.x, OVERLAP),
      ...near(seat.area, seat.rowIndex + 1, seat.x, OVERLAP),
    ]
  }
  return { neighbours }
}
