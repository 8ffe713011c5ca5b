import type { Participant } from "@/lib/people/schema"
import type { ScopeItem, ScopeRole } from "../schema"
import { indexRoster, type RosterIndex } from "./roster-index"

const NOBODY: readonly number[] = []

/** "团长" as the chair of delegations' own meetings are the heads of these delegations, not all heads. */
function headsOf(item: ScopeItem, items: readonly ScopeItem[], roster: RosterIndex): readonly number[] {
  if (item.role === "ATTEND") return roster.heads
  const groups = items.filter((other) => other.role === "ATTEND" && other.kind === "GROUP").map((other) => other.ref)
  const only = items.every((other) => other.role !== "ATTEND" || other.kind === "GROUP")
  if (groups.length === 0 || !only) return roster.heads
  return roster.heads.filter((head) => groups.includes(roster.people[head]?.groupName ?? ""))
}

/** The numbers (in the roster's order) of the people one item of a scope names. `items` is the whole scope it belongs to. */
export function peopleOfItem(item: ScopeItem, items: readonly ScopeItem[], roster: RosterIndex): readonly number[] {
  switch (item.kind) {
    case "CATEGORY":
      return roster.byCategory.get(item.ref) ?? NOBODY
    case "GROUP":
      return roster.byGroup.get(item.ref) ?? NOBODY
    case "PRESIDIUM":
      return roster.presidium
    case "STANDING_CHAIRS":
      return roster.standingChairs
    case "HEADS":
      return headsOf(item, items, roster)
    case "EXECUTIVE_GROUP":
      return item.ref === ""
        ? [...roster.byExecutiveGroup.values()].flat()
        : (roster.byExecutiveGroup.get(item.ref) ?? NOBODY)
    case "DUTY":
      return roster.byDuty.get(item.ref) ?? NOBODY
    case "PERSON": {
      const number = item.participationId === null ? undefined : roster.numberOf.get(item.participationId)
      return number === undefined ? NOBODY : [number]
    }
    case "TEXT":
      return NOBODY
  }
}

/** The people of a scope as a sorted list of roster numbers without repeats, in the given roles (default: all). */
export function resolveNumbers(
  items: readonly ScopeItem[],
  roster: RosterIndex,
  roles: readonly ScopeRole[] | null = null,
): Int32Array {
  const marks = new Uint8Array(roster.people.length)
  let count = 0
  for (const item of items) {
    if (roles && !roles.includes(item.role)) continue
    for (const number of peopleOfItem(item, items, roster)) {
      if (marks[number] === 0) count += 1
      marks[number] = 1
    }
  }
  const numbers = new Int32Array(count)
  let at = 0
  for (let number = 0; number < marks.length; number += 1) if (marks[number] === 1) numbers[at++] = number
  return numbers
}

/**
 * The participation ids a scope stands for, in the given roles (default: all). PRESIDIUM = whoever has a presidium duty;
 * HEADS = 团长, never 副团长. TEXT names nobody.
 */
export function resolveScope(
  items: readonly ScopeItem[],
  participants: readonly Participant[] | RosterIndex,
  roles: readonly ScopeRole[] | null = null,
): Set<string> {
  const roster = "numberOf" in participants ? participants : indexRoster(participants)
  const ids = new Set<string>()
  for (const number of resolveNumbers(items, roster, roles)) {
    const person = roster.people[number]
    if (person) ids.add(person.id)
  }
  return ids
}

const ROLE_ORDER: readonly ScopeRole[] = ["CHAIR", "SPEAK", "SERVE", "DRIVE", "DUTY", "ATTEND"]

/** Each person's foremost role at the meeting: chair before speaker before helper before attendant. */
export function rolesOf(items: readonly ScopeItem[], roster: RosterIndex): Map<string, ScopeRole> {
  const roles = new Map<string, ScopeRole>()
  for (const role of ROLE_ORDER)
    for (const number of resolveNumbers(items, roster, [role])) {
      const person = roster.people[number]
      if (person && !roles.has(person.id)) roles.set(person.id, role)
    }
  return roles
}
