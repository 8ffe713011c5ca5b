import type { Handedness } from "../../schema/orders"
import { type ParityRule, rostrumOrder } from "../rostrum"

/** Parity as on the rostrum; `handedness` right mirrors every row (guests and foreigners, handbook §1.6). */
export type RowsRule = ParityRule & { handedness?: Handedness }

/** row 0 = the front row; place 0 = the leftmost as the camera (the hall) sees it; rank 1 … n over all rows. */
export type RowPlace = { row: number; place: number; rank: number }

/**
 * Who stands where in rows of these sizes, front row first: the front row takes the first ranks, and each row is filled
 * from its own centre outwards by its own parity (handbook §1.3, §1.6 合影). Sorted by row, then place. Rows of no size stay empty.
 */
export function photoPlaces(counts: readonly number[], rule: RowsRule): RowPlace[] {
  let before = 0
  return counts.flatMap((count, row) => {
    const order = rostrumOrder(count, rule)
    if (rule.handedness === "right") order.reverse()
    const places = order.map((rank, place) => ({ row, place, rank: before + rank }))
    before += count
    return places
  })
}

/**
 * How many stand in each row when `people` go into at most `rows` rows of at most `places`: no more rows than needed, as
 * even as possible, the front rows never fuller than those behind. Their sum is less than `people` when not all fit.
 */
export function photoCounts(people: number, rows: number, places: number): number[] {
  const held = Math.max(0, Math.min(people, rows * places))
  if (held === 0) return []
  const used = Math.ceil(held / places)
  const least = Math.floor(held / used)
  const longer = held - least * used
  return Array.from({ length: used }, (_, row) => least + (row >= used - longer ? 1 : 0))
}

/**
 * The order list of a group photo: `people` in order of precedence on `rows` rows of at most `places`. Rows front first,
 * each from left to right as the camera sees it. `left`: those for whom there is no place, the last in precedence.
 */
export function photoOrder<T>(
  people: readonly T[],
  rows: number,
  places: number,
  rule: RowsRule,
): { rows: T[][]; left: T[] } {
  const counts = photoCounts(people.length, rows, places)
  const standing = photoPlaces(counts, rule)
  return {
    rows: counts.map((_, row) =>
      standing.filter((place) => place.row === row).flatMap(({ rank }) => people.slice(rank - 1, rank)),
    ),
    left: people.slice(standing.length),
  }
}
