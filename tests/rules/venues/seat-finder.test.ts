import { describe, expect, it, test } from "vitest"
import { findSeats } from "@/lib/venues/rules/find-seats"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { seatFinder } from "@/lib/venues/rules/seat-finder"
import { inView } from "@/lib/venues/rules/view"

const row = (label: string, ...blocks: number[]) => ({ label, blocks })
const hall = hallGeometry({
  name: "大礼堂",
  stage: { name: "主席台", rows: [row("1", 9)] },
  sections: [
    {
      name: "一楼",
      rows: Array.from({ length: 12 }, (_, index) => row(String(index + 1), 6, 6)),
      numbering: { scheme: "left-to-right" },
    },
    { name: "二楼", rows: [row("1", 6, 6)], numbering: { scheme: "left-to-right" } },
  ],
})

describe("the seat under a point", () => {
  for (const view of ["hall", "stage"] as const) {
    it(`is the one drawn there, and none in an aisle or beside (${view})`, () => {
      const drawn = inView(hall, view)
      const finder = seatFinder(drawn.seats)
      for (const seat of drawn.seats) {
        expect(finder.at(seat.x, seat.y)).toBe(seat)
        expect(finder.at(seat.x + 0.4, seat.y - 0.4)).toBe(seat)
      }
      expect(finder.at(drawn.axis, drawn.seats.find((seat) => seat.area === "0")?.y ?? 0)).toBeNull()
      expect(finder.at(-5, -5)).toBeNull()
    })
  }
  it("a rectangle holds the seats with their middle inside, whichever corners it was drawn by", () => {
    const finder = seatFinder(hall.seats)
    const [a, b] = ["3", "5"].map((label) => hall.seats.find((one) => one.area === "0" && one.rowLabel === label))
    if (!a || !b) throw new Error("rows 3 and 5 are missing")
    const corner = { x: b.x + 1.2, y: b.y + 0.1 }
    const labels = (seats: readonly { rowLabel: string; label: string }[]) =>
      seats.map((seat) => `${seat.rowLabel}-${seat.label}`)
    expect(labels(finder.within(a, corner))).toEqual(["3-1", "3-2", "4-1", "4-2", "5-1", "5-2"])
    expect(finder.within(corner, a)).toEqual(finder.within(a, corner))
  })
})

test.each([
  ["7排5座", ["0:7-5"]],
  ["7 排 5 座", ["0:7-5"]],
  ["7-5", ["0:7-5"]],
  ["7 5", ["0:7-5"]],
  ["row 7 seat 5", ["0:7-5"]],
  ["1-1", ["stage:1-1", "0:1-1", "1:1-1"]],
  ["主席台1排9座", ["stage:1-9"]],
  ["二楼 1排3座", ["1:1-3"]],
  ["11-12", ["0:11-12"]],
  ["99-1", []],
  ["王小明", []],
  ["", []],
  ["-", []],
  ["1", []],
])("seats by the words for them: %s", (query, expected) => {
  expect(findSeats(hall.seats, query, 8).map((one) => `${one.area}:${one.rowLabel}-${one.label}`)).toEqual(expected)
})
