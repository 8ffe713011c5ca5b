import { describe, expect, it } from "vitest"
import { chartWays } from "@/lib/documents/rules/chart/advice"
import type { ChartChoice } from "@/lib/documents/rules/chart/drawn"
import { READABLE } from "@/lib/documents/rules/chart/scale"
import { seatChartDocument } from "@/lib/documents/rules/chart/seat-chart"
import { chartSheet, gridOf } from "@/lib/documents/rules/chart/sheet"
import type { Paper } from "@/lib/documents/rules/paper"
import { TILINGS } from "@/lib/documents/schema"
import { wordsFor } from "@/lib/platform/messages"
import { compactSvg, pngOf } from "@/lib/platform/picture"
import { renderPdf, renderSvg } from "@/lib/platform/typst"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { type HallDescription, hallDescription } from "@/lib/venues/schema"
import { bigHall, person, planOf, smallHall } from "../../support/paper-plan"

const people = (count: number, groups = 6) =>
  Array.from({ length: count }, (_, n) =>
    person(`p${n}`, ["王小洪", "张三", "阿依古丽·买买提"][n % 3] ?? "", {
      groupId: `g${n % groups}`,
      groupName: `第${n % groups}代表团`,
      groupShortName: `${n % groups}团`,
      groupPosition: n % groups,
    }),
  )
const paper = (count: number, hall: HallDescription, groups?: number): Paper => ({
  plan: planOf(people(count, groups), hall),
  version: 3,
  now: new Date("2027-01-10T06:03:00Z"),
  locale: "zh-CN",
  t: wordsFor("zh-CN", "documents"),
})
const choice = (more: Partial<ChartChoice> = {}): ChartChoice => ({
  size: "a3",
  tiles: "1x1",
  view: "hall",
  section: "",
  ...more,
})
const chart = (of: Paper, more: Partial<ChartChoice> = {}) => {
  const data = seatChartDocument(of, "opening", choice(more))
  if (!data) throw new Error("no chart")
  return data
}
const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length
const round = hallDescription.parse({
  name: "宴会厅",
  sections: [
    {
      name: "宴会厅",
      rows: [1, 2, 3, 4].map((n) => ({ label: `${n}号`, blocks: [10], main: n === 1 })),
      numbering: { scheme: "left-to-right" },
      layout: { kind: "round", columns: 2 },
    },
  ],
})
const bent = hallDescription.parse({
  name: "剧场",
  sections: [
    {
      name: "池座",
      rows: [1, 2, 3].map((n) => ({ label: `${n}`, blocks: [5, 9, 5] })),
      numbering: { scheme: "left-to-right" },
      layout: { kind: "theatre", curve: 12 },
    },
    { name: "二楼", rows: [{ label: "1", blocks: [12] }], numbering: { scheme: "left-to-right" } },
  ],
})

describe("a chart on sheets to be glued", () => {
  it.each(TILINGS.filter((tiles) => tiles !== "1x1"))(
    "%s: every seat is whole on a sheet, sheets share 10 mm",
    (tiles) => {
      const data = chart(paper(900, bigHall(30, 40)), { size: "a4", tiles })
      const whole = new Set<number>()
      for (const tile of data.tiles)
        for (const index of tile.seats) {
          const seat = data.seats[index]
          if (!seat) continue
          const inside =
            seat.x >= tile.x &&
            seat.y >= tile.y &&
            seat.x + seat.w <= tile.x + tile.w &&
            seat.y + seat.h <= tile.y + tile.h
          if (inside) whole.add(index)
        }
      // A seat deeper than the overlap may lie across it: then each half is on one sheet.
      const { w = 0, h = 0 } = data.seats[0] ?? {}
      if (w <= data.overlap && h <= data.overlap) expect(whole.size).toBe(data.seats.length)
      expect(new Set(data.tiles.flatMap((tile) => tile.seats)).size).toBe(data.seats.length)
      for (const tile of data.tiles) {
        const right = data.tiles.find((other) => other.row === tile.row && other.column === tile.column + 1)
        if (right) expect(tile.x + tile.w - right.x).toBeCloseTo(data.overlap)
        expect(tile.w).toBeLessThanOrEqual(297 - 24)
      }
      expect(data.tiles).toHaveLength(data.columns * data.rows)
      const [columns = 0, rows = 0] = tiles.split("x").map(Number)
      expect(data.columns).toBeLessThanOrEqual(columns)
      expect(data.rows).toBeLessThanOrEqual(rows)
    },
  )

  it("takes no more sheets than it needs, and one page more for the legend and how to glue", () => {
    const data = chart(paper(400, bigHall(4, 100)), { size: "a4", tiles: "2x2" })
    expect([data.columns, data.rows]).toEqual([2, 1])
    expect(pages(renderPdf("seat-chart", data, { tags: false }))).toBe(3)
  })
})

describe("a chart on one page", () => {
  it.each([
    ["many delegations", paper(300, bigHall(15, 24), 35), "a4"],
    ["3,000 seats", paper(1000, bigHall(60, 50), 35), "a3"],
    ["round tables", paper(33, round), "a4"],
    ["bent rows", paper(40, bent), "a3"],
    ["a stage", paper(6, smallHall), "a4"],
  ] as const)("%s", (_, of, size) => {
    for (const view of ["hall", "stage"] as const)
      expect(pages(renderPdf("seat-chart", chart(of, { size, view }), { tags: false }))).toBe(1)
  })

  it("seen from the stage is turned: what was left in front is right behind", () => {
    const [hall, stage] = [chart(paper(6, smallHall)), chart(paper(6, smallHall), { view: "stage" })]
    const first = hall.seats[0]
    const same = stage.seats.find((_, index) => index === 0)
    expect((first?.x ?? 0) + (first?.w ?? 0) / 2).toBeCloseTo(stage.width - (same?.x ?? 0) - (same?.w ?? 0) / 2, 0)
    expect(stage.stage?.y).toBeGreaterThan(hall.stage?.y ?? 0)
    expect(stage.head.subtitle).toContain("台上看")
  })

  it("keeps round tables round, and their seats upright; bent rows are turned", () => {
    const data = chart(paper(33, round))
    for (const table of data.tables) expect(table.w).toBeCloseTo(table.h, 1)
    expect(data.tables.filter((table) => table.main)).toHaveLength(1)
    expect(data.seats.every((seat) => seat.turn === 0)).toBe(true)
    expect(chart(paper(40, bent)).seats.some((seat) => seat.turn !== 0)).toBe(true)
  })

  it.each([
    ["0", 57],
    ["1", 12],
  ])("of section %s draws its seats alone", (section, seats) => {
    const data = chart(paper(69, bent), { section })
    expect(data.seats).toHaveLength(seats)
    for (const seat of data.seats) {
      expect(seat.x).toBeGreaterThanOrEqual(0)
      expect(seat.x + seat.w).toBeLessThanOrEqual(data.width)
      expect(seat.y).toBeGreaterThanOrEqual(0)
      expect(seat.y + seat.h).toBeLessThanOrEqual(data.height)
    }
  })

  it.each(["7", "stage"])("is nothing for a section that is not there: %s", (section) => {
    expect(seatChartDocument(paper(20, bent), "opening", choice({ section }))).toBeNull()
  })
})

describe("advice on a chart", () => {
  const wayOf = (of: Paper, size: string, tiles: string) =>
    chartWays(of, "opening", { view: "hall", section: "" }).find((way) => way.size === size && way.tiles === tiles)
  it("names the fewest sheets on which a row wider than the page can be read", () => {
    const wide = paper(400, bigHall(5, 120))
    const page = wayOf(wide, "a4", "1x1")
    expect(page).toMatchObject({ readable: false, sheets: 1, better: { readable: true } })
    expect(page?.better?.points).toBeGreaterThanOrEqual(READABLE)
    const fewer = chartWays(wide, "opening", { view: "hall", section: "" }).filter(
      (way) => way.size === "a4" && way.readable && way.sheets < (page?.better?.sheets ?? 0),
    )
    expect(fewer).toEqual([])
  })
  it("has none for a small hall, and no ways for a meeting without seats", () => {
    expect(wayOf(paper(6, smallHall), "a3", "1x1")).toMatchObject({ readable: true, sheets: 1, better: null })
    expect(chartWays(paper(6, smallHall), "elsewhere", { view: "hall", section: "" })).toEqual([])
  })
})

describe("the chart as a spreadsheet", () => {
  it.each([
    ["straight rows", bigHall(6, 20), 100],
    ["bent rows", bent, 40],
    ["round tables", round, 30],
    ["a stage", smallHall, 6],
  ])("%s: every seat has a cell of its own, in the order of places", (_, hall, count) => {
    const geometry = hallGeometry(hall)
    const { places } = gridOf(geometry)
    expect(new Set([...places.values()].map(({ column, row }) => `${column},${row}`)).size).toBe(geometry.seats.length)
    const sheet = chartSheet(paper(count, hall), "opening", choice())?.sheet
    expect(sheet?.cells.filter((cell) => cell.text.includes("王小洪"))).toHaveLength(Math.ceil(count / 3))
    expect(sheet?.foot).toContain("第3版")
  })
  it("leaves aisles empty", () => {
    const { places } = gridOf(hallGeometry(bigHall(1, 8)))
    expect([...places.values()].map((place) => place.column)).toEqual([0, 1, 3, 4, 5, 6, 8, 9])
  })
})

describe("the chart as a picture", () => {
  it("is an SVG without fonts or scripts, and a PNG of the sheet's size", async () => {
    const svg = renderSvg("seat-chart", chart(paper(6, smallHall), { size: "a4" }))
    expect(svg.startsWith("<svg")).toBe(true)
    expect(svg).not.toMatch(/<text|<script|font-family/)
    const png = await pngOf(svg)
    expect(png.subarray(1, 4).toString()).toBe("PNG")
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)].sort((a, b) => b - a)
    expect(width).toBeCloseTo((297 / 25.4) * 150, -1)
    expect(height).toBeCloseTo((210 / 25.4) * 150, -1)
  })
  it("keeps its references when it is made small", () => {
    const long = "g881297C6EF5D98DDB6354A1B5FC85C53"
    expect(compactSvg(`<svg>\n  <use href="#${long}" fill-rule="nonzero"/>\n  <path id="${long}"/></svg>`)).toBe(
      '<svg><use href="#s0"/><path id="s0"/></svg>',
    )
  })
})
