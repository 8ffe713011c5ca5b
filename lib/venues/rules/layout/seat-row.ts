import type { HallNumbering, Seat } from "../../schema"
import { type RowShape, rowLabels } from "../numbering"
import type { Spot } from "./arrangement"
import { isThere, type Slot } from "./slots"

/** A wider gap than this between two seats that stand free is an aisle. */
const AISLE_GAP = 1.45

type Placed = { slot: Slot; spot: Spot }
export type RowSeat = { slot: Slot; spot: Spot; label: string; block: number; aisle: boolean }

/** The places of a row that are there, in the order in which they are counted: left to right, around the table. */
function present(slots: readonly Slot[], spots: readonly Spot[]): Placed[] {
  const there: Placed[] = []
  let hasFree = false
  slots.forEach((slot, index) => {
    const spot = spots[index]
    if (!spot || !isThere(slot)) return
    hasFree ||= slot.free !== undefined
    there.push({ slot, spot: slot.free ? { ...spot, ...slot.free } : spot })
  })
  return hasFree ? there.sort((a, b) => a.spot.x - b.spot.x) : there
}

/** The blocks of seats that all stand free: parted where the gap is wide. */
function freeBlocks(placed: readonly Placed[]): number[] {
  let block = 0
  return placed.map(({ spot }, index) => {
    const before = placed[index - 1]
    if (before && spot.x - before.spot.x > AISLE_GAP) block++
    return block
  })
}

function shapeOf(placed: readonly Placed[], blocks: readonly number[], free: boolean, before: number): RowShape {
  const count = placed.length
  if (free) return { left: Math.floor(count / 2), middle: count % 2, blocks, before }
  const onSide = (side: number): number => placed.filter(({ slot }) => slot.side === side).length
  return { left: onSide(-1), middle: onSide(0), blocks, before }
}

/**
 * The seats of one row with labels and aisles. `open`: chairs around a table, nobody has to be passed. `before`: seats in
 * the rows before, for continuous numbers.
 */
export function seatRow(
  row: { label: string; slots: readonly Slot[]; spots: readonly Spot[] },
  numbering: HallNumbering,
  { open, before }: { open: boolean; before: number },
): RowSeat[] {
  const placed = present(row.slots, row.spots)
  const free = placed.length > 0 && placed.every(({ slot }) => slot.free !== undefined)
  const blocks = free ? freeBlocks(placed) : placed.map(({ slot }) => slot.block)
  const labels = rowLabels(numbering, row.label, placed.length, shapeOf(placed, blocks, free, before))
  return placed.map(({ slot, spot }, index) => ({
    slot,
    spot,
    label: slot.mark.label ?? labels[index] ?? "",
    block: blocks[index] ?? 0,
    aisle: open || blocks[index - 1] !== blocks[index] || blocks[index + 1] !== blocks[index],
  }))
}

/** Whether there is a voting unit: what was said of the seat, else of its row, else of its section. Only "no" is told. */
export const votesOf = (...said: readonly (boolean | undefined)[]): Pick<Seat, "votes"> =>
  said.find((one) => one !== undefined) === false ? { votes: false } : {}
