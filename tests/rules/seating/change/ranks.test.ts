import { expect, it } from "vitest"
import { changedRanks } from "@/lib/seating/rules/change/ranks"
import { person } from "../sample"

const people = [1, 2, 3, 4, 6].map((rank) => person(`r${rank}`, { rank })).concat(person("none"))
const after = (...changes: [string, number][]): Record<string, number | null> => {
  const changed = changedRanks(
    people,
    changes.map(([participationId, rank]) => ({ participationId, rank })),
  )
  return Object.fromEntries(people.map(({ id, rank }) => [id, changed.get(id) ?? rank]))
}

it.each([
  ["up", [["r4", 2]], { r1: 1, r2: 3, r3: 4, r4: 2, r6: 6, none: null }],
  ["down", [["r1", 4]], { r1: 4, r2: 1, r3: 2, r4: 3, r6: 6, none: null }],
  ["to a place nobody has", [["r1", 5]], { r1: 5, r2: 1, r3: 2, r4: 3, r6: 6, none: null }],
  ["from none", [["none", 3]], { r1: 1, r2: 2, r3: 4, r4: 5, r6: 6, none: 3 }],
  ["to where they are", [["r3", 3]], { r1: 1, r2: 2, r3: 3, r4: 4, r6: 6, none: null }],
  ["unknown", [["x", 1]], { r1: 1, r2: 2, r3: 3, r4: 4, r6: 6, none: null }],
] satisfies [string, [string, number][], Record<string, number | null>][])("a rank moves %s", (_, changes, wanted) => {
  expect(after(...changes)).toEqual(wanted)
})
