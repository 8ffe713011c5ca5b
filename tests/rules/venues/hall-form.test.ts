import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { describeHall, emptyPart, hallForm, readBlocks, toggleSeat } from "@/lib/venues/rules/hall-form"
import { nextLabel, rowGroups, rowsOf } from "@/lib/venues/rules/row-groups"
import { hallDescription } from "@/lib/venues/schema"

const sample = hallDescription.parse(JSON.parse(readFileSync("prisma/sample/county-session/hall.json", "utf8")))

test.each([
  ["9", "10"],
  ["A", "B"],
  ["Z", "AA"],
  ["AZ", "BA"],
  ["B9", "B10"],
  ["c", "d"],
  ["前", null],
])("after row %s comes row %s", (label, expected) => {
  expect(nextLabel(label)).toBe(expected)
})

test("rows become groups and come back", () => {
  const rows = sample.sections[0]?.rows ?? []
  expect(rowGroups(rows).map(({ first, count, blocks }) => `${first}+${count}: ${blocks.join("/")}`)).toEqual([
    "1+4: 6/12/6",
    "5+8: 8/14/8",
    "13+8: 9/14/9",
  ])
  expect(rowsOf(rowGroups(rows))).toEqual(rows)
  const odd = [
    { label: "前", blocks: [4] },
    { label: "1", blocks: [4] },
    { label: "3", blocks: [4] },
  ]
  expect(rowGroups(odd)).toHaveLength(3)
  expect(rowsOf(rowGroups(odd))).toEqual(odd)
})

test.each([
  ["6/12/6", [6, 12, 6]],
  ["6 12，6", [6, 12, 6]],
  ["１７", [17]],
  ["6/x", null],
  ["", null],
  ["401", null],
  ["6/", null],
])("blocks %s", (text, expected) => {
  expect(readBlocks(text)).toEqual(expected)
})

describe("a hall through its form", () => {
  test("stays the same hall", () => {
    const { description, errors } = describeHall(hallForm(sample))
    expect(errors).toEqual([])
    expect(hallGeometry(description)).toEqual(hallGeometry(sample))
    expect(hallDescription.safeParse(description).success).toBe(true)
  })

  test("keeps explicit labels", () => {
    const numbering = { scheme: "explicit" as const, labels: { "1": ["甲", "乙"] } }
    const hall = { name: "厅", sections: [{ name: "一楼", rows: [{ label: "1", blocks: [2] }], numbering }] }
    expect(describeHall(hallForm(hall)).description.sections[0]?.numbering).toEqual(numbering)
  })

  test("names half-typed fields and leaves their rows out", () => {
    const part = emptyPart("")
    part.groups.push(
      { key: 9, first: "11", count: "two", blocks: "6" },
      { key: 10, first: "11", count: "2", blocks: "6/" },
    )
    const { description, errors } = describeHall({ name: "厅", stage: null, lectern: "none", sections: [part] })
    expect(errors.map(({ group, field }) => [group, field])).toEqual([
      [1, "count"],
      [2, "blocks"],
      [-1, "name"],
    ])
    expect(description.sections[0]?.rows).toHaveLength(10)
  })

  test("a seat clicked twice is as before", () => {
    expect(toggleSeat("20-1、20-2", "4-1")).toBe("20-1、20-2、4-1")
    expect(toggleSeat("20-1、20-2", "20-1")).toBe("20-2")
  })
})
