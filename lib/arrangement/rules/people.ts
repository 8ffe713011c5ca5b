import type { Problem } from "../schema"
import { HARD } from "./packed"

/**
 * Shared people of every pair of meetings, from the meetings of each person: `required` in both, `wished` where at least one only
 * prefers them. Related pairs share nobody. `partners`: whom a meeting shares anybody with; `sharing`: by how many, packed.
 */
export function sharedCounts({ meetings }: Problem, related: readonly Int32Array[]) {
  const count = meetings.length
  const required = new Int32Array(count * count)
  const wished = new Int32Array(count * count)
  const byPerson = new Map<number, { meeting: number; required: boolean }[]>()
  for (const [meeting, lists] of meetings.entries()) {
    for (const [people, must] of [
      [lists.required, true],
      [lists.preferred, false],
    ] as const) {
      for (const person of people) {
        const rows = byPerson.get(person) ?? []
        rows.push({ meeting, required: must })
        byPerson.set(person, rows)
      }
    }
  }
  for (const rows of byPerson.values()) {
    for (const a of rows) {
      for (const b of rows) {
        if (a.meeting === b.meeting) continue
        const table = a.required && b.required ? required : wished
        const at = a.meeting * count + b.meeting
        table[at] = (table[at] as number) + 1
      }
    }
  }
  for (const [a, others] of related.entries()) {
    for (const b of others) {
      required[a * count + b] = 0
      wished[a * count + b] = 0
    }
  }
  const numbers = [...meetings.keys()]
  const partners = meetings.map((_, a) =>
    Int32Array.from(numbers.filter((b) => required[a * count + b] || wished[a * count + b])),
  )
  const sharing = partners.map((others, a) =>
    Float64Array.from(others, (b) => HARD * (required[a * count + b] as number) + (wished[a * count + b] as number)),
  )
  return { required, wished, partners, sharing }
}
