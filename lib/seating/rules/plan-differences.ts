import type { SeatTaken } from "../schema"

/** Somebody who sits elsewhere in the one version than in the other; null = without a seat there. */
export type PlanDifference = { participationId: string; before: string | null; after: string | null }

export type PlanComparison = {
  moved: PlanDifference[]
  came: PlanDifference[]
  left: PlanDifference[]
  same: number
}

/**
 * Two versions of who sits where, person by person, locked or not. In the order of `order` (seat ids as one walks through the
 * hall): by the seat now, those who left by the seat they had.
 */
export function comparePlans(
  before: readonly SeatTaken[],
  after: readonly SeatTaken[],
  order: readonly string[],
): PlanComparison {
  const was = new Map(before.map((one) => [one.participationId, one.seatId]))
  const is = new Map(after.map((one) => [one.participationId, one.seatId]))
  const place = new Map(order.map((seatId, index) => [seatId, index]))
  const comparison: PlanComparison = { moved: [], came: [], left: [], same: 0 }
  for (const participationId of new Set([...is.keys(), ...was.keys()])) {
    const difference = {
      participationId,
      before: was.get(participationId) ?? null,
      after: is.get(participationId) ?? null,
    }
    if (difference.before === difference.after) comparison.same++
    else if (difference.before === null) comparison.came.push(difference)
    else if (difference.after === null) comparison.left.push(difference)
    else comparison.moved.push(difference)
  }
  const at = ({ before, after }: PlanDifference): number => place.get(after ?? before ?? "") ?? order.length
  for (const list of [comparison.moved, comparison.came, comparison.left])
    list.sort((a, b) => at(a) - at(b) || (a.participationId < b.participationId ? -1 : 1))
  return comparison
}
