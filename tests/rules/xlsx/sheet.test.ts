import { describe, expect, it } from "vitest"
import { columnName, detectTable, mapColumns, normaliseHeader, readRows, textOf } from "@/lib/kernel/sheet"

const fields = [
  { key: "name", synonyms: ["姓名", "名字", "姓"], required: true },
  { key: "phone", synonyms: ["手机", "联系电话", "电话"] },
  { key: "unit", synonyms: ["工作单位及职务", "工作单位", "单位"] },
  { key: "post", synonyms: ["职务", "职务职级"] },
  { key: "group", synonyms: ["代表团"] },
  { key: "presidium", synonyms: ["主席团"] },
  { key: "rank", synonyms: ["主席团排序", "排名"] },
]

describe("finding the table", () => {
  it.each<[string, (string | null)[][], number, Record<string, number>]>([
    [
      "header in the first row",
      [
        ["姓名", "手机"],
        ["王伟", "1"],
      ],
      0,
      { name: 0, phone: 1 },
    ],
    ["a title row above", [["代表团名单"], [], ["序号", "姓名", "代表团"]], 2, { name: 1, group: 2 }],
    [
      "spaces, width, brackets, line breaks",
      [["姓　名", "手 机（必填）", "工作单位\n及职务"]],
      0,
      { name: 0, phone: 1, unit: 2 },
    ],
    ["contained", [["代表姓名", "常用联系电话"]], 0, { name: 0, phone: 1 }],
    ["exact beats contained", [["团内职务", "职务", "姓名"]], 0, { post: 1, name: 2 }],
    ["longer beats shorter", [["姓名", "主席团排序", "主席团"]], 0, { name: 0, rank: 1, presidium: 2 }],
    [
      "two levels",
      [
        ["姓名", "联系方式"],
        ["姓名", "手机", "备注"],
        ["王伟", "1"],
      ],
      1,
      { name: 0, phone: 1 },
    ],
    ["no table", [["通知"], ["请各代表团按时到会"]], -1, {}],
  ])("%s", (_, rows, headerRow, mapping) => {
    expect(detectTable(rows, fields)).toMatchObject({ headerRow, mapping })
  })

  it("names the columns it does not know", () => {
    expect(mapColumns([["姓名", "血型"]], 0, fields).unmapped).toEqual([{ column: 1, header: "血型" }])
  })
})

it("rows carry the number the person sees; blank rows are left out", () => {
  const rows = [["姓名"], ["王伟"], [], [null, "x"], ["李娜"]]
  expect(readRows(rows, 0, { name: 0 }).map(({ row, cells }) => [row, cells.name])).toEqual([
    [2, "王伟"],
    [5, "李娜"],
  ])
})

it.each([
  [19900001009, "19900001009"],
  [1e20, "100000000000000000000"],
  [0.5, "0.5"],
  [true, "TRUE"],
  [{ formula: true as const, text: "=A1" }, "=A1"],
  [null, ""],
])("text of %j is %j", (cell, text) => expect(textOf(cell)).toBe(text))

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
])("column %i is %s", (index, name) => expect(columnName(index)).toBe(name))

it("normalises headings", () => expect(normaliseHeader(" 手　机\n（必填）* ")).toBe("手机"))
