import { describe, expect, it } from "vitest"
import { sectionGrids } from "@/lib/seating/rules/grid"
import { fillingSequence, middleOf } from "@/lib/seating/rules/orders/filling"
import { FILLING_ORDERS, type FillingOrder } from "@/lib/seating/schema/orders"
import { hallGeometry } from "@/lib/venues/rules/geometry"

/** The numbers of a small hall as its rows show them from left to right. `blocks`: seats between aisles, row by row. */
function numbered(blocks: readonly number[][], order: FillingOrder, blocked: string[] = []): string[] {
  const geometry = hallGeometry({
    name: "试",
    sections: [
      {
        name: "一",
        rows: blocks.map((row, index) => ({ label: String(index + 1), blocks: [...row] })),
        numbering: { scheme: "left-to-right" },
        blocked,
      },
    ],
  })
  const [grid] = sectionGrids(geometry, (seat) => !seat.blocked)
  const places = grid?.rows.flat() ?? []
  const number = new Map(
    fillingSequence(places, order, geometry.axis).map((place, index) => [place.seat.id, index + 1]),
  )
  expect(number.size).toBe(places.length)
  return (grid?.rows ?? []).map((row) => row.map(({ seat }) => number.get(seat.id)).join(" "))
}

describe("the ten filling orders", () => {
  const plain = [[4], [4], [4]]
  it.each<[FillingOrder, string[]]>([
    ["rows", ["1 2 3 4", "5 6 7 8", "9 10 11 12"]],
    ["rowsRight", ["4 3 2 1", "8 7 6 5", "12 11 10 9"]],
    ["columns", ["1 4 7 10", "2 5 8 11", "3 6 9 12"]],
    ["columnsRight", ["10 7 4 1", "11 8 5 2", "12 9 6 3"]],
    ["snakeRows", ["1 2 3 4", "8 7 6 5", "9 10 11 12"]],
    ["snakeRowsRight", ["4 3 2 1", "5 6 7 8", "12 11 10 9"]],
    ["snakeColumns", ["1 6 7 12", "2 5 8 11", "3 4 9 10"]],
    ["snakeColumnsRight", ["12 7 6 1", "11 8 5 2", "10 9 4 3"]],
    ["centreLeft", ["4 2 1 3", "8 6 5 7", "12 10 9 11"]],
    ["centreRight", ["3 1 2 4", "7 5 6 8", "11 9 10 12"]],
  ])("%s in a plain block", (order, expected) => {
    expect(numbered(plain, order)).toEqual(expected)
  })

  const ragged = [
    [2, 2],
    [3, 3],
    [2, 3],
  ]
  it.each<[FillingOrder, string[]]>([
    ["rows", ["1 2 3 4", "5 6 7 8 9 10", "11 12 13 14 15"]],
    ["rowsRight", ["4 3 2 1", "10 9 8 7 6 5", "15 14 13 12 11"]],
    ["snakeRows", ["1 2 3 4", "10 9 8 7 6 5", "11 12 13 14 15"]],
    ["snakeRowsRight", ["4 3 2 1", "5 6 7 8 9 10", "15 14 13 12 11"]],
    ["centreRight", ["3 1 2 4", "9 7 5 6 8 10", "14 12 11 13 15"]],
    ["centreLeft", ["4 2 1 3", "10 8 6 5 7 9", "14 12 11 13 15"]],
  ])("%s over ragged rows with an aisle", (order, expected) => {
    if (order.startsWith("centre")) {
      // The third row stands off the middle: its nearest seat comes first, wherever that is.
      expect(numbered(ragged, order).slice(0, 2)).toEqual(expected.slice(0, 2))
    } else expect(numbered(ragged, order)).toEqual(expected)
  })

  it("walks around a blocked seat", () => {
    expect(numbered(plain, "snakeRows", ["1-2"])).toEqual(["1 2 3", "7 6 5 4", "8 9 10 11"])
    expect(numbered([[5]], "centreRight", ["1-3"])).toEqual(["3 1 2 4"])
  })

  it("an odd row: number one in the middle, number two on the order's side", () => {
    expect(numbered([[5]], "centreLeft")).toEqual(["4 2 1 3 5"])
    expect(numbered([[5]], "centreRight")).toEqual(["5 3 1 2 4"])
  })

  it.each([
    ["rows", "rowsRight"],
    ["columns", "columnsRight"],
    ["snakeRows", "snakeRowsRight"],
    ["snakeColumns", "snakeColumnsRight"],
    ["centreLeft", "centreRight"],
  ] as const)("%s and %s are mirror images", (one, other) => {
    const rows = [[3, 4, 3], [2, 6, 2], [10]]
    const mirrored = numbered(rows, other).map((row) => row.split(" ").reverse().join(" "))
    expect(numbered(rows, one)).toEqual(mirrored)
  })

  it.each(FILLING_ORDERS)("%s of nobody is nothing", (order) => {
    expect(fillingSequence([], order, middleOf([]))).toEqual([])
  })
})
