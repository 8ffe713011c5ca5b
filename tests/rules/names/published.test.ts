import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { splitAnnotation } from "@/lib/names/rules/normalise"
import { compareNames, sortNames } from "@/lib/names/rules/order"
import { unknownCharacters } from "@/lib/names/rules/strokes"
import type { OrderRule } from "@/lib/names/schema"

const lists = path.resolve(import.meta.dirname, "../../../../shared/data/names")
const read = (file: string): string[] =>
  readFileSync(path.join(lists, file), "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => splitAnnotation(line).name)
    .filter(Boolean)

/** Every pair that stands the other way round than the rule has it, not only neighbours. */
function inversions(names: readonly string[], rule: OrderRule): string[] {
  return names.flatMap((first, index) =>
    names
      .slice(index + 1)
      .flatMap((second) => (compareNames(first, second, { rule }) > 0 ? [`${first} ${second}`] : [])),
  )
}

/** file, its rule, names on it, pairs of neighbours that the other rule would turn round. */
const published: [file: string, rule: OrderRule, names: number, other: OrderRule][] = [
  ["rule-a-112.txt", "surname", 112, "name"],
  ["rule-b-121.txt", "name", 121, "surname"],
]

describe.skipIf(!existsSync(lists))("published lists (skipped where the lists are not beside the repository)", () => {
  it.each(published)("%s is in the order of the rule %s, without one inverted pair", (file, rule, count) => {
    const names = read(file)
    expect(names).toHaveLength(count)
    expect(unknownCharacters(names), "characters to be asked for").toEqual([])
    expect(inversions(names, rule)).toEqual([])
  })

  it.each(published)("%s comes out as printed, however it is shuffled", (file, rule) => {
    const names = read(file)
    const shuffled = [...names].sort((a, b) => ([...a].reverse().join("") < [...b].reverse().join("") ? -1 : 1))
    expect(shuffled).not.toEqual(names)
    expect(sortNames(shuffled, { rule, nameOf: (name) => name })).toEqual(names)
  })

  it.each(published)("%s tells the two rules apart: it is not in the order of the other one", (file, _, __, other) => {
    expect(inversions(read(file), other).length).toBeGreaterThan(0)
  })
})
