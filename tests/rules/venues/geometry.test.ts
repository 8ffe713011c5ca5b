import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { parseHall, validateHall } from "@/lib/venues/rules/hall-check"
import { seatName, wayTo } from "@/lib/venues/rules/seat-name"
import type { HallDescription, Seat } from "@/lib/venues/schema"

const text = readFileSync("prisma/sample/county-session/hall.json", "utf8")
const parsed = parseHall(text)
if (!parsed.ok) throw new Error(parsed.refusal.code)
const sample: HallDescription = parsed.value
const geometry = hallGeometry(sample)
const seatOf = (area: string, row: string, label: string): Seat => {
  const seat = geometry.seats.find((s) => s.area === area && s.rowLabel === row && s.label === label)
  if (!seat) throw new Error(`no seat ${area} ${row}-${label}`)
  return seat
}

describe("the sample's hall", () => {
  test("has the seats one counts by hand", () => {
    const count = (area: string) => geometry.seats.filter((seat) => seat.area === area).length
    expect(count("stage")).toBe(17 + 18 + 20)
    expect(count("0")).toBe(4 * 24 + 8 * 30 + 8 * 32)
    expect(count("1")).toBe(6 * 24)
  })

  test("has unique ids and unique labels in each row", () => {
    expect(new Set(geometry.seats.map((seat) => seat.id)).size).toBe(geometry.seats.length)
    const names = geometry.seats.map((seat) => `${seat.area}/${seat.rowLabel}/${seat.label}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test("has no two seats over one another and all of them inside", () => {
    const rows = new Map<number, Seat[]>()
    for (const seat of geometry.seats) rows.set(seat.y, [...(rows.get(seat.y) ?? []), seat])
    const ys = [...rows.keys()].sort((a, b) => a - b)
    ys.slice(1).forEach((y, i) => {
      expect(y - (ys[i] ?? 0)).toBeGreaterThan(0.999)
    })
    for (const row of rows.values()) {
      const xs = row.map((seat) => seat.x).sort((a, b) => a - b)
      xs.slice(1).forEach((x, i) => {
        expect(x - (xs[i] ?? 0)).toBeGreaterThan(0.999)
      })
    }
    for (const seat of geometry.seats) {
      expect(seat.x).toBeGreaterThan(0.5)
      expect(seat.x).toBeLessThan(geometry.width - 0.5)
      expect(seat.y).toBeLessThan(geometry.height)
    }
  })

  test("finds the blocked and the accessible seats", () => {
    const named = (what: (seat: Seat) => boolean) =>
      geometry.seats.filter(what).map((seat) => `${seat.area}:${seat.rowLabel}-${seat.label}`)
    expect(named((seat) => seat.blocked).sort()).toEqual(["0:20-1", "0:20-2"])
    expect(named((seat) => seat.accessible).sort()).toEqual(["0:12-15", "0:12-16", "0:4-11", "0:4-12"])
  })

  test("is symmetrical: the first and second seat stand beside the middle line, odd left", () => {
    expect(seatOf("0", "7", "1").x).toBeCloseTo(geometry.axis - 0.5)
    expect(seatOf("0", "7", "2").x).toBeCloseTo(geometry.axis + 0.5)
    expect(seatOf("stage", "1", "9").x).toBeCloseTo(geometry.axis)
    expect(seatOf("0", "13", "31").x + seatOf("0", "13", "32").x).toBeCloseTo(2 * geometry.axis)
  })

  test("has the stage above, its first row nearest to the audience, the upper floor behind", () => {
    const [front, back] = [seatOf("stage", "1", "1").y, seatOf("stage", "3", "1").y]
    expect(back).toBeLessThan(front)
    expect(front).toBeLessThan(seatOf("0", "1", "1").y)
    expect(seatOf("1", "1", "1").y - seatOf("0", "20", "1").y).toBeGreaterThan(2)
    expect(geometry.sectionMarks.map((mark) => mark.name)).toEqual(["一楼", "二楼"])
  })

  test("marks the seats at the aisles", () => {
    const aisles = geometry.seats.filter((seat) => seat.area === "0" && seat.rowLabel === "1" && seat.aisle)
    expect(aisles.map((seat) => seat.label)).toEqual(["23", "13", "11", "12", "14", "24"])
  })

  test.each([
    ["0", "7", "5", { section: "", row: "7", label: "5" }, { door: "西门", side: "centerLeft" }],
    ["0", "7", "20", { section: "", row: "7", label: "20" }, { door: "东门", side: "right" }],
    ["0", "20", "3", { section: "", row: "20", label: "3" }, { door: "南门", side: "centerLeft" }],
    ["1", "2", "1", { section: "二楼", row: "2", label: "1" }, { door: null, side: "left" }],
    ["stage", "1", "9", { section: "主席台", row: "1", label: "9" }, { door: null, side: "center" }],
  ])("names seat %s %s-%s and the way to it", (area, row, label, name, way) => {
    const seat = seatOf(area, row, label)
    expect(seatName(seat)).toEqual(name)
    expect(wayTo(seat, geometry)).toEqual(way)
  })

  test("keeps the ids of all seats when a row is put behind", () => {
    const [first, ...rest] = sample.sections
    if (!first) throw new Error("no section")
    const longer = {
      ...sample,
      sections: [{ ...first, rows: [...first.rows, { label: "21", blocks: [9, 14, 9] }] }, ...rest],
    }
    const names = new Map(hallGeometry(longer).seats.map((seat) => [seat.id, `${seat.rowLabel}-${seat.label}`]))
    for (const seat of geometry.seats) expect(names.get(seat.id)).toBe(`${seat.rowLabel}-${seat.label}`)
    expect(names.size).toBe(geometry.seats.length + 32)
  })

  test("has nothing wrong with it", () => {
    expect(validateHall(sample)).toEqual([])
  })
})

describe("odd halls", () => {
  test("a block of 0 seats keeps its place", () => {
    const rows = [
      { label: "1", blocks: [4, 6, 4] },
      { label: "2", blocks: [4, 0, 4] },
    ]
    const { seats } = hallGeometry({
      name: "厅",
      sections: [{ name: "一楼", rows, numbering: { scheme: "left-to-right" } }],
    })
    const x = (row: number, index: number) => seats.find((s) => s.rowIndex === row && s.seatIndex === index)?.x
    expect(x(1, 0)).toBe(x(0, 0))
    expect(x(1, 4)).toBe(x(0, 10))
  })

  test("a hall without a stage or without seats is still drawn", () => {
    expect(hallGeometry({ name: "空", sections: [] }).seats).toEqual([])
    expect(hallGeometry({ name: "空", stage: { name: "台", rows: [] }, sections: [] }).stage?.width).toBeGreaterThan(0)
  })
})
