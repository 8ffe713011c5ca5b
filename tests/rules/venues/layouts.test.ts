import { describe, expect, test } from "vitest"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { validateHall } from "@/lib/venues/rules/hall-check"
import { inView } from "@/lib/venues/rules/view"
import { type HallDescription, type HallGeometry, hallDescription } from "@/lib/venues/schema"
import type { HallLayout } from "@/lib/venues/schema/hall-parts"

const rows = (...counts: (number | number[])[]) =>
  counts.map((count, index) => ({ label: String(index + 1), blocks: Array.isArray(count) ? count : [count] }))

const hall = (layout: HallLayout | undefined, given: ReturnType<typeof rows>, stage = true): HallDescription =>
  hallDescription.parse({
    name: "厅",
    ...(stage ? { stage: { name: "主席台", rows: rows(9, [5, 5]), lectern: "right" } } : {}),
    sections: [{ name: "一楼", rows: given, numbering: { scheme: "left-to-right" }, ...(layout ? { layout } : {}) }],
  })

const HALLS: [string, HallDescription][] = [
  ["theatre", hall(undefined, rows([6, 12, 6], [8, 14, 8]))],
  ["bent theatre", hall({ kind: "theatre", curve: 20 }, rows([6, 12, 6], [6, 12, 6], [8, 14, 8], [8, 14, 8]))],
  ["bent theatre of many rows", hall({ kind: "theatre", curve: 30 }, rows(...Array(40).fill([10, 20, 10])))],
  ["classroom", hall({ kind: "classroom", perTable: 3 }, rows([6, 6], [6, 6], [5, 7]))],
  ["group photo", hall({ kind: "photo" }, rows(20, 21, 22), false)],
  ["group photo, staggered", hall({ kind: "photo", staggered: true }, rows(20, 20, 21, 21), false)],
  ["U", hall({ kind: "u" }, rows(8, 6, 8))],
  ["U with seats behind", hall({ kind: "u" }, rows(8, 6, 8, 10, 9, 10))],
  ["hollow square", hall({ kind: "square" }, rows(10, 6, 10, 6))],
  ["hollow square with seats behind", hall({ kind: "square" }, rows(10, 6, 10, 6, 12, 8, 12, 8))],
  ["long table", hall({ kind: "long" }, rows(12, 12, 1, 1), false)],
  ["long table lengthwise", hall({ kind: "long", along: true }, rows(9, 9, 2, 2))],
  ["round tables of ten", hall({ kind: "round", columns: 4 }, rows(...Array(12).fill(10)))],
  ["round tables of eight to fourteen", hall({ kind: "round", columns: 3 }, rows(14, 8, 9, 10, 11, 12, 13))],
]

/** Seats as they are drawn: a little narrower and shallower than a unit; those without a table turn with their row. */
function overlapping(geometry: HallGeometry): string[] {
  const found: string[] = []
  geometry.seats.forEach((a, index) => {
    for (const b of geometry.seats.slice(index + 1)) {
      const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)]
      if (dx > 2 || dy > 2) continue
      const bent = a.table === undefined && a.angle !== undefined
      if (bent ? Math.hypot(dx, dy) < 0.985 : dx < 0.93 && dy < 0.86) found.push(`${a.id} ${b.id}`)
    }
  })
  return found
}

describe.each(HALLS)("%s", (_, description) => {
  const geometry = hallGeometry(description)

  test("has nothing wrong, no two seats over one another, everything on the page", () => {
    expect(validateHall(description)).toEqual([])
    expect(overlapping(geometry)).toEqual([])
    for (const view of ["hall", "stage"] as const) {
      const { seats, tables, width, height } = inView(geometry, view)
      for (const { x, y } of seats) {
        expect(x - 0.5).toBeGreaterThanOrEqual(0)
        expect(x + 0.5).toBeLessThanOrEqual(width)
        expect(y - 0.5).toBeGreaterThanOrEqual(0)
        expect(y + 0.5).toBeLessThanOrEqual(height)
      }
      for (const table of tables) expect(table.y + table.height / 2).toBeLessThanOrEqual(height)
    }
  })

  test("keeps seats off tables, and every table of a seat exists", () => {
    const known = new Set(geometry.tables.map((table) => table.id))
    expect(known.size).toBe(geometry.tables.length)
    for (const seat of geometry.seats) {
      if (seat.table !== undefined) expect(known).toContain(seat.table)
      for (const { x, y, width, height } of geometry.tables)
        expect(Math.abs(seat.x - x) < width / 2 && Math.abs(seat.y - y) < height / 2).toBe(false)
    }
  })

  test("has unique ids, and each row counts its seats from 1", () => {
    expect(new Set(geometry.seats.map((seat) => seat.id)).size).toBe(geometry.seats.length)
    description.sections[0]?.rows.forEach((row, index) => {
      const labels = geometry.seats.filter((seat) => seat.area === "0" && seat.rowIndex === index).map((s) => s.label)
      expect(labels).toEqual(labels.map((__, place) => String(place + 1)))
      expect(labels).toHaveLength(row.blocks.reduce((sum, count) => sum + count, 0))
    })
  })
})

const of = (name: string) => hallGeometry(HALLS.find(([known]) => known === name)?.[1] ?? hall(undefined, rows(1)))
const angles = (geometry: HallGeometry, row: number) => [
  ...new Set(
    geometry.seats.filter((seat) => seat.area === "0" && seat.rowIndex === row).map((seat) => seat.angle ?? 0),
  ),
]

describe("chairs look where people look", () => {
  test.each<[string, number[]]>([
    ["U", [90, 0, 270]],
    ["hollow square", [180, 270, 0, 90]],
    ["long table", [180, 0, 90, 270]],
    ["long table lengthwise", [90, 270, 180, 0]],
  ])("%s", (name, expected) => {
    expect(expected.map((__, row) => angles(of(name), row))).toEqual(expected.map((angle) => [angle]))
  })

  test("bent rows: the ends nearer to the stage than the middle, turned inwards", () => {
    const row = of("bent theatre").seats.filter((seat) => seat.area === "0" && seat.rowIndex === 0)
    const [left, middle, right] = [row[0], row[12], row[23]]
    if (!left || !middle || !right) throw new Error("no seats")
    expect(left.y).toBeLessThan(middle.y)
    expect(left.y).toBeCloseTo(right.y)
    expect(left.angle).toBeGreaterThan(20)
    expect(right.angle).toBeLessThan(-20)
  })

  test("round tables: the first chair is farthest from the viewer and looks at him, then clockwise", () => {
    const seats = of("round tables of ten").seats.filter((seat) => seat.area === "0" && seat.rowIndex === 0)
    const table = of("round tables of ten").tables[0]
    expect(seats[0]?.x).toBeCloseTo(table?.x ?? 0)
    expect(seats[0]?.y).toBeLessThan(table?.y ?? 0)
    expect(seats[0]?.angle).toBe(180)
    expect(seats[1]?.x).toBeGreaterThan(table?.x ?? 0)
    expect(seats[5]?.angle ?? 0).toBe(0)
  })

  test("the main table stands alone in front", () => {
    const given = rows(10, 10, 16, 10).map((row, index) => (index === 2 ? { ...row, main: true } : row))
    const { tables, axis } = hallGeometry(hall({ kind: "round", columns: 3 }, given))
    const main = tables.find((table) => table.main)
    expect(main).toMatchObject({ label: "3", x: axis })
    for (const table of tables) if (table !== main) expect(table.y).toBeGreaterThan(main?.y ?? 0)
  })

  test("staggered: heads stand in the gaps of the row before", () => {
    const { seats } = of("group photo, staggered")
    const first = (row: number) => seats.find((seat) => seat.rowIndex === row)?.x ?? 0
    for (const row of [1, 2, 3]) expect(Math.abs(first(row) - first(row - 1)) % 1).toBeCloseTo(0.5)
    const depth = (row: number) => seats.find((seat) => seat.rowIndex === row)?.y ?? 0
    expect(depth(0)).toBeGreaterThan(depth(1))
  })
})

describe("halls of several parts", () => {
  const section = { name: "左区", rows: rows(5, 5), numbering: { scheme: "left-to-right" as const } }
  const three: HallDescription = {
    name: "厅",
    sections: [
      { ...section, shift: -8 },
      { ...section, name: "右区", shift: 8, beside: true, votes: false },
      { ...section, name: "楼座", floor: 2 },
    ],
  }
  test("stand beside one another, balconies behind, each with its floor and voting units", () => {
    expect(validateHall(three)).toEqual([])
    const { seats, axis } = hallGeometry(three)
    const [left, right, up] = ["0", "1", "2"].map((area) => seats.find((seat) => seat.area === area))
    expect(left?.y).toBe(right?.y)
    expect(axis - (left?.x ?? 0)).toBeCloseTo(10)
    expect(left?.votes).toBeUndefined()
    expect(right?.votes).toBe(false)
    expect(up?.floor).toBe(2)
    expect(up?.y).toBeGreaterThan((left?.y ?? 0) + 2)
  })

  test("seats put over one another and boxes put on seats are named", () => {
    const wrong: HallDescription = {
      name: "厅",
      sections: [
        { ...section, fixtures: [{ kind: "ballotBox", name: "1号票箱", x: 2, y: 0.5 }] },
        { ...section, name: "右区", beside: true },
      ],
    }
    const codes = validateHall(wrong).map(({ code, what }) => `${code} ${what}`)
    expect(codes).toContain("seats_overlap 1 / 1-1")
    expect(codes).toContain("fixture_on_seat 1号票箱")
  })
})
