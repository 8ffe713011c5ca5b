import { describe, expect, it } from "vitest"
import { EVEN_RULES } from "@/lib/events/schema"
import { tablePrecedence } from "@/lib/seating/rules/orders/banquet"
import { photoCounts, photoOrder, photoPlaces } from "@/lib/seating/rules/orders/rows"
import { sidePlaces } from "@/lib/seating/rules/orders/sides"
import { rostrumOrder, stageView } from "@/lib/seating/rules/rostrum"

const E1 = { evenRule: "E1", twoPersonRule: "sameAsEven" } as const

describe("rows of a photo or a rostrum", () => {
  it.each([
    [10, 3, 4, [3, 3, 4]],
    [12, 3, 4, [4, 4, 4]],
    [13, 3, 4, [4, 4, 4]],
    [5, 4, 20, [5]],
    [21, 4, 20, [10, 11]],
    [0, 3, 4, []],
    [5, 0, 4, []],
    [5, 3, 0, []],
  ])("%i people, %i rows of %i: %j", (people, rows, places, counts) => {
    expect(photoCounts(people, rows, places)).toEqual(counts)
  })

  it("each row by its own parity, ranks going on from row to row", () => {
    const of = (rule: Parameters<typeof photoPlaces>[1]) => {
      const places = photoPlaces([3, 4], rule)
      return [0, 1].map((row) => places.filter((one) => one.row === row).map(({ rank }) => rank))
    }
    expect(of(E1)).toEqual([
      [3, 1, 2],
      [6, 4, 5, 7],
    ])
    expect(of({ ...E1, evenRule: "E2" })).toEqual([
      [3, 1, 2],
      [7, 5, 4, 6],
    ])
    expect(of({ ...E1, handedness: "right" })).toEqual([
      [2, 1, 3],
      [7, 5, 4, 6],
    ])
  })

  it("the list of a photo names everybody once, or says who has no place", () => {
    const people = ["甲", "乙", "丙", "丁", "戊", "己", "庚"]
    expect(photoOrder(people, 2, 4, E1)).toEqual({
      rows: [
        ["丙", "甲", "乙"],
        ["己", "丁", "戊", "庚"],
      ],
      left: [],
    })
    expect(photoOrder(people, 2, 3, E1).left).toEqual(["庚"])
    expect(photoOrder([], 2, 3, E1)).toEqual({ rows: [], left: [] })
    expect(photoOrder(people, 0, 3, E1)).toEqual({ rows: [], left: people })
  })

  it.each(EVEN_RULES)("%s: the stage sees the mirror image of what the hall sees", (evenRule) => {
    for (let count = 1; count <= 40; count++) {
      const row = photoPlaces([count], { ...E1, evenRule }).map(({ rank }) => rank)
      const turned = photoPlaces([count], { ...E1, evenRule, handedness: "right" }).map(({ rank }) => rank)
      expect(stageView(row)).toEqual(turned)
      expect(row).toEqual(rostrumOrder(count, { ...E1, evenRule }))
    }
  })
})

describe("one side of a table", () => {
  const said = (...ask: Parameters<typeof sidePlaces>) =>
    [...sidePlaces(...ask)]
      .sort((a, b) => a.off - b.off)
      .map(({ number, role }) => (role ? "译" : number))
      .join(" ")
  it.each([
    [[5, true, "right"], "4 2 1 译 3"],
    [[5, false, "right"], "5 3 1 2 4"],
    [[4, false, "left"], "4 2 1 3"],
    [[1, true, "right"], "1"],
    [[0, true, "right"], ""],
  ] as [Parameters<typeof sidePlaces>, string][])("%j from left to right, as they sit: %s", (ask, expected) => {
    expect(said(...ask)).toBe(expected)
  })
})

describe("tables of a banquet", () => {
  const numbers = (tables: readonly { x: number; y: number }[], handedness: "left" | "right" = "right") =>
    tablePrecedence(tables, handedness).map((index) => index + 1)
  it("does not depend on how the tables are listed", () => {
    const tables = [
      { x: 3, y: 0 },
      { x: 0, y: 3 },
      { x: 0, y: 0 },
      { x: -3, y: 0 },
    ]
    expect(numbers(tables)).toEqual([3, 4, 1, 2])
    expect(numbers(tables, "left")).toEqual([3, 1, 4, 2])
  })
  it("one table, and none", () => {
    expect(numbers([{ x: 4, y: 4 }])).toEqual([1])
    expect(numbers([])).toEqual([])
  })
})
