import { createTranslator } from "next-intl"
import { describe, expect, it } from "vitest"
import { movedBetween } from "@/lib/people/rules/compare-orders"
import { type NameCustoms, nameOrder } from "@/lib/people/rules/name-order"
import { whyBefore } from "@/lib/people/rules/why"
import en from "@/messages/en/names.json"
import zh from "@/messages/zh-CN/names.json"
import { person } from "../seating/sample"

const member = (id: string, name: string, group: number, listNumber = 0) =>
  person(id, {
    name,
    listNumber,
    ...(group > 0 ? { groupId: `g${group}`, groupName: `第${group}团`, groupPosition: group } : {}),
  })
const people = [
  member("a", "王小洪", 1, 3),
  member("b", "王毅", 1, 1),
  member("c", "王毅", 2, 2),
  member("d", "王毅", 0),
  member("e", "𰻝一", 2, 1),
  member("f", "陈一", 1),
  member("g", "陈一", 1),
  member("h", "孔一", 2, 4),
  member("i", "巴一", 2, 5),
  member("j", "Adams", 0),
]
const customs: [string, NameCustoms][] = [
  ["姓名笔画", { strokeRule: "name", strokeTie: "structure" }],
  ["姓氏笔画, by the table", { strokeRule: "surname", strokeTie: "table" }],
  ["published", { strokeRule: "published", strokeTie: "structure" }],
  [
    "with what the office states",
    {
      strokeRule: "name",
      strokeTie: "structure",
      strokeOverrides: { 𰻝: { strokes: "1" } },
      sortAs: { f: "丁一", j: "王毅" },
    },
  ],
]

describe.each(customs)("why one stands before the other: %s", (_, rules) => {
  const order = nameOrder(people, rules).map(({ id }) => id)
  it("agrees with the order for every pair, whichever is named first, in whole sentences", () => {
    const fail = (error: Error): never => {
      throw error
    }
    const words = [
      createTranslator({ locale: "zh-CN", messages: zh, onError: fail }),
      createTranslator({ locale: "en", messages: en, onError: fail }),
    ]
    for (const [index, a] of people.entries()) {
      for (const b of people.slice(index + 1)) {
        const why = whyBefore(a, b, rules)
        expect(why.firstId, `${a.id} ${b.id}`).toBe(order.indexOf(a.id) < order.indexOf(b.id) ? a.id : b.id)
        expect(whyBefore(b, a, rules).firstId).toBe(why.firstId)
        for (const t of words)
          for (const step of why.steps) expect(t(`order.${step.code}`, { ...step })).not.toMatch(/[{}]/)
      }
    }
  })
})

describe("what the answer shows", () => {
  const rules: NameCustoms = { strokeRule: "name", strokeTie: "structure" }
  it("draws the two characters, and marks the stroke that decides", () => {
    const why = whyBefore(member("x", "余一", 1), member("y", "李一", 1), rules)
    expect(why).toMatchObject({
      firstId: "y",
      drawn: [
        { char: "李", strokes: "1234521", decides: 1 },
        { char: "余", decides: 1 },
      ],
    })
  })

  it("says by what spelling somebody is put in order", () => {
    const why = whyBefore(member("x", "陈一", 1), member("y", "王一", 1), { ...rules, sortAs: { x: "丁一" } })
    expect(why.firstId).toBe("x")
    expect(why.steps[0]).toEqual({ code: "sort_as", name: "陈一", spelling: "丁一" })
  })

  it("does not argue with a published list", () => {
    const published: NameCustoms = { ...rules, strokeRule: "published" }
    expect(whyBefore(member("x", "丁一", 1, 9), member("y", "陈一", 1, 2), published)).toEqual({
      firstId: "y",
      steps: [{ code: "published_list", first: "陈一", firstNumber: 2, second: "丁一", secondNumber: 9 }],
      drawn: null,
    })
    expect(whyBefore(member("x", "丁一", 1), member("y", "陈一", 1, 2), published).steps).toEqual([
      { code: "published_last", second: "丁一" },
    ])
  })

  it("counts the fewest people who move between two orders", () => {
    const order = (ids: string) => [...ids].map((id) => ({ id }))
    expect([...movedBetween(order("abcdef"), order("abcdef"))]).toEqual([])
    expect([...movedBetween(order("abcdef"), order("bcdefa"))]).toEqual(["a"])
  })
})
