import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { LAYOUT_KINDS, withLayout } from "@/lib/venues/rules/edit/layouts"
import { readBlocks, readLabels, readList, readWhole, writeLabels } from "@/lib/venues/rules/edit/typed"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { validateHall } from "@/lib/venues/rules/hall-check"
import { nextLabel, rowGroups, rowsOf } from "@/lib/venues/rules/row-groups"
import { chineseNumber, letterLabel, withRowLabels } from "@/lib/venues/rules/row-labels"
import { type HallSection, hallDescription } from "@/lib/venues/schema"

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
  const odd = ["前", "1", "3"].map((label) => ({ label, blocks: [4] }))
  expect(rowGroups(odd)).toHaveLength(3)
  expect(rowGroups(odd, true)).toHaveLength(1)
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

test.each([
  ["12", 12],
  ["１２", 12],
  [" -3 ", -3],
  ["301", null],
  ["1.5", null],
  ["", null],
  ["十", null],
])("whole number %s", (text, expected) => {
  expect(readWhole(text, -5, 300)).toBe(expected)
})

test("lists and labels as typed", () => {
  expect(readList("东门@6、南门@20, 东门@6")).toEqual(["东门@6", "南门@20"])
  const labels = { "1": ["甲", "乙"], A: ["1"] }
  expect(readLabels(writeLabels(labels))).toEqual(labels)
  expect(readLabels("no colon\n2： 1，2")).toEqual({ "2": ["1", "2"] })
})

describe("labels of rows", () => {
  test.each([
    [1, "一"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [21, "二十一"],
    [101, "一百零一"],
    [110, "一百一十"],
    [1005, "一千零五"],
  ])("%i is %s", (value, expected) => expect(chineseNumber(value)).toBe(expected))

  test.each<[number, boolean, string]>([
    [1, false, "A"],
    [26, false, "Z"],
    [27, false, "AA"],
    [9, false, "I"],
    [9, true, "J"],
    [14, true, "P"],
    [24, true, "Z"],
    [25, true, "AA"],
  ])("letter %i (without I and O: %s) is %s", (value, skip, expected) =>
    expect(letterLabel(value, skip)).toBe(expected),
  )

  const section = (change: Partial<HallSection>): HallSection => ({
    name: "一楼",
    rows: ["x", "y", "贵宾", "z"].map((label) => ({
      label,
      blocks: [2],
      ...(label === "贵宾" ? { named: true } : {}),
    })),
    numbering: { scheme: "left-to-right" },
    ...change,
  })
  const labels = (...sections: HallSection[]) =>
    withRowLabels({ name: "厅", sections }).sections.map((one) => one.rows.map((row) => row.label).join(" "))

  test("are counted, leave rows named by hand, and go on from section to section", () => {
    expect(labels(section({}))).toEqual(["x y 贵宾 z"])
    expect(labels(section({ rowNumbering: { style: "chinese", start: 9 } }))).toEqual(["九 十 贵宾 十一"])
    expect(
      labels(
        section({ rowNumbering: { style: "figures" } }),
        section({ name: "二楼", rowNumbering: { style: "figures", continuing: true } }),
        section({ name: "三楼", rowNumbering: { style: "letters", start: 8, skipIO: true } }),
      ),
    ).toEqual(["1 2 贵宾 3", "4 5 贵宾 6", "H J 贵宾 K"])
  })

  test("seats of numbers that go on, and of blocks with numbers of their own", () => {
    const rows = [
      { label: "1", blocks: [2, 2] },
      { label: "2", blocks: [1, 2] },
    ]
    const of = (numbering: HallSection["numbering"]) =>
      hallGeometry({ name: "厅", sections: [section({ rows, numbering })] })
        .seats.map((seat) => seat.label)
        .join(" ")
    expect(of({ scheme: "left-to-right", continuous: true, start: 11 })).toBe("11 12 13 14 15 16 17")
    expect(of({ scheme: "right-to-left", continuous: true })).toBe("4 3 2 1 7 6 5")
    expect(of({ scheme: "left-to-right", blockNames: ["左", "右"] })).toBe("左1 左2 右1 右2 左1 右1 右2")
    expect(of({ scheme: "center-out", oddSide: "left", start: 101 })).toBe("103 101 102 104 103 101 102")
  })
})

describe("a section furnished otherwise", () => {
  let made = 0
  const makeKey = () => `m${made++}`
  const first = sample.sections[0]
  if (!first) throw new Error("no section")
  test.each(LAYOUT_KINDS)("%s is a right hall", (kind) => {
    const section = withLayout(first, kind, makeKey)
    const small = kind === "theatre" ? { ...section, layout: { kind, curve: 30 } as const } : section
    expect(validateHall({ name: "厅", sections: [{ ...small, doors: [], blocked: [], accessible: [] }] })).toEqual([])
  })
  test("layouts of rows keep rows and seats; tables are new ones", () => {
    const ids = (section: HallSection) => hallGeometry({ name: "厅", sections: [section] }).seats.map((seat) => seat.id)
    expect(ids(withLayout(first, "classroom", makeKey))).toEqual(ids(first))
    const round = withLayout(first, "round", makeKey)
    expect(ids(round).filter((id) => ids(first).includes(id))).toEqual([])
    expect(withLayout(round, "round", makeKey)).toBe(round)
  })
})
