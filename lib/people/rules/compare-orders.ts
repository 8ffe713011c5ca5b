import { longestRising } from "@/lib/kernel/rising"

/**
 * Who has another place in `other` than in `present` once as many as possible stay: the fewest people who move from one
 * order to the other. Both lists hold the same people.
 */
export function movedBetween(present: readonly { id: string }[], other: readonly { id: string }[]): Set<string> {
  const place = new Map(other.map(({ id }, index) => [id, index]))
  const kept = longestRising(present.map(({ id }) => place.get(id) ?? 0))
  return new Set(present.filter((_, index) => !kept.has(index)).map(({ id }) => id))
}
