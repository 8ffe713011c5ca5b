import type { Participant } from "@/lib/people/schema"
import type { ScopeItem, ScopeRole } from "../../schema"
import { resolveScope } from "../resolve"
import type { RosterIndex } from "../roster-index"
import { plainWord } from "../scope-words"
import type { ProgrammeFormat, ProgrammePerson } from "./programme"

/** The roles a format speaks of; what the plan says of other roles stays. */
export const ROLES_OF: Readonly<Record<ProgrammeFormat, readonly ScopeRole[]>> = {
  "frab-xml": ["SPEAK"],
  "frab-json": ["SPEAK"],
  ics: ["ATTEND", "CHAIR"],
}

export type PeopleMeant = {
  scopes: readonly ScopeItem[]
  /** Names nobody on the roster bears: kept as words. */
  unknown: readonly string[]
  /** Names several bear: kept as words, to be chosen by hand. */
  ambiguous: readonly { name: string; count: number }[]
}

export type NameIndex = ReadonlyMap<string, readonly string[]>

/** Participation ids by plain name. */
export function nameIndex(participants: readonly Participant[]): NameIndex {
  const index = new Map<string, string[]>()
  for (const { id, name } of participants) {
    const key = plainWord(name)
    index.set(key, [...(index.get(key) ?? []), id])
  }
  return index
}

const isSingle = (item: ScopeItem): boolean => item.kind === "PERSON" || item.kind === "TEXT"

/**
 * The scope of a meeting after an import: single people of the format's roles are the file's, everything else (delegations, categories,
 * other roles) stays. Whoever is in what stays already is not listed again. `people` null = the file does not say: nothing changes.
 */
export function peopleMeant(
  people: readonly ProgrammePerson[] | null,
  format: ProgrammeFormat,
  before: readonly ScopeItem[],
  names: NameIndex,
  roster: RosterIndex,
): PeopleMeant {
  if (people === null) return { scopes: before, unknown: [], ambiguous: [] }
  const roles = ROLES_OF[format]
  const kept = before.filter((item) => !(isSingle(item) && roles.includes(item.role)))
  const covered = resolveScope(kept, roster)
  const present = resolveScope(before, roster)
  const unknown: string[] = []
  const ambiguous: { name: string; count: number }[] = []
  const added: ScopeItem[] = []
  const listed = new Set<string>()
  for (const { name, role, optional } of people) {
    const bearers = names.get(plainWord(name)) ?? []
    // Of several who bear the name the one who is at the meeting anyway is meant.
    const there = bearers.filter((one) => present.has(one))
    if (there.length > 1 && there.every((one) => covered.has(one))) continue
    const id = bearers.length === 1 ? bearers[0] : there.length === 1 ? there[0] : undefined
    if (bearers.length === 0) unknown.push(name)
    else if (id === undefined) ambiguous.push({ name, count: bearers.length })
    const key = id ?? `text:${name}`
    if ((id !== undefined && covered.has(id)) || listed.has(key)) continue
    listed.add(key)
    const who =
      id === undefined
        ? ({ kind: "TEXT", ref: name.slice(0, 200), participationId: null } as const)
        : ({ kind: "PERSON", ref: "", participationId: id } as const)
    added.push({ role, ...who, ...(optional ? { optional } : {}) })
  }
  return { scopes: [...kept, ...added], unknown, ambiguous }
}

/** The single people of some roles, by name: what the office reads of them. */
export function singleNames(scopes: readonly ScopeItem[], roles: readonly ScopeRole[], roster: RosterIndex): string[] {
  return scopes
    .filter((item) => isSingle(item) && roles.includes(item.role))
    .map((item) =>
      item.kind === "TEXT"
        ? item.ref
        : (roster.people[roster.numberOf.get(item.participationId ?? "") ?? -1]?.name ?? ""),
    )
    .filter((name) => name !== "")
}
