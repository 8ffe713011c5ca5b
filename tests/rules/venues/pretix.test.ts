import { existsSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { readPretix } from "@/lib/venues/rules/exchange/read-pretix"
import { writePretix } from "@/lib/venues/rules/exchange/write-pretix"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { parseHall, validateHall } from "@/lib/venues/rules/hall-check"
import { type HallDescription, hallDescription } from "@/lib/venues/schema"

const DATA = "../shared/data/seating"
const sample = hallDescription.parse(JSON.parse(readFileSync("prisma/sample/county-session/hall.json", "utf8")))
const banquet: HallDescription = {
  name: "宴会厅",
  sections: [
    {
      name: "一楼",
      layout: { kind: "round", columns: 3 },
      rows: Array.from({ length: 7 }, (_, index) => ({ label: String(index + 1), blocks: [10], main: index === 0 })),
      numbering: { scheme: "left-to-right" },
      fixtures: [{ kind: "screen", name: "", x: 0, y: -1 }],
    },
  ],
}

type Node = { [key: string]: unknown }
/** What the format's own schema says: required, allowed and typed properties, enums, lists. Returns the places that break it. */
function breaks(value: unknown, schema: Node, root: Node, path = ""): string[] {
  const target =
    typeof schema.$ref === "string" ? (root.definitions as Node)[schema.$ref.split("/").at(-1) ?? ""] : schema
  const rule = target as Node
  const types = [rule.type].flat().filter((one) => one !== undefined)
  const typeOf = (one: unknown) => (one === null ? "null" : Array.isArray(one) ? "array" : typeof one)
  const fits =
    types.length === 0 || types.some((one) => one === typeOf(value) || (one === "integer" && Number.isInteger(value)))
  if (!fits) return [`${path}: ${typeOf(value)} is no ${types.join("/")}`]
  if (Array.isArray(rule.enum) && !rule.enum.includes(value)) return [`${path}: ${String(value)}`]
  if (Array.isArray(value))
    return value.flatMap((one, index) => breaks(one, rule.items as Node, root, `${path}/${index}`))
  if (typeof value !== "object" || value === null) return []
  const known = (rule.properties ?? {}) as Record<string, Node>
  const missing = ((rule.required ?? []) as string[])
    .filter((key) => !(key in value))
    .map((key) => `${path}: no ${key}`)
  const extra = Object.keys(value).filter((key) => !(key in known) && rule.additionalProperties === false)
  return [
    ...missing,
    ...extra.map((key) => `${path}: ${key} is unknown`),
    ...Object.entries(value).flatMap(([key, one]) =>
      known[key] ? breaks(one, known[key], root, `${path}/${key}`) : [],
    ),
  ]
}

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe("the format's own schema", () => {
  const there = existsSync(`${DATA}/pretix-seating-plan.schema.json`)
  test.skipIf(!there)(
    "is kept by what we write, and by its own sample (skipped where the schema is not at hand)",
    () => {
      const schema = JSON.parse(readFileSync(`${DATA}/pretix-seating-plan.schema.json`, "utf8"))
      for (const hall of [sample, banquet]) expect(breaks(json(writePretix(hall)), schema, schema)).toEqual([])
      const own = JSON.parse(readFileSync(`${DATA}/pretix-sample-plan.json`, "utf8"))
      expect(breaks(own, schema, schema)).toEqual([])
      expect(breaks({ ...own, size: { width: "600" } }, schema, schema)).toEqual([
        "/size: no height",
        "/size/width: string is no integer",
      ])
      const read = readPretix(own)
      if (!read.ok) throw new Error(read.refusal.code)
      const { seats } = hallGeometry(read.value)
      expect(seats.map((seat) => [seat.id, seat.label])).toEqual([
        ["0/0/+0-0", "0-0"],
        ["0/0/+0-1", "0-1"],
      ])
      expect((seats[1]?.x ?? 0) - (seats[0]?.x ?? 0)).toBeCloseTo(1)
    },
  )
})

describe.each([
  ["the sample's hall", sample],
  ["round tables", banquet],
])("%s there and back", (_, hall) => {
  const read = parseHall(JSON.stringify(writePretix(hall)))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  const [before, after] = [hallGeometry(hall), hallGeometry(read.value)]
  const told = (geometry: typeof before) =>
    geometry.seats.map(({ area, rowLabel, label, blocked, accessible }) => ({
      area,
      rowLabel,
      label,
      blocked,
      accessible,
    }))

  test("loses no seat, number or mark", () => {
    expect(validateHall(read.value)).toEqual([])
    const order = (geometry: typeof before) =>
      told(geometry)
        .map((seat) => JSON.stringify(seat))
        .sort()
    expect(order(after)).toEqual(order(before))
  })

  test("keeps every seat where it stands, and its id inside the new one", () => {
    const places = new Map(after.seats.map((seat) => [seat.id.slice(seat.id.indexOf("+") + 1), seat]))
    const first = before.seats.find((seat) => seat.area === "0")
    const same = first && places.get(first.id)
    for (const seat of before.seats.filter((one) => one.area !== "stage")) {
      const now = places.get(seat.id)
      expect((now?.x ?? 0) - after.axis).toBeCloseTo(seat.x - before.axis, 1)
      expect((now?.y ?? 0) - (same?.y ?? 0)).toBeCloseTo(seat.y - (first?.y ?? 0), 1)
    }
  })

  test("and once more is the same", () => {
    const again = parseHall(JSON.stringify(writePretix(read.value)))
    expect(again.ok && told(hallGeometry(again.value))).toEqual(told(after))
  })
})

describe("plans that cannot be right are refused in a sentence", () => {
  const seat = (guid: string, x = 0) => ({ seat_guid: guid, seat_number: guid, position: { x, y: 0 }, category: "a" })
  const plan = (seats: unknown[], more: object = {}) => ({
    name: "x",
    categories: [{ name: "a" }],
    zones: [{ position: { x: 0, y: 0 }, rows: [{ row_number: "1", seats }] }],
    size: { width: 100, height: 100 },
    ...more,
  })
  test.each<[string, unknown, unknown]>([
    ["no size", { ...plan([seat("1")]), size: undefined }, { code: "plan_wrong_shape", path: "size" }],
    [
      "a property nobody knows",
      plan([{ ...seat("1"), colour: 1 }]),
      { code: "plan_wrong_shape", path: "zones.0.rows.0.seats.0" },
    ],
    [
      "a place that is no number",
      plan([{ ...seat("1"), position: { x: "1", y: 0 } }]),
      { code: "plan_wrong_shape", path: "zones.0.rows.0.seats.0.position.x" },
    ],
    ["no seats", plan([]), { code: "plan_without_seats" }],
    ["two seats of one guid", plan([seat("1"), seat("1", 30)]), { code: "plan_seat_twice", seat: "1" }],
    [
      "a row of 401",
      plan(Array.from({ length: 401 }, (_, index) => seat(String(index), index * 30))),
      { code: "plan_row_too_long", row: "1", count: 401, limit: 400 },
    ],
    [
      "a place beyond all halls",
      plan([seat("1"), seat("2", 30), seat("3", 9e9)]),
      { code: "plan_seat_far", seat: "1" },
    ],
  ])("%s", (_, value, refusal) => {
    expect(readPretix(json(value))).toEqual({ ok: false, refusal })
  })

  test("100,000 seats are counted, not drawn", () => {
    const rows = Array.from({ length: 250 }, (_, row) => ({
      row_number: String(row),
      seats: Array.from({ length: 400 }, (__, index) => seat(`${row}.${index}`, index * 30)),
    }))
    const big = plan([], { zones: [{ position: { x: 0, y: 0 }, rows }] })
    expect(readPretix(big)).toEqual({ ok: false, refusal: { code: "plan_too_large", count: 100_000, limit: 20_000 } })
  })

  test("guids with blanks and of any length become keys; equal ones stay apart", () => {
    const long = "x".repeat(50)
    const read = readPretix(plan([seat(`a ${long}`), seat(`b ${long}`, 30), seat("c d", 60)]))
    if (!read.ok) throw new Error(read.refusal.code)
    const ids = hallGeometry(read.value).seats.map((one) => one.id)
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^\S{1,60}$/)
  })
})
