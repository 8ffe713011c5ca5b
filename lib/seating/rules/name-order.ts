import { type Listed, nameOrder } from "@/lib/people/rules/name-order"
import type { SeatingCustoms } from "../schema"

/**
 * The place of everybody in the order of names the event has chosen (lib/people/rules/name-order.ts). Participation id →
 * place, 0 first.
 */
export const strokeRanks = (people: readonly Listed[], customs: SeatingCustoms): Map<string, number> =>
  new Map(nameOrder(people, customs).map((person, index) => [person.id, index]))
