import type { Seat } from "@/lib/venues/schema"
import { type ParityRule, rostrumOrder } from "./rostrum"

/**
 * Which seats of one rostrum row `count` people take, and who of them where: the seats in rank order (index 0 = rank 1).
 * The people sit together around the middle line, seats at both ends stay free. Of two equally centred places the one
 * with no. 1 nearest to the middle line is taken; in a row split by an aisle in the middle no. 1 of an odd number sits
 * beside the aisle, on the side where the even rule has him. `centerFixed` puts no. 1 on the line first of all.
 * `seats`: the usable seats of the row in hall view, left to right; count must not exceed them.
 */
export function rostrumSeats(seats: readonly Seat[], count: number, axis: number, rule: ParityRule): Seat[] {
  const order = rostrumOrder(count, rule)
  const first = order.indexOf(1)
  let best: { start: number; cost: readonly [number, number, number] } | null = null
  for (let start = 0; start + count <= seats.length; start++) {
    const left = seats[start]
    const right = seats[start + count - 1]
    const one = seats[start + first]
    if (!left || !right || !one) continue
    const balance = Math.abs((left.x + right.x) / 2 - axis)
    const centre = Math.abs(one.x - axis)
    const wrongSide = rule.evenRule === "E2" ? axis - one.x : one.x - axis
    const cost = [
      ...(rule.evenRule === "centerFixed" ? [centre, balance] : [balance, centre]),
      wrongSide,
    ] as unknown as readonly [number, number, number]
    if (!best || cheaper(cost, best.cost)) best = { start, cost }
  }
  const ranked: Seat[] = []
  if (!best) return ranked
  for (const [index, rank] of order.entries()) {
    const seat = seats[best.start + index]
    if (seat) ranked[rank - 1] = seat
  }
  return ranked
}

/** Lexicographic; differences below a hundredth of a seat are none. */
function cheaper(a: readonly number[], b: readonly number[]): boolean {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (Math.abs(difference) > 0.01) return difference < 0
  }
  return false
}
