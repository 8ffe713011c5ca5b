import { type Candidate, hasErrors, rowKey } from "@/lib/kernel/import"
import type { ListedPerson } from "../../schema"
import type { ParsedRow } from "./row"

export const NEW_PERSON = "new"
export type Matches = {
  matched: Map<ParsedRow, ListedPerson>
  candidates: Map<ParsedRow, Candidate[]>
}

const identity = (name: string, category: string, groupName: string, unit: string): string =>
  [name, category, groupName !== "" ? `g:${groupName}` : `u:${unit}`].join("\n")

function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const same = found.get(key)
    if (same) same.push(item)
    else found.set(key, [item])
  }
  return found
}

const candidate = (person: ListedPerson): Candidate => ({
  id: person.id,
  label: [person.name, person.groupName || person.unit, person.post, person.phone].filter(Boolean).join(" · "),
})

/**
 * Who on the event's list each row means. Sure are: the user's own word; phone and name both equal; name, category
 * and group (or unit) equal when that is one row and one person. Where somebody on the list might be meant but nothing
 * proves it, the row asks (`which_person`): nobody is ever merged by guess.
 */
export function matchRows(
  rows: readonly ParsedRow[],
  existing: readonly ListedPerson[],
  resolutions: Readonly<Record<string, string>>,
): Matches {
  const sound = rows.filter((row) => !hasErrors(row.problems))
  const free = new Map(existing.map((person) => [person.id, person]))
  const matched = new Map<ParsedRow, ListedPerson>()
  const candidates = new Map<ParsedRow, Candidate[]>()
  const open = new Set(sound)
  const settle = (row: ParsedRow, person: ListedPerson | null) => {
    open.delete(row)
    if (!person) return
    matched.set(row, person)
    free.delete(person.id)
  }

  for (const row of sound) {
    const word = resolutions[rowKey(row)]
    const person = word === undefined ? undefined : free.get(word)
    if (word === NEW_PERSON) settle(row, null)
    else if (person) settle(row, person)
  }

  const byPhoneAndName = grouped(free.values(), (p) => `${p.phone}\n${p.name}`)
  for (const row of [...open]) {
    if (row.values.phone === "") continue
    const [person, second] = byPhoneAndName.get(`${row.values.phone}\n${row.values.name}`) ?? []
    if (person && !second && free.has(person.id)) settle(row, person)
  }

  // Unique among everybody, not only among those still open: what is left over proves nothing.
  const people = grouped(existing, (p) => identity(p.name, p.category, p.groupName, p.unit))
  const asked = grouped(sound, ({ values: v }) => identity(v.name, v.category, v.groupName, v.unit))
  for (const [key, sameRows] of asked) {
    const same = people.get(key) ?? []
    const [row, person] = [sameRows[0], same[0]]
    if (!row || !person || sameRows.length > 1 || same.length > 1) continue
    if (open.has(row) && free.has(person.id)) settle(row, person)
  }

  const byName = grouped(free.values(), (p) => p.name)
  const byPhone = grouped(free.values(), (p) => p.phone)
  for (const row of open) {
    const { name, phone, groupName, unit, category } = row.values
    const sameName = byName.get(name) ?? []
    const namesakes = sameName.filter((p) => p.category === category && sameGroupOrUnit(p, groupName, unit))
    const samePhone = phone === "" ? [] : (byPhone.get(phone) ?? [])
    const possible = [...new Set([...namesakes, ...samePhone])]
    if (possible.length === 0) {
      const other = sameName[0]
      if (other)
        row.problems.push({
          field: "name",
          code: "namesake",
          severity: "warning",
          data: { other: candidate(other).label },
        })
      continue
    }
    candidates.set(row, possible.slice(0, 8).map(candidate))
    const field = namesakes.length > 0 ? "name" : "phone"
    const others = possible
      .slice(0, 3)
      .map((p) => candidate(p).label)
      .join("；")
    row.problems.push({ field, code: "which_person", severity: "error", data: { others } })
  }
  return { matched, candidates }
}

const sameGroupOrUnit = (person: ListedPerson, groupName: string, unit: string): boolean =>
  groupName !== "" || person.groupName !== ""
    ? groupName === "" || person.groupName === groupName
    : unit === "" || person.unit === "" || person.unit === unit
