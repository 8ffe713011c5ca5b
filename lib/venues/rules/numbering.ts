import type { HallNumbering } from "../schema"

/**
 * The labels of one row of `count` seats in hall view from left to right, over all its blocks (handbook §5.1).
 *
 * center-out: 1 is nearest to the middle, numbers grow outwards, odd ones on `oddSide` (left when not given):
 * `… 5 3 1 2 4 6 …`. In a row of odd length 1 is the middle seat. explicit: the listed labels; where the list is
 * missing or has another length the row is numbered from the left (validateHall names such rows).
 */
export function rowLabels(numbering: HallNumbering, rowLabel: string, count: number): string[] {
  const fromLeft = Array.from({ length: count }, (_, index) => String(index + 1))
  switch (numbering.scheme) {
    case "left-to-right":
      return fromLeft
    case "right-to-left":
      return fromLeft.reverse()
    case "center-out": {
      const oddLeft = centreOut(count)
      return numbering.oddSide === "right" ? oddLeft.reverse() : oddLeft
    }
    case "explicit": {
      const listed = numbering.labels?.[rowLabel]
      return Array.isArray(listed) && listed.length === count ? [...listed] : fromLeft
    }
  }
}

/** Odd numbers left: `7 5 3 1 2 4 6` and `7 5 3 1 2 4 6 8`. */
function centreOut(count: number): string[] {
  const odd = Math.ceil(count / 2)
  const left = Array.from({ length: odd }, (_, index) => String(2 * (odd - index) - 1))
  const right = Array.from({ length: count - odd }, (_, index) => String(2 * (index + 1)))
  return [...left, ...right]
}
