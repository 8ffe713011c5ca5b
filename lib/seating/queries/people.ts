import { searchKeyOf } from "@/lib/names/rules/search-key"
import { displayNames } from "@/lib/people/rules/display-names"
import type { Participant } from "@/lib/people/schema"
import type { SeatingGroup, SeatingPerson } from "../schema"

/** Spelling a name takes a tenth of a millisecond; the page is read anew after every step. Names, not state. */
const spelled = new Map<string, string>()
const SPELLED = 20_000

function searchKey(name: string): string {
  const known = spelled.get(name)
  if (known !== undefined) return known
  if (spelled.size >= SPELLED) spelled.clear()
  const key = searchKeyOf(name)
  spelled.set(name, key)
  return key
}

/** People as the seating pages show them: names told apart, no needs, no phones. */
export function peopleDto(people: readonly Participant[], attending: ReadonlySet<string>): SeatingPerson[] {
  const names = displayNames(people)
  return people.map(({ id, name, category, groupId, groupName, unit, post, duty }) => ({
    id,
    name,
    shownName: names.get(id) ?? name,
    searchKey: searchKey(name),
    category,
    groupId,
    groupName,
    unit,
    post,
    duty,
    attends: attending.has(id),
  }))
}

/** The delegations in their fixed order. */
export function groupsDto(participants: readonly Participant[]): SeatingGroup[] {
  const groups = new Map<string, SeatingGroup & { position: number }>()
  for (const { category, groupId, groupName, groupShortName, groupPosition } of participants) {
    if (category !== "DEPUTY" || groupId === null) continue
    groups.set(groupId, {
      id: groupId,
      name: groupName,
      shortName: groupShortName || groupName,
      position: groupPosition,
    })
  }
  return [...groups.values()].sort((a, b) => a.position - b.position).map(({ position: _, ...group }) => group)
}
