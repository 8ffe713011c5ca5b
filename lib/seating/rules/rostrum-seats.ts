import type { Seat } from "@/lib/venues/schema"
import { type ParityRule, rostrumOrder } from "./rostrum"

/**
 * Which seats of one rostrum row `count` people take, and who of them where: the seats in rank order (index 0 = rank 1).
 * The people sit together around the middle line, seats at both ends stay free. Of two equally centred places the one
 * with no. 1 nearest to the middle line is taken; in a row split by an aisle in the middle no. 1 of an odd number sits
 * beside the aisle, on the side where the even rule has him. `centerFixed` puts no. 1 on the line first of all.
 * `seats`: the usable seats of the row in hall view, left to right; count must not exceed them.
 */
export const rostrumSeats = (seats: readonly Seat[], count: number, axis: number, rule: ParityRule): Seat[] =>
  rostrumWindows(seats, count, axis, rule)[0] ?? []

/**
 * All equally centred places of `count` people in a row, each as the seats in rank order, the one rostrumSeats takes
 * first. Two of them where an even row stands before an odd number of seats, or the reverse.
 */
export function rostrumWindows(seats: readonly Seat[], count: number, axis: number, rule: ParityRule): Seat[][] {
  const order = rostrumOrder(count, rule)
  const first = order.indexOf(1)
  const places: { start: number; cost: readonly number[] }[] = []
  for (let start = 0; start + count <= seats.length; start++) {
    const left = seats[start]
    const right = seats[start + count - 1]
    const one = seats[start + first]
    if (!left || !right || !one) continue
    const balance = Math.abs((left.x + right.x) / 2 - axis)
    const centre = Math.abs(one.x - axis)
    const wrongSide = rule.evenRule === "E2" ? axis - one.x : one.x - axis
    places.push({
      start,
      cost: [...(rule.evenRule === "centerFixed" ? [centre, balance] : [balance, centre]), wrongSide],
    })
  }
  const best = places.reduce<(typeof places)[number] | null>(
    (chosen, one) => (!chosen || cheaper(one.cost, chosen.cost) ? one : chosen),
    null,
  )
  if (!best) return []
  const alike = places.filter((one) => one !== best && Math.abs((one.cost[0] ?? 0) - (best.cost[0] ?? 0)) <= SAME)
  return [best, ...alike].map(({ start }) => {
    const ranked: Seat[] = []
    for (const [index, rank] of order.entries()) {
      const seat = seats[start + index]
      if (seat) ranked[rank - 1] = seat
    }
    return ranked
  })
}

/** Differences below a hundredth of a seat are none. */
const SAME = 0.01

/** Lexicographic. */
function cheaper(a: readonly number[], b: readonly number[]): boolean {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (Math.abs(difference) > SAME) return difference < 0
  }
  return false
}
