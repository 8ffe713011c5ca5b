import type { Candidate } from "@/lib/kernel/import"
import { splitAnnotation } from "@/lib/names/rules/normalise"
import type { Participant } from "@/lib/people/schema"

export type Match =
  | { readonly person: Participant }
  | { readonly person: null; code: "not_on_list" | "which_of_list"; readonly candidates: readonly Candidate[] }

const label = (person: Participant): string =>
  [person.name, person.groupName, person.unit].filter((text) => text !== "").join(" · ")

/** Is this text the name of the person's delegation, its short name or the beginning of either? */
export const isGroup = (person: Participant, text: string): boolean =>
  [person.groupName, person.groupShortName].some((name) => name !== "" && (name === text || name.startsWith(text)))

/**
 * Whom a row means. One bearer of the name is enough while the row says nothing against it; several are told apart by the
 * delegation, then by the unit. Nobody is taken for another by guess: what stays open is asked.
 */
export function matchRow(
  row: { name: string; group: string; unit: string },
  byName: ReadonlyMap<string, readonly Participant[]>,
  chosen: string | undefined,
): Match {
  const { name, annotation } = splitAnnotation(row.name)
  const bearers = byName.get(name) ?? []
  if (bearers.length === 0) return { person: null, code: "not_on_list", candidates: [] }
  const named = chosen === undefined ? undefined : bearers.find((person) => person.id === chosen)
  if (named) return { person: named }
  // 王凯（山东）: what stands in brackets tells people apart as the column would.
  const group =
    row.group || annotation.split(/[，,、]/u).find((part) => bearers.some((one) => isGroup(one, part))) || ""
  const inGroup = group === "" ? bearers : bearers.filter((person) => isGroup(person, group))
  const inUnit = inGroup.length > 1 && row.unit !== "" ? inGroup.filter(({ unit }) => unit === row.unit) : inGroup
  const [only, another] = inUnit
  if (only && !another) return { person: only }
  const candidates = bearers.map((person) => ({ id: person.id, label: label(person) }))
  return { person: null, code: "which_of_list", candidates }
}
