import { describe, expect, it } from "vitest"
import { indexDocument } from "@/lib/documents/rules/name-index"
import type { Paper } from "@/lib/documents/rules/paper"
import { photoDocument } from "@/lib/documents/rules/photo"
import { readAloudDocument } from "@/lib/documents/rules/read-aloud"
import { tablePlanDocument } from "@/lib/documents/rules/table-plan"
import { wordsFor } from "@/lib/platform/messages"
import { renderPdf } from "@/lib/platform/typst"
import { hallDescription } from "@/lib/venues/schema"
import { bigHall, person, planOf, smallHall } from "../../support/paper-plan"

const paperOf = (plan: Paper["plan"]): Paper => ({
  plan,
  version: 3,
  now: new Date("2027-01-10T06:03:00Z"),
  locale: "zh-CN",
  t: wordsFor("zh-CN", "documents"),
})
const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length
const team = (id: string, name: string, more = {}) =>
  person(id, name, { groupId: "g", groupName: "城关镇代表团", groupShortName: "城关", groupPosition: 1, ...more })
const people = [
  team("a", "单雄"),
  team("b", "欧阳志远"),
  team("c", "曾毅"),
  team("d", "李明"),
  team("e", "黎明"),
  team("f", "Smith John"),
  team("g", "仇和"),
]

describe("the index by pinyin", () => {
  const index = indexDocument(paperOf(planOf(people, bigHall(2, 8))), "opening", "pinyin")
  it("reads surnames as surnames, in groups of one letter, other letters among them", () => {
    expect(index?.groups.map((one) => [one.title, one.entries.map(({ name }) => name)])).toEqual([
      ["L", ["黎明", "李明"].sort((a, b) => (a === "李明" ? -1 : b === "李明" ? 1 : 0))],
      ["O", ["欧阳志远"]],
      ["Q", ["仇和"]],
      ["S", ["单雄", "Smith John"]],
      ["Z", ["曾毅"]],
    ])
    expect(index?.head.title).toBe("第一次全体会议座位索引（按拼音）")
  })
  it("tells the door and the side of the hall, and neither on the stage", () => {
    const small = indexDocument(paperOf(planOf(people, smallHall)), "opening")
    const ways = small?.groups.flatMap((one) => one.entries).map(({ seat, way }) => [seat, way])
    expect(ways).toContainEqual(["主席台1排1座", ""])
    expect(ways).toContainEqual(["1排3座", "西门进、左侧"])
    expect(ways).toContainEqual(["1排2座", "东门进、中间偏右"])
  })
})

describe("the table plan", () => {
  const banquet = (kind: unknown, rows: number) =>
    hallDescription.parse({
      name: "宴会厅",
      sections: [
        {
          name: "宴会厅",
          rows: Array.from({ length: rows }, (_, n) => ({ label: `${n + 1}号桌`, blocks: [4], main: n === 1 })),
          numbering: { scheme: "left-to-right" },
          layout: kind,
        },
      ],
    })
  it("lists every table with its people, the main table first", () => {
    const data = tablePlanDocument(paperOf(planOf(people, banquet({ kind: "round", columns: 2 }, 3))), "opening")
    expect(data?.tables.map(({ title, main, count, people: at }) => [title, main, count, at.length])).toEqual([
      ["2号桌", true, "3 人，4 座", 3],
      ["1号桌", false, "4 人，4 座", 4],
      ["3号桌", false, "0 人，4 座", 0],
    ])
    expect(data && pages(renderPdf("table-plan", data, { tags: false }))).toBe(1)
  })
  it("is nothing where people sit in rows, or the meeting has no seats", () => {
    expect(tablePlanDocument(paperOf(planOf(people, smallHall)), "opening")).toBeNull()
    expect(tablePlanDocument(paperOf(planOf(people, banquet({ kind: "long" }, 2))), "opening")).toBeNull()
    expect(tablePlanDocument(paperOf(planOf(people, smallHall)), "elsewhere")).toBeNull()
  })
})

describe("the order of the group photo", () => {
  const ranked = people.map((one, index) => ({ ...one, rank: index < 3 ? index + 1 : null }))
  const rowsOf = (count: number) =>
    photoDocument(paperOf(planOf(ranked, smallHall)), "opening", count)?.rows.map((row) =>
      row.people.map((one) => one.rank),
    )
  it.each([
    [0, [[7, 5, 3, 1, 2, 4, 6]]],
    [1, [[7, 5, 3, 1, 2, 4, 6]]],
    [
      2,
      [
        [6, 4, 5, 7],
        [3, 1, 2],
      ],
    ],
  ])("%i rows: the back row on top, the first in the centre of the front row", (count, expected) => {
    const rows = rowsOf(count)
    expect(rows?.at(-1)).toEqual(expected.at(-1))
    expect(rows?.flat().sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(rows).toHaveLength(expected.length)
  })
  it("of two hundred and thirty-three is one page; of nobody there is none", () => {
    const many = Array.from({ length: 233 }, (_, n) => team(`p${n}`, n % 9 === 0 ? "阿依古丽·买买提" : "王小洪"))
    const data = photoDocument(paperOf(planOf(many, bigHall(10, 30))), "opening", 0)
    expect(data?.rows).toHaveLength(10)
    expect(data && pages(renderPdf("photo", data, { tags: false }))).toBe(1)
    expect(photoDocument(paperOf(planOf([], smallHall)), "opening", 0)).toBeNull()
  })
})

describe("the read-aloud list on paper", () => {
  it("goes row by row from the stage, and says the order it is read in", () => {
    const data = readAloudDocument(paperOf(planOf(people, smallHall)), "opening", "byNumber")
    expect(data?.rows.map((row) => [row.title, row.lines.map((line) => line.seat + line.name)])).toEqual([
      ["主席台1排", ["1座单雄", "2座欧阳志远", "3座曾毅"]],
      ["1排", ["1座黎明", "2座Smith John", "3座李明", "4座仇和"]],
    ])
    expect(data?.head.subtitle).toContain("按座号")
    expect(data && pages(renderPdf("read-aloud", data, { tags: false }))).toBe(1)
  })
})
