import type { FillingOrder } from "../../schema/orders"

/** A seat as an order walks it: its line from the front and from the left, and where it really stands. */
export type WalkedSeat = { row: number; column: number; seat: { x: number } }

const NEAR = 0.01

/**
 * The seats in the sequence in which `order` gives them out, every one once. Rows and columns may be ragged and have
 * aisles; a snake turns at each line that has seats. `middle`: the x from which the centre orders set out in each row;
 * of two seats equally near, the first person takes the one whose other neighbour is on the order's own side, so that
 * number two always sits on that side of number one (handbook §1.4 左右排列法).
 */
export function fillingSequence<S extends WalkedSeat>(seats: readonly S[], order: FillingOrder, middle: number): S[] {
  switch (order) {
    case "rows":
      return lines(seats, "row").flat()
    case "rowsRight":
      return lines(seats, "row").flatMap(turned)
    case "columns":
      return lines(seats, "column").flat()
    case "columnsRight":
      return lines(seats, "column").reverse().flat()
    case "snakeRows":
      return snake(lines(seats, "row"))
    case "snakeRowsRight":
      return snake(lines(seats, "row").map(turned))
    case "snakeColumns":
      return snake(lines(seats, "column"))
    case "snakeColumnsRight":
      return snake(lines(seats, "column").reverse())
    case "centreLeft":
      return lines(seats, "row").flatMap((row) => fromCentre(row, middle, "left"))
    case "centreRight":
      return lines(seats, "row").flatMap((row) => fromCentre(row, middle, "right"))
  }
}

/** The middle of a block: half-way between its leftmost and its rightmost seat. */
export function middleOf(seats: readonly WalkedSeat[]): number {
  const first = seats[0]?.seat.x ?? 0
  let [left, right] = [first, first]
  for (const { seat } of seats) {
    left = Math.min(left, seat.x)
    right = Math.max(right, seat.x)
  }
  return (left + right) / 2
}

/** Rows from front to back, each from the left; or columns from the left, each from the front. */
function lines<S extends WalkedSeat>(seats: readonly S[], by: "row" | "column"): S[][] {
  const across = by === "row" ? "column" : "row"
  const found: S[][] = []
  let line: S[] = []
  for (const one of [...seats].sort((a, b) => a[by] - b[by] || a[across] - b[across])) {
    if (line.length === 0 || line[0]?.[by] !== one[by]) {
      line = []
      found.push(line)
    }
    line.push(one)
  }
  return found
}

const turned = <S>(line: readonly S[]): S[] => [...line].reverse()

const snake = <S>(all: readonly S[][]): S[] => all.flatMap((line, index) => (index % 2 === 0 ? line : turned(line)))

function fromCentre<S extends WalkedSeat>(row: readonly S[], middle: number, side: "left" | "right"): S[] {
  // Seen from the order's own side everything is the same: number two comes next in that direction.
  const way = side === "left" ? -1 : 1
  const line = side === "left" ? [...row].reverse() : row
  let start = 0
  let nearest = Number.POSITIVE_INFINITY
  for (const [index, { seat }] of line.entries()) {
    const off = Math.abs((seat.x - middle) * way)
    if (off < nearest - NEAR) [start, nearest] = [index, off]
  }
  const walked: S[] = []
  const take = (index: number): void => {
    const one = line[index]
    if (one) walked.push(one)
  }
  take(start)
  for (let step = 1; step < line.length; step++) {
    take(start + step)
    take(start - step)
  }
  return walked
}
