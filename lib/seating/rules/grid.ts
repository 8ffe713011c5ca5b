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
