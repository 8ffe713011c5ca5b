import { sortNames, strokeSortKeys } from "@/lib/names/rules/order"
import { strokesOf, unknownCharacters } from "@/lib/names/rules/strokes"
import type { OrderOptions, OrderRule, StrokeOverrides, TieRule } from "@/lib/names/schema"
import type { Participant } from "../schema"

/** What an event has settled about the order of names (handbook §2.1): the rule, and what the office states itself. */
export type NameCustoms = {
  readonly strokeRule: OrderRule | "published"
  readonly strokeTie: TieRule
  readonly strokeOverrides?: StrokeOverrides
  /** Participation id → the spelling by which this person is put in order. */
  readonly sortAs?: Readonly<Record<string, string>>
}

type Named = Pick<Participant, "id" | "name">
export type Listed = Named & Pick<Participant, "groupId" | "groupPosition" | "listNumber">

const UNLISTED = Number.MAX_SAFE_INTEGER

/** How two names are compared in an event. Where lists keep their published order, whoever looks for strokes gets rule B. */
export const orderOptions = ({ strokeRule, strokeTie, strokeOverrides }: NameCustoms): OrderOptions => ({
  rule: strokeRule === "published" ? "name" : strokeRule,
  tie: strokeTie,
  overrides: strokeOverrides,
})

/** The name by which somebody is put in order: the office's own spelling for this person, or the name. */
export const spellingOf = (person: Named, { sortAs }: NameCustoms): string =>
  (sortAs && Object.hasOwn(sortAs, person.id) ? sortAs[person.id] : undefined) ?? person.name

/** Delegations in their order, people without one last; inside it the list, whoever has no number on it last, as entered. */
function byList(a: Listed, b: Listed): number {
  return (
    Number(a.groupId === null) - Number(b.groupId === null) ||
    a.groupPosition - b.groupPosition ||
    (a.listNumber || UNLISTED) - (b.listNumber || UNLISTED) ||
    (a.id < b.id ? -1 : 1)
  )
}

/**
 * People in the order of names their event has chosen (handbook §2): 姓氏笔画, 姓名笔画, or the published list kept as it
 * is. The same names follow their delegations (§2.2 step 7), then the list. A new list; equal input, equal output.
 */
export function nameOrder<T extends Listed>(people: readonly T[], customs: NameCustoms): T[] {
  const listed = [...people].sort(byList)
  if (customs.strokeRule === "published") return listed
  return sortNames(listed, { ...orderOptions(customs), nameOf: (person) => spellingOf(person, customs) })
}

/** By strokes whatever the lists keep, for whoever looks a name up: a column, the index at the entrance. */
export const strokeOrder = <T extends Listed>(people: readonly T[], customs: NameCustoms): T[] =>
  nameOrder(people, { ...customs, strokeRule: orderOptions(customs).rule })

/** The place of each in the order by strokes, the same for the same names: what a column of names sorts by. */
export function strokePlaces(people: readonly Named[], customs: NameCustoms): number[] {
  const keys = strokeSortKeys(
    people.map((person) => spellingOf(person, customs)),
    orderOptions(customs),
  )
  const order = [...new Set(keys)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const place = new Map(order.map((key, index) => [key, index]))
  return keys.map((key) => place.get(key) ?? 0)
}

/** Who has no number on a list whose published order is kept: they stand at the end of their delegation, and it is said. */
export const withoutListNumber = <T extends Listed>(people: readonly T[], customs: NameCustoms): T[] =>
  customs.strokeRule === "published" ? people.filter((person) => person.listNumber === 0) : []

/** The characters of this person's spelling whose strokes nobody has told us; "" when all are known. */
export const unknownOf = (person: Named, customs: NameCustoms): string =>
  unknownCharacters([spellingOf(person, customs)], customs.strokeOverrides).join("")

/** The first character that decides and its number of strokes, 0 when unknown: 王, 4. */
export function firstStrokes(person: Named, customs: NameCustoms): { first: string; strokes: number } {
  const first = [...spellingOf(person, customs)][0] ?? ""
  return { first, strokes: strokesOf(first, customs.strokeOverrides)?.count ?? 0 }
}
