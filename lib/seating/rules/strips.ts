import { type Grid, type GridSeat, OVERLAP } from "./grid"

/** A delegation as the strips see it: how many seats it needs. */
export type StripAsk = { key: string; seats: number }
export type Strips = { seats: Map<string, GridSeat[]>; depth: number }

/** How much deeper than necessary the strips may get so that every delegation reaches the first row. */
const DEEPER = 1.34

/**
 * 竖排法 (handbook §1.4): every delegation gets neighbouring columns, so many that it is at most `depth` rows deep, all
 * delegations with the same depth, the whole centred in the hall. Rows fill from the front; the ragged end is behind.
 * Takes the least depth between `minDepth` and `maxDepth` at which the columns suffice, or a little more where then
 * every delegation (and so its head) reaches the first row; null when no depth does.
 */
export function columnStrips(grid: Grid, asks: readonly StripAsk[], minDepth: number, maxDepth: number): Strips | null {
  const needed = asks.reduce((sum, ask) => sum + ask.seats, 0)
  let least: { depth: number; ranges: Range[] } | null = null
  // The seats of each column within the depth: one row more each time.
  const capacity = grid.columns.map((column) => column.reduce((sum, { row }) => sum + (row < minDepth - 1 ? 1 : 0), 0))
  let seats = capacity.reduce((sum, more) => sum + more, 0)
  for (let depth = minDepth; depth <= (least ? Math.min(maxDepth, least.depth * DEEPER) : maxDepth); depth++) {
    for (const { column } of grid.rows[depth - 1] ?? []) capacity[column] = (capacity[column] ?? 0) + 1
    seats += grid.rows[depth - 1]?.length ?? 0
    if (seats < needed) continue
    const found = centred(grid, capacity, asks)
    if (!found) continue
    least ??= { depth, ranges: found.ranges }
    if (found.behind === 0) return { seats: fillStrips(grid, asks, found.ranges, depth), depth }
  }
  return least && { seats: fillStrips(grid, asks, least.ranges, least.depth), depth: least.depth }
}

type Range = { from: number; to: number }

/** Columns of each delegation; of all starts the one with most delegations in the first row, then nearest to the middle. */
function centred(
  grid: Grid,
  capacity: readonly number[],
  asks: readonly StripAsk[],
): { ranges: Range[]; behind: number } | null {
  const x = (column: number): number => grid.columns[column]?.[0]?.seat.x ?? 0
  const middle = (x(0) + x(grid.columns.length - 1)) / 2
  const reaches = ({ from, to }: Range): boolean =>
    grid.columns.slice(from, to).some((column) => column[0]?.row === 0) || from === to
  let best: { ranges: Range[]; off: number; behind: number } | null = null
  for (let start = 0; start < capacity.length; start++) {
    const ranges = rangesFrom(start, capacity, asks)
    if (!ranges) break
    const last = ranges.at(-1)
    const off = last ? Math.abs((x(start) + x(last.to - 1)) / 2 - middle) : 0
    const behind = ranges.filter((range) => !reaches(range)).length
    if (!best || behind < best.behind || (behind === best.behind && off < best.off - 0.01))
      best = { ranges, off, behind }
  }
  return best
}

function rangesFrom(start: number, capacity: readonly number[], asks: readonly StripAsk[]): Range[] | null {
  const ranges: Range[] = []
  let column = start
  for (const ask of asks) {
    const from = column
    let seats = 0
    while (seats < ask.seats) {
      if (column >= capacity.length) return null
      seats += capacity[column] ?? 0
      column++
    }
    ranges.push({ from, to: column })
  }
  return ranges
}

function fillStrips(grid: Grid, asks: readonly StripAsk[], ranges: readonly Range[], depth: number) {
  const seats = new Map<string, GridSeat[]>()
  for (const [index, ask] of asks.entries()) {
    const range = ranges[index]
    if (range) seats.set(ask.key, fillFromFront(grid, range, ask.seats, depth))
  }
  return seats
}

/** The strip's seats row by row; where the last row is not full, those that stand behind seats already taken. */
function fillFromFront(grid: Grid, { from, to }: Range, wanted: number, depth: number): GridSeat[] {
  const chosen: GridSeat[] = []
  let above: GridSeat[] = []
  for (let row = 0; row < depth && chosen.length < wanted; row++) {
    const line = (grid.rows[row] ?? []).filter(({ column }) => column >= from && column < to)
    const take = line.length <= wanted - chosen.length ? line : supported(line, above, wanted - chosen.length)
    chosen.push(...take)
    above = take
  }
  return chosen
}

/** The `count` neighbouring seats of a row with the most seats right behind the row above; the leftmost such. */
function supported(line: readonly GridSeat[], above: readonly GridSeat[], count: number): GridSeat[] {
  const held = line.map((one) => above.some((other) => Math.abs(other.seat.x - one.seat.x) < OVERLAP))
  let best = { start: 0, held: -1 }
  for (let start = 0; start + count <= line.length; start++) {
    const sum = held.slice(start, start + count).filter(Boolean).length
    if (sum > best.held) best = { start, held: sum }
  }
  return line.slice(best.start, best.start + count)
}
