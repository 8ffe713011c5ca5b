import { describe, expect, it } from "vitest"
import { fairness } from "@/lib/seating/rules/rotation/fairness"
import { depthOf, inFirstRows, inLastRows } from "@/lib/seating/rules/rotation/rows"
import type { PastSeat } from "@/lib/seating/schema/history"

const sat = (personId: string, session: number, row: number, over: Partial<PastSeat> = {}): PastSeat => ({
  personId,
  session,
  row,
  rows: 10,
  groupName: "城关",
  fromCentre: 4,
  ...over,
})

describe("front and back", () => {
  it.each([
    [1, 10, 0, true, false],
    [2, 10, 1 / 9, true, false],
    [3, 10, 2 / 9, false, false],
    [9, 10, 8 / 9, false, true],
    [10, 10, 1, false, true],
    [3, 3, 1, false, true],
    [2, 2, 1, false, false],
    [1, 1, 0, false, false],
  ])("row %i of %i", (row, rows, depth, first, last) => {
    expect(depthOf({ row, rows })).toBeCloseTo(depth)
    expect(inFirstRows({ row, rows })).toBe(first)
    expect(inLastRows({ row, rows })).toBe(last)
  })
})

describe("fairness over a term", () => {
  it("names whoever sat at the back twice running, not twice with a session between", () => {
    const fair = fairness([sat("a", 1, 10), sat("a", 2, 9), sat("b", 1, 10), sat("b", 3, 10), sat("c", 2, 10)])
    expect(fair.twiceAtBack.map(({ personId, againAtBack }) => [personId, againAtBack])).toEqual([["a", [2]]])
    expect(fair.people.find(({ personId }) => personId === "b")).toMatchObject({ atBack: 2, againAtBack: [] })
  })

  it("measures the spread among those seen at least twice", () => {
    const fair = fairness([sat("a", 1, 1), sat("a", 2, 1), sat("b", 1, 10), sat("b", 2, 10), sat("c", 1, 10)])
    expect(fair.spread).toBe(1)
    expect(fair.deviation).toBe(0.5)
    const even = fairness([sat("a", 1, 1), sat("a", 2, 10), sat("b", 1, 10), sat("b", 2, 1)])
    expect([even.spread, even.deviation]).toEqual([0, 0])
  })

  it("lists heads and others who sit apart, and leaves them out of the figures", () => {
    const seats = [sat("a", 1, 10), sat("a", 2, 10), sat("b", 1, 5), sat("b", 2, 5)]
    const fair = fairness(seats, [], new Set(["a"]))
    expect(fair.people).toHaveLength(2)
    expect([fair.spread, fair.twiceAtBack]).toEqual([0, []])
  })

  it("compares halls of different depth by the share of the way to the back", () => {
    const [person] = fairness([sat("a", 1, 10), sat("a", 2, 5, { rows: 5 })]).people
    expect(person?.depth).toBe(1)
  })

  it("takes the plan of this session for what history has of it", () => {
    const fair = fairness([sat("a", 1, 10), sat("a", 2, 10)], [sat("a", 2, 1)])
    expect(fair.people[0]?.seats.map(({ row }) => row)).toEqual([10, 1])
    expect(fair.twiceAtBack).toEqual([])
    expect(fair.sessions).toEqual([1, 2])
  })

  it("lists delegations by their mean distance from the centre", () => {
    const fair = fairness([
      sat("a", 1, 1, { groupName: "东山", fromCentre: 2 }),
      sat("b", 1, 1, { fromCentre: 0 }),
      sat("a", 2, 1, { groupName: "东山", fromCentre: 1 }),
      sat("b", 2, 1, { fromCentre: 9 }),
      sat("d", 2, 1, { groupName: "" }),
    ])
    expect(fair.groups.map(({ groupName, mean, distances }) => [groupName, mean, [...distances.values()]])).toEqual([
      ["东山", 1.5, [2, 1]],
      ["城关", 4.5, [0, 9]],
    ])
  })

  it("has nothing to say of nothing", () => {
    expect(fairness([])).toMatchObject({ people: [], groups: [], sessions: [], spread: null, deviation: null })
  })
})
