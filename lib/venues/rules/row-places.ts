import type { HallRow } from "../schema"

/** Width of an aisle between two blocks, in seats. */
export const AISLE = 0.8

export type SeatPlace = { x: number; block: number; aisle: boolean }

/**
 * The x of every seat's centre in one row, around the middle line x = 0: the middle block is centred, the others grow
 * outwards from it; with an even number of blocks the middle line runs through an aisle. A block of 0 seats keeps the
 * place that `widths` gives it (a control desk in the middle of the back rows, say).
 */
export function rowPlaces(row: HallRow, widths: readonly number[]): SeatPlace[] {
  const size = (block: number): number => row.blocks[block] || (widths[block] ?? 0)
  const places: SeatPlace[] = []
  let left = -leftReach(row.blocks.length, size)
  row.blocks.forEach((count, block) => {
    for (let index = 0; index < count; index++) {
      places.push({ x: left + index + 0.5, block, aisle: index === 0 || index === count - 1 })
    }
    left += size(block) + AISLE
  })
  return places
}

/** How far the row reaches to the left of the middle line. */
function leftReach(blocks: number, size: (block: number) => number): number {
  const middle = Math.floor(blocks / 2)
  let reach = blocks % 2 === 1 ? size(middle) / 2 : -AISLE / 2
  for (let block = 0; block < middle; block++) reach += size(block) + AISLE
  return reach
}

/** The widest of each block over the rows with the same number of blocks, by that number. */
export function blockWidths(rows: readonly HallRow[]): Map<number, number[]> {
  const widest = new Map<number, number[]>()
  for (const { blocks } of rows) {
    const known = widest.get(blocks.length) ?? blocks.map(() => 0)
    widest.set(
      blocks.length,
      known.map((width, index) => Math.max(width, blocks[index] ?? 0)),
    )
  }
  return widest
}
