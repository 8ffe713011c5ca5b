import { describe, expect, it } from "vitest"
import { compareNames, sortNames, strokeSortKeys } from "@/lib/names/rules/order"
import { strokesOf, unknownCharacters } from "@/lib/names/rules/strokes"
import type { OrderOptions, OrderRule } from "@/lib/names/schema"

const A: OrderOptions = { rule: "surname" }
const B: OrderOptions = { rule: "name" }

/** Chains that must come out in exactly this order; handbook §2.1, §2.2, §2.4. */
const chains: [OrderRule | "both", string[]][] = [
  ["both", ["丁一", "于一", "万一", "习一", "马一", "王一"]],
  ["surname", ["王宁", "王凯", "王勇", "王浩", "王小明"]],
  ["surname", ["王毅", "王小洪"]],
  ["name", ["王小洪", "王毅"]],
  ["name", ["马一德", "马旭"]],
  ["surname", ["马旭", "马一德"]],
  ["name", ["王少峰", "王争", "王红"]],
  ["surname", ["田富", "田大利"]],
  ["name", ["田大利", "田富"]],
  ["both", ["朗杰", "诸葛宇杰", "陶留海"]],
  ["both", ["郁霞秋", "欧阳坚", "洪少东"]],
  ["both", ["艾力更·依明巴海", "艾尔肯·吐尼亚孜", "艾园林"]],
  ["both", ["孔一", "巴一"]],
  ["both", ["次一", "衣一"]],
  ["both", ["叶一", "申一"]],
  ["both", ["相一", "查一"]],
  ["both", ["田一", "由一"]],
  ["both", ["干一", "于一"]],
  ["both", ["余一", "佘一"]],
  ["both", ["李一", "余一", "Adams", "brown", "Clark"]],
  ["both", ["陈一", "范一"]],
]

describe("the order of names by strokes", () => {
  for (const [rule, chain] of chains) {
    for (const one of rule === "both" ? (["surname", "name"] as const) : [rule]) {
      it(`${one}: ${chain.join(" < ")}`, () => {
        const shuffled = [...chain].sort((a, b) =>
          a.split("").reverse().join() < b.split("").reverse().join() ? 1 : -1,
        )
        expect(sortNames(shuffled, { rule: one, nameOf: (name) => name })).toEqual(chain)
      })
    }
  }

  it.each([
    ["孔一", "巴一"],
    ["次一", "衣一"],
  ])("%s and %s change places when the table decides ties", (left, right) => {
    expect(compareNames(left, right, { rule: "name", tie: "structure" })).toBeLessThan(0)
    expect(compareNames(left, right, { rule: "name", tie: "table" })).toBeGreaterThan(0)
  })

  it("does not count dots and lay-out spaces", () => {
    expect(compareNames("张　三", "张三", A)).toBe(0)
    expect(compareNames("艾力·江", "艾力江", B)).toBe(0)
  })

  it("keeps the same names together, in the order of a second key", () => {
    const people = [
      { name: "王伟", unit: 3 },
      { name: "丁一", unit: 9 },
      { name: "王伟", unit: 1 },
      { name: "王伟", unit: 2 },
    ]
    const sorted = sortNames(people, { ...B, nameOf: (p) => p.name, secondary: (p) => p.unit })
    expect(sorted.map((p) => p.name + p.unit)).toEqual(["丁一9", "王伟1", "王伟2", "王伟3"])
  })

  it("is stable without a second key and leaves its input alone", () => {
    const people = [
      { name: "王伟", n: 2 },
      { name: "丁一", n: 0 },
      { name: "王伟", n: 1 },
    ]
    expect(sortNames(people, { ...A, nameOf: (p) => p.name }).map((p) => p.n)).toEqual([0, 2, 1])
    expect(people.map((p) => p.n)).toEqual([2, 0, 1])
  })

  it("puts unknown characters after known ones and names them", () => {
    const names = ["𰻝一", "龚一", "A"]
    expect(unknownCharacters(names)).toEqual(["𰻝"])
    expect(sortNames(names, { ...B, nameOf: (n) => n })).toEqual(["龚一", "𰻝一", "A"])
  })

  it("takes the office's word about a character", () => {
    const overrides = { 𰻝: { strokes: "1".repeat(3) } }
    expect(unknownCharacters(["𰻝一"], overrides)).toEqual([])
    expect(sortNames(["王一", "𰻝一", "丁一"], { ...B, overrides, nameOf: (n) => n })).toEqual(["丁一", "𰻝一", "王一"])
    expect(sortNames(["丁一", "王一"], { ...B, overrides: { 丁: { strokes: "55555" } }, nameOf: (n) => n })).toEqual([
      "王一",
      "丁一",
    ])
  })

  it("gives keys that compare as the names do and hold no lone surrogate", () => {
    const names = ["王小洪", "𬱖一", "王毅", "欧阳坚", "李䶮", "Smith", "𰻝二"]
    const keys = strokeSortKeys(names, A)
    for (const key of keys) expect(key).not.toMatch(/\p{Surrogate}/u)
    for (const [i, a] of names.entries()) {
      for (const [j, b] of names.entries()) {
        const [x, y] = [keys[i] ?? "", keys[j] ?? ""]
        expect(Math.sign(compareNames(a, b, A))).toBe(x < y ? -1 : x > y ? 1 : 0)
      }
    }
  })
})

describe("strokes of characters", () => {
  it.each([
    ["一", "1"],
    ["丁", "12"],
    ["方", "4153"],
    ["冉", "25211"],
    ["女", "531"],
    ["关", "431134"],
    ["䶮", "135341134"],
    ["𬱖", "25121132534"],
    ["㛃", "111253531"],
    ["仚", "34252"],
    ["贠", "542534"],
    ["炤", "433453251"],
    ["飚", "3534433443344334"],
    ["皙", "1234331232511"],
  ])("%s is written %s", (char, strokes) => {
    expect(strokesOf(char)?.strokes).toBe(strokes)
    expect(strokesOf(char)?.count).toBe(strokes.length)
  })

  it("does not know what nobody told it", () => {
    expect(strokesOf("𰻝")).toBeNull()
    expect(strokesOf("A")).toBeNull()
    expect(strokesOf("constructor", {})).toBeNull()
  })
})

describe("the collation of ICU", () => {
  const icu = new Intl.Collator("zh-u-co-stroke")

  it("is wrong for the mainland: it counts 陈 with the strokes of 陳, after 欧", () => {
    expect(icu.compare("陈", "欧")).toBeGreaterThan(0)
    expect(strokesOf("陈")?.count).toBe(7)
    expect(strokesOf("欧")?.count).toBe(8)
    expect(compareNames("陈一", "欧一", B)).toBeLessThan(0)
  })
})
