import type { Participant } from "@/lib/people/schema"
import type { LateChange } from "../../schema/change"

/**
 * The ranks after the changes, as a list is changed by hand: whoever gets place r stands there, those they pass move by
 * one, nobody else. Only those whose rank differs: participation id → new rank. Ranks need not be without gaps.
 */
export function changedRanks(people: readonly Participant[], changes: LateChange["ranks"]): Map<string, number> {
  if (changes.length === 0) return new Map()
  const rank = new Map(people.flatMap(({ id, rank: one }) => (one === null ? [] : [[id, one] as const])))
  const known = new Set(people.map(({ id }) => id))
  for (const { participationId: id, rank: to } of changes) {
    if (!known.has(id)) continue
    const from = rank.get(id)
    rank.delete(id)
    const others = [...rank.entries()].sort((a, b) => a[1] - b[1])
    if (from !== undefined && from < to) {
      for (const [other, at] of others) if (at > from && at <= to) rank.set(other, at - 1)
    } else {
      let taken = to
      for (const [other, at] of others) {
        if (at < to) continue
        if (at > taken) break
        rank.set(other, at + 1)
        taken = at + 1
      }
    }
    rank.set(id, to)
  }
  const was = new Map(people.map((person) => [person.id, person.rank]))
  return new Map([...rank].filter(([id, now]) => was.get(id) !== now))
}
