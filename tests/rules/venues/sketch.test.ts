import { describe, expect, test } from "vitest"
import type { Cell, Table } from "@/lib/kernel/sheet"
import { readSketch } from "@/lib/venues/rules/exchange/sketch"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { validateHall } from "@/lib/venues/rules/hall-check"

/** One line a row, cells parted by "|"; "." is an empty cell. */
const sheet = (text: string, name = "Sheet1"): Table => ({
  sheet: name,
  rows: text
    .trim()
    .split("\n")
    .map((line) =>
      line
        .trim()
        .split("|")
        .map((cell): Cell => (cell === "." || cell === "" ? null : /^\d+$/.test(cell) ? Number(cell) : cell)),
    ),
})
const read = (...tables: Table[]) => {
  const outcome = readSketch(tables, "大会议室")
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const { description, notes } = outcome.value
  return { description, notes, geometry: hallGeometry(description), problems: validateHall(description) }
}
const names = (geometry: ReturnType<typeof hallGeometry>, area: string) =>
  geometry.seats.filter((seat) => seat.area === area).map((seat) => `${seat.rowLabel}-${seat.label}`)

const PLAN = `
  .|.|.|主席台|.|.|.|.
  .|.|2|1|3|.|.|.
  .|.|.|.|.|.|.|.
  .|.|.|.|.|.|发言席|.
  1排|3|1|.|2|4|.|东门
  2排|3|1|柱|2|4|.|.
  .|.|.|.|.|.|.|.
  3排|.|1|.|2|×|.|.
  .|.|票箱|.|.|.|.|南门`

describe("a hall drawn into a spreadsheet", () => {
  const { description, geometry, problems, notes } = read(sheet(PLAN))

  test("has the seats, rows, aisle and numbers of the sheet", () => {
    expect(problems).toEqual([])
    expect(notes).toEqual({ seats: 14, formulas: [], otherSheets: [] })
    expect(names(geometry, "0")).toEqual(["1-3", "1-1", "1-2", "1-4", "2-3", "2-1", "2-2", "2-4", "3-1", "3-2", "3-4"])
    expect(description.sections[0]?.numbering).toEqual({ scheme: "center-out", oddSide: "left" })
    const x = (id: string) => geometry.seats.find((seat) => seat.id === id)?.x ?? 0
    expect(x("0/0/2") - x("0/0/1")).toBeCloseTo(1.8)
    expect(x("0/2/0")).toBeCloseTo(x("0/0/1"))
  })

  test("has the cross aisle, the blocked seat, stage, lectern, pillar, box and doors", () => {
    const seat = (id: string) => geometry.seats.find((one) => one.id === id)
    expect((seat("0/2/0")?.y ?? 0) - (seat("0/1/1")?.y ?? 0)).toBeCloseTo(2)
    expect(seat("0/2/2")).toMatchObject({ blocked: true, label: "4" })
    expect(names(geometry, "stage")).toEqual(["1-2", "1-1", "1-3"])
    expect(description.stage?.lectern).toBe("right")
    expect(geometry.fixtures.map(({ kind, area }) => `${kind} ${area}`)).toEqual(["pillar 0", "ballotBox 0"])
    expect(geometry.fixtures[0]?.x).toBeCloseTo(geometry.axis)
    expect(geometry.doors.map(({ name, side }) => `${name} ${side}`)).toEqual(["东门 right", "南门 back"])
  })

  test("is the same hall with the stage below and the sheet turned", () => {
    const turned = sheet(PLAN)
    const width = Math.max(...turned.rows.map((row) => row.length))
    turned.rows = turned.rows
      .map((row) => [...Array.from({ length: width }, (_, at) => row[width - 1 - at] ?? null)])
      .reverse()
    const other = read(turned)
    expect(names(other.geometry, "0")).toEqual(names(geometry, "0"))
    expect(names(other.geometry, "stage")).toEqual(names(geometry, "stage"))
    expect(other.geometry.seats.map((seat) => seat.x - other.geometry.axis)).toEqual(
      geometry.seats.map((seat) => seat.x - geometry.axis),
    )
  })
})

test.each<[string, string, string[]]>([
  [
    "dots for seats: numbered from the middle",
    "●|●|.|●|●\n●|●|.|●|●",
    ["1-3", "1-1", "1-2", "1-4", "2-3", "2-1", "2-2", "2-4"],
  ],
  ["numbers from the left", "1|2|.|3|4\n1|2|.|3|4", ["1-1", "1-2", "1-3", "1-4", "2-1", "2-2", "2-3", "2-4"]],
  ["numbers that follow no rule stay as they are", "7|9|8", ["1-7", "1-9", "1-8"]],
  ["letters for rows, standing apart", "A|.|1|2\nB|.|1|2", ["A-1", "A-2", "B-1", "B-2"]],
  ["rows counted at both edges of bare seats", "1|○|○|1\n2|○|○|2", ["1-1", "1-2", "2-1", "2-2"]],
  ["rows that look like numbers of seats are seats", "1|2|3\n1|2|3", ["1-1", "1-2", "1-3", "2-1", "2-2", "2-3"]],
  ["a hole inside a row", "1|2|3\n1|.|2", ["1-1", "1-2", "1-3", "2-1", "2-2"]],
])("%s", (_, text, expected) => {
  const { geometry, problems } = read(sheet(text))
  expect(problems).toEqual([])
  expect(names(geometry, "0")).toEqual(expected)
})

test("floors are sections; a hidden sheet is not looked at, a second one is named", () => {
  const { description, notes, problems } = read(
    { ...sheet("1|2|3"), hidden: true },
    sheet("一楼\n1|2\n1|2\n.\n二楼\n1|2|3", "平面"),
    sheet("备注", "说明"),
  )
  expect(problems).toEqual([])
  expect(description.sections.map((section) => `${section.name} ${section.rows.length}`)).toEqual(["一楼 2", "二楼 1"])
  expect(notes.otherSheets).toEqual(["说明"])
})

describe("sheets nobody meant well", () => {
  test("formulas are never computed: seats without a number, and named", () => {
    const bad: Table = { sheet: "x", rows: [[{ formula: true, text: '=HYPERLINK("http://x")' }, 2, 3]] }
    const { notes, geometry } = read(bad)
    expect(notes.formulas).toEqual(["A1"])
    expect(geometry.seats.map((seat) => seat.label)).toEqual(["1", "2", "3"])
  })
  test.each<[string, Table[], unknown]>([
    ["nothing at all", [{ sheet: "x", rows: [] }], { code: "sketch_without_seats" }],
    ["only words", [sheet("主席台|.|东门")], { code: "sketch_without_seats" }],
    [
      "100,000 seats",
      [{ sheet: "x", rows: Array.from({ length: 1000 }, () => Array<Cell>(100).fill(1)) }],
      { code: "sketch_too_large", count: 100_000, limit: 20_000 },
    ],
    [
      "a row for every line of a long list",
      [{ sheet: "x", rows: Array.from({ length: 1000 }, () => ["张三"] as Cell[]) }],
      { code: "sketch_too_many_rows", count: 1000, limit: 300 },
    ],
  ])("%s", (_, tables, refusal) => {
    expect(readSketch(tables, "x")).toEqual({ ok: false, refusal })
  })
  test("long texts, odd signs and names of objects are seats like others", () => {
    const { geometry, problems } = read(sheet(`${"长".repeat(300)}|__proto__|constructor|<b>|1/2`))
    expect(problems).toEqual([])
    expect(geometry.seats).toHaveLength(5)
  })
})
