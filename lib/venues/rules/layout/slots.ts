import type { HallRow } from "../../schema"
import type { SeatMark } from "../../schema/hall-parts"
import { rowPlaces } from "../row-places"

/**
 * A place in a row before the layout says where it stands. `x`: in a straight row, around the middle line. `side`: −1 left
 * of the row's own middle, 0 on it, 1 right of it. `free`: stands where it was put, whatever the layout.
 */
export type Slot = {
  /** The seat's id without its section. */
  local: string
  block: number
  x: number
  side: -1 | 0 | 1
  free?: { x: number; y: number; angle?: number }
  mark: SeatMark
}

const NOTHING: SeatMark = {}

/** The id of a row without its section: its key, or its index. */
export const rowId = (row: HallRow, index: number): string => row.key ?? String(index)
export const extraId = (row: string, key: string): string => `${row}/+${key}`

/**
 * All places of a row from left to right, those taken out included: what the blocks say, and the seats added at both ends.
 * Seats put somewhere by hand come last.
 */
export function rowSlots(
  row: HallRow,
  index: number,
  widths: readonly number[],
  marks: Readonly<Record<string, SeatMark>> = {},
): Slot[] {
  const own = rowId(row, index)
  const markOf = (local: string): SeatMark => (Object.hasOwn(marks, local) ? (marks[local] ?? NOTHING) : NOTHING)
  const offset = row.offset ?? 0
  const places = rowPlaces(row, widths)
  const half = (places.length - 1) / 2
  const base = places.map(({ x, block }, place): Slot => {
    const local = `${own}/${place}`
    return { local, block, x: x + offset, side: place < half ? -1 : place > half ? 1 : 0, mark: markOf(local) }
  })
  const left: Slot[] = []
  const right: Slot[] = []
  const free: Slot[] = []
  const lastBlock = row.blocks.length - 1
  const [from, to] = [base[0]?.x ?? offset + 0.5, base.at(-1)?.x ?? offset - 0.5]
  for (const seat of row.extra ?? []) {
    const local = extraId(own, seat.key)
    const mark = markOf(local)
    if (!("end" in seat)) {
      const { x, y, angle } = seat
      free.push({ local, block: 0, x, side: x < 0 ? -1 : 1, free: { x, y, ...(angle ? { angle } : {}) }, mark })
    } else if (seat.end === "left") left.unshift({ local, block: 0, x: from - 1 - left.length, side: -1, mark })
    else right.push({ local, block: lastBlock, x: to + 1 + right.length, side: 1, mark })
  }
  return [...left, ...base, ...right, ...free]
}

export const isThere = (slot: Slot): boolean => slot.mark.removed !== true

/** Seats of a row, those taken out included. */
export const rowWidth = (row: HallRow): number =>
  row.blocks.reduce((sum, count) => sum + count, 0) + (row.extra?.length ?? 0)

/** Whether a seat's id without its section names a place of one of these rows (taken out or not). */
export function isPlace(rows: readonly HallRow[], local: string): boolean {
  const cut = local.indexOf("/")
  const [own, place] = [local.slice(0, cut), local.slice(cut + 1)]
  const row = rows.find((candidate, index) => rowId(candidate, index) === own)
  if (!row) return false
  if (place.startsWith("+")) return row.extra?.some((seat) => `+${seat.key}` === place) === true
  const count = rowWidth(row) - (row.extra?.length ?? 0)
  return /^\d{1,4}$/.test(place) && String(Number(place)) === place && Number(place) < count
}
