import { describe, expect, it } from "vitest"
import { rostrumOrder, stageView } from "@/lib/seating/rules/rostrum"
import { rostrumSeats } from "@/lib/seating/rules/rostrum-seats"
import type { Seat } from "@/lib/venues/schema"

const same = "sameAsEven" as const

describe("one rostrum row in hall view (handbook §1.1)", () => {
  const table: [number, string, string][] = [
    [0, "", ""],
    [1, "1", "1"],
    [2, "1 2", "2 1"],
    [3, "3 1 2", "3 1 2"],
    [4, "3 1 2 4", "4 2 1 3"],
    [5, "5 3 1 2 4", "5 3 1 2 4"],
    [6, "5 3 1 2 4 6", "6 4 2 1 3 5"],
    [7, "7 5 3 1 2 4 6", "7 5 3 1 2 4 6"],
    [8, "7 5 3 1 2 4 6 8", "8 6 4 2 1 3 5 7"],
    [9, "9 7 5 3 1 2 4 6 8", "9 7 5 3 1 2 4 6 8"],
  ]
  it.each(table)("%i people: E1 %s, E2 %s", (count, e1, e2) => {
    expect(rostrumOrder(count, { evenRule: "E1", twoPersonRule: same }).join(" ")).toBe(e1)
    expect(rostrumOrder(count, { evenRule: "E2", twoPersonRule: same }).join(" ")).toBe(e2)
    expect(rostrumOrder(count, { evenRule: "centerFixed", twoPersonRule: same }).join(" ")).toBe(e1)
  })

  it.each(["E1", "E2", "centerFixed"] as const)(
    "two people under the exception, %s: no. 1 on the left facing the hall",
    (evenRule) => {
      expect(rostrumOrder(2, { evenRule, twoPersonRule: "firstOnLeft" })).toEqual([2, 1])
      expect(rostrumOrder(4, { evenRule, twoPersonRule: "firstOnLeft" })).toEqual(
        rostrumOrder(4, { evenRule, twoPersonRule: same }),
      )
    },
  )

  it("is the mirror image as seen from the stage", () => {
    expect(stageView(rostrumOrder(8, { evenRule: "E1", twoPersonRule: same })).join(" ")).toBe("8 6 4 2 1 3 5 7")
    expect(stageView(rostrumOrder(7, { evenRule: "E1", twoPersonRule: same })).join(" ")).toBe("6 4 2 1 3 5 7")
  })
})

const seatAt = (x: number, index: number): Seat => ({
  id: `stage/0/${index}`,
  area: "stage",
  sectionName: "主席台",
  rowIndex: 0,
  rowLabel: "1",
  seatIndex: index,
  label: String(index + 1),
  x,
  y: 0,
  blocked: false,
  accessible: false,
  block: 0,
  aisle: false,
})
const row = (...xs: number[]): Seat[] => xs.map(seatAt)

describe("the seats a row takes around the middle line", () => {
  const odd = row(-3, -2, -1, 0, 1, 2, 3)
  const split = row(-3.9, -2.9, -1.9, -0.9, 0.9, 1.9, 2.9, 3.9)
  const xs = (seats: Seat[], count: number, evenRule: "E1" | "E2" | "centerFixed") =>
    rostrumSeats(seats, count, 0, { evenRule, twoPersonRule: same }).map((seat) => seat.x)
  it.each([
    ["odd people, odd row: no. 1 on the line", odd, 5, "E1", [0, 1, -1, 2, -2]],
    ["even people, odd row, E1: no. 1 on the line", odd, 4, "E1", [0, 1, -1, 2]],
    ["even people, odd row, E2: no. 1 on the line, the free seat on the other side", odd, 4, "E2", [0, -1, 1, -2]],
    ["even people, row split by an aisle, E1", split, 4, "E1", [-0.9, 0.9, -1.9, 1.9]],
    ["even people, row split by an aisle, E2", split, 4, "E2", [0.9, -0.9, 1.9, -1.9]],
    ["odd people, row split by an aisle, E1: no. 1 left of it", split, 3, "E1", [-0.9, 0.9, -1.9]],
    ["odd people, row split by an aisle, E2: no. 1 right of it", split, 3, "E2", [0.9, 1.9, -0.9]],
    ["centre fixed, odd row", odd, 6, "centerFixed", [0, 1, -1, 2, -2, 3]],
    ["a full row", odd, 7, "E1", [0, 1, -1, 2, -2, 3, -3]],
    ["nobody", odd, 0, "E1", []],
    ["more people than seats: none placed", odd, 8, "E1", []],
  ] as const)("%s", (_, seats, count, evenRule, expected) => {
    expect(xs([...seats], count, evenRule)).toEqual(expected)
  })

  it("leaves a blocked seat out and stays around the line", () => {
    expect(xs(row(-3, -2, 0, 1, 2, 3), 3, "E1")).toEqual([0, 1, -2])
  })
})
