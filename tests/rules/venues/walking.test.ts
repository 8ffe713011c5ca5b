import { describe, expect, test } from "vitest"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { type Direction, neighbourSeat } from "@/lib/venues/rules/neighbours"
import type { HallDescription } from "@/lib/venues/schema"
import type { HallLayout } from "@/lib/venues/schema/hall-parts"

const hall = (layout: HallLayout, ...counts: number[][]): HallDescription => ({
  name: "厅",
  sections: [
    {
      name: "一楼",
      layout,
      rows: counts.map((blocks, index) => ({ label: String(index + 1), blocks })),
      numbering: { scheme: "left-to-right" },
    },
  ],
})
const bent = hall({ kind: "theatre", curve: 12 }, [5, 5], [5, 5], [5, 5])
const tables = hall({ kind: "round", columns: 2 }, [8], [8], [8])
const square = hall({ kind: "square" }, [4], [3], [4], [3])

describe("walking by arrow keys where rows are not straight", () => {
  test.each<[string, HallDescription, string, Direction, string | null]>([
    ["along the arc", bent, "0/0/1", "right", "0/0/2"],
    ["along the arc, back", bent, "0/0/1", "left", "0/0/0"],
    ["over the aisle", bent, "0/0/4", "right", "0/0/5"],
    ["end of the arc", bent, "0/0/0", "left", null],
    ["to the row behind", bent, "0/0/2", "down", "0/1/2"],
    ["to the row before", bent, "0/2/7", "up", "0/1/7"],
    ["nothing before the first row, though its ends lie higher", bent, "0/0/4", "up", null],
    ["around a table", tables, "0/0/0", "right", "0/0/1"],
    ["down the table's side", tables, "0/0/1", "down", "0/0/2"],
    ["to the next table", tables, "0/0/2", "right", "0/1/6"],
    ["to the table behind, which stands a little to the right", tables, "0/0/4", "down", "0/2/7"],
    ["along a side", square, "0/0/0", "right", "0/0/1"],
    ["down the right side", square, "0/1/0", "down", "0/1/1"],
    ["across the square", square, "0/1/1", "left", "0/3/1"],
  ])("%s", (_, description, from, direction, expected) => {
    const geometry = hallGeometry(description)
    const seat = geometry.seats.find((one) => one.id === from)
    if (!seat) throw new Error(from)
    expect(neighbourSeat(geometry, seat, direction)?.id ?? null).toBe(expected)
  })

  test.each([bent, tables, square])("every seat is reached from every other", (description) => {
    const geometry = hallGeometry(description)
    const [first] = geometry.seats
    if (!first) throw new Error("no seats")
    const reached = new Set([first.id])
    const open = [first]
    for (let seat = open.pop(); seat; seat = open.pop())
      for (const direction of ["left", "right", "up", "down"] as const) {
        const next = neighbourSeat(geometry, seat, direction)
        if (next && !reached.has(next.id)) {
          reached.add(next.id)
          open.push(next)
        }
      }
    expect(reached.size).toBe(geometry.seats.length)
  })
})
