import type { HallNumbering } from "../schema"

/** What numbering has to know of a row that is not whole, in blocks, or not the first. */
export type RowShape = {
  /** Seats left of the middle line and on it. */
  left: number
  middle: number
  /** The block of every seat, left to right. */
  blocks: readonly number[]
  /** Seats in the rows before. */
  before: number
}

/**
 * The labels of one row of `count` seats in hall view from left to right, over all its blocks (handbook §5.1).
 *
 * center-out: 1 is nearest to the middle, numbers grow outwards, odd ones on `oddSide` (left when not given):
 * `… 5 3 1 2 4 6 …`. In a row of odd length 1 is the middle seat; where seats are missing or added at one end the others keep
 * their side. explicit: the listed labels; where the list is missing or has another length the row is numbered from the
 * left (validateHall names such rows). `start`, `continuous` and `blockNames` as in hallNumbering.
 */
export function rowLabels(numbering: HallNumbering, rowLabel: string, count: number, shape?: RowShape): string[] {
  const { blockNames, start = 1, continuous, scheme } = numbering
  if (scheme === "explicit") {
    const listed = numbering.labels?.[rowLabel]
    return Array.isArray(listed) && listed.length === count ? [...listed] : fromLeft(count, 1)
  }
  if (blockNames && shape) return byBlock(numbering, shape)
  const first = start + (continuous && scheme !== "center-out" ? (shape?.before ?? 0) : 0)
  switch (scheme) {
    case "left-to-right":
      return fromLeft(count, first)
    case "right-to-left":
      return fromLeft(count, first).reverse()
    case "center-out": {
      const left = shape?.left ?? Math.floor(count / 2)
      const middle = shape?.middle ?? count % 2
      return centreOut(left, middle, count - left - middle, numbering.oddSide === "right", first)
    }
  }
}

const fromLeft = (count: number, first: number): string[] =>
  Array.from({ length: count }, (_, index) => String(first + index))

/** Odd numbers left: `7 5 3 1 2 4 6` and `7 5 3 1 2 4 6 8`; a middle seat belongs to the odd side. */
function centreOut(left: number, middle: number, right: number, oddRight: boolean, first: number): string[] {
  const [odd, even] = oddRight ? [right + middle, left] : [left + middle, right]
  const odds = Array.from({ length: odd }, (_, index) => String(first + 2 * index))
  const evens = Array.from({ length: even }, (_, index) => String(first + 1 + 2 * index))
  return oddRight ? [...evens.reverse(), ...odds] : [...odds.reverse(), ...evens]
}

function byBlock(numbering: HallNumbering, { blocks }: RowShape): string[] {
  const { blockNames = [], ...plain } = numbering
  return [...new Set(blocks)].flatMap((block) => {
    const count = blocks.filter((one) => one === block).length
    return rowLabels({ ...plain, continuous: false }, "", count).map((label) => `${blockNames[block] ?? ""}${label}`)
  })
}
