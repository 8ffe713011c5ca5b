import { sortNames } from "@/lib/names/rules/order"
import type { Participant } from "@/lib/people/schema"
import type { SeatingCustoms } from "../schema"

const UNLISTED = Number.MAX_SAFE_INTEGER

/**
 * The place of everybody in the order of names the event has chosen (handbook §2): 姓氏笔画, 姓名笔画, or the published
 * list. Participation id → place, 0 first. The same names follow their delegations (§2.2 step 7), then the list.
 */
export function strokeRanks(people: readonly Participant[], customs: SeatingCustoms): Map<string, number> {
  const listed = [...people].sort(
    (a, b) =>
      a.groupPosition - b.groupPosition ||
      (a.listNumber || UNLISTED) - (b.listNumber || UNLISTED) ||
      (a.id < b.id ? -1 : 1),
  )
  const ordered =
    customs.strokeRule === "published"
      ? listed
      : sortNames(listed, { rule: customs.strokeRule, tie: customs.strokeTie, nameOf: (person) => person.name })
  return new Map(ordered.map((person, index) => [person.id, index]))
}
