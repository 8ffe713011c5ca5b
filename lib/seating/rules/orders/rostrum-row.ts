import { type ParityRule, rostrumOrder } from "../rostrum"

/**
 * One rostrum row as it stands: ranks from left to right in hall view with their distance from the middle line in seats
 * (handbook §1.1, formulae). An odd number, and `centerFixed`, has no. 1 on the line; an even number has the line
 * between the two in the middle.
 */
export function rostrumRow(count: number, rule: ParityRule): { rank: number; x: number }[] {
  const order = rostrumOrder(count, rule)
  const pair = count === 2 && rule.twoPersonRule === "firstOnLeft"
  const line = rule.evenRule === "centerFixed" && !pair ? order.indexOf(1) : (count - 1) / 2
  return order.map((rank, index) => ({ rank, x: index - line }))
}

/**
 * Opens an aisle on the middle line: from the second rostrum row on, never in the first (handbook §1.2). No. 1 of an odd
 * row stands beside it, on the side where the even rule has him.
 */
export function besideAisle(x: number, rule: ParityRule): number {
  const half = 0.5
  if (x === 0) return rule.evenRule === "E2" ? half : -half
  return x < 0 ? x - half : x + half
}
