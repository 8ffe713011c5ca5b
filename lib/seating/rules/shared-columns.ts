import type { Grid, GridSeat } from "./grid"
import type { StripAsk, Strips } from "./strips"

/**
 * The strips of a hall that is nearly full: delegations follow one another down the columns, two neighbours may share
 * one. Where a delegation would begin at the back of one column and end at the front of the next, apart from itself,
 * the shared column is turned round: the one before takes its back. No seat within the depth stays empty but at the end.
 * Takes the least depth that holds everybody, at most `maxDepth`; null when the section is too small.
 */
export function sharedStrips(grid: Grid, asks: readonly StripAsk[], maxDepth: number): Strips | null {
  const needed = asks.reduce((sum, ask) => sum + ask.seats, 0)
  let capacity = 0
  for (let depth = 1; depth <= maxDepth; depth++) {
    capacity += grid.rows[depth - 1]?.length ?? 0
    if (capacity >= needed) return { seats: pour(grid, asks, depth), depth }
  }
  return null
}

function pour(grid: Grid, asks: readonly StripAsk[], depth: number): Map<string, GridSeat[]> {
  const seats = new Map<string, GridSeat[]>(asks.map((ask) => [ask.key, []]))
  const columns = grid.columns.map((column) => column.filter(({ row }) => row < depth))
  let at = 0
  let left = asks[0]?.seats ?? 0
  for (const [index, column] of columns.entries()) {
    const turned = wouldPart(asks, at, left, column, columns[index + 1] ?? [])
    for (const seat of turned ? [...column].reverse() : column) {
      while (left === 0 && at < asks.length) {
        at++
        left = asks[at]?.seats ?? 0
      }
      const ask = asks[at]
      if (!ask) return seats
      seats.get(ask.key)?.push(seat)
      left--
    }
  }
  return seats
}

/** Does the delegation that begins inside `column` fall apart between it and the next one? */
function wouldPart(
  asks: readonly StripAsk[],
  at: number,
  left: number,
  column: readonly GridSeat[],
  next: readonly GridSeat[],
): boolean {
  let begins = left
  let who = at
  while (begins < column.length) {
    const following = asks[who + 1]?.seats
    if (following === undefined) return false
    if (begins + following > column.length) {
      const over = begins + following - column.length
      if (begins === 0 || over >= next.length) return false
      const firstRow = column[begins]?.row ?? 0
      const lastRow = next[over - 1]?.row ?? 0
      return lastRow < firstRow
    }
    begins += following
    who++
  }
  return false
}
