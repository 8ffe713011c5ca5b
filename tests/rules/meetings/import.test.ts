import { describe, expect, test } from "vitest"
import type { Cell } from "@/lib/kernel/sheet"
import { findRoom } from "@/lib/meetings/rules/import/find-room"
import { planImport } from "@/lib/meetings/rules/import/plan-import"
import { readScheduleTables, scheduleSheets } from "@/lib/meetings/rules/import/read-tables"
import { readClock, readDay, readSpan } from "@/lib/meetings/rules/import/when"
import { at, meeting, person, room, who, ZONE } from "../occupancy/plans"

describe("days and times as people write them", () => {
  test.each<[Cell, string | null]>([
    ["2027-01-12", "2027-01-12"],
    ["2027/1/12", "2027-01-12"],
    ["2027.1.12", "2027-01-12"],
    ["20270112", "2027-01-12"],
    ["2027年1月12日", "2027-01-12"],
    ["２０２７年１月１２日（星期二）", "2027-01-12"],
    ["1月12日", "2027-01-12"],
    ["1/12 周二", "2027-01-12"],
    ["2027-01-12 08:00", "2027-01-12"],
    [46399, "2027-01-12"],
    ["2027-02-30", null],
    ["明天", null],
    ["", null],
  ])("%s", (text, day) => expect(readDay(text, 2027)?.day ?? null).toBe(day))

  test.each<[Cell, number | null]>([
    ["8:00", 480],
    ["08:00", 480],
    ["8：00", 480],
    ["08:00:00", 480],
    ["8点", 480],
    ["8时30分", 510],
    ["下午2:30", 870],
    ["下午2点半", 870],
    ["晚上7:00", 1140],
    ["中午12:00", 720],
    ["次日0:30", 1470],
    ["24:00", 1440],
    [0.354166667, 510],
    ["2:30 PM", 870],
    ["25:00", null],
    ["8:60", null],
    ["待定", null],
  ])("%s", (text, minutes) => expect(readClock(text)?.minutes ?? null).toBe(minutes))

  test.each<[string, number, number]>([
    ["08:30-10:30", 510, 630],
    ["8:30—10:30", 510, 630],
    ["8:30～10:30", 510, 630],
    ["上午8:30至10:30", 510, 630],
    ["下午2:30-5:00", 870, 1020],
    ["14:30 – 17:00", 870, 1020],
    ["23:00至次日1:00", 1380, 1500],
  ])("%s", (text, from, to) => {
    const span = readSpan(text)
    expect([span?.from.minutes, span?.to?.minutes]).toEqual([from, to])
  })
})

const rooms = [
  room("r1", { name: "第一会议室", venueName: "云溪宾馆" }),
  room("r2", { name: "多功能厅", venueName: "云溪宾馆" }),
  room("r3", { name: "大礼堂", venueName: "人民会堂" }),
  room("r4", { name: "第一会议室", venueName: "人民会堂" }),
]

test.each([
  ["云溪宾馆·第一会议室", "r1"],
  ["云溪宾馆 - 第一会议室", "r1"],
  ["云溪宾馆/多功能厅", "r2"],
  ["人民会堂 大 礼堂", "r3"],
  ["大礼堂", "r3"],
])("room %s", (text, roomId) => expect(findRoom(text, rooms)).toEqual({ roomId }))

test("an unknown or doubtful room names the nearest", () => {
  expect(findRoom("第一会议室", rooms)).toEqual({
    roomId: null,
    nearest: ["云溪宾馆·第一会议室", "人民会堂·第一会议室"],
  })
  const far = findRoom("云溪宾馆·多功能大厅", rooms)
  expect(far.roomId === null && far.nearest[0]).toBe("云溪宾馆·多功能厅")
})

const participants = [person("d1", { name: "崔毅", groupName: "城关镇代表团", duty: "团长" })]
const roster = {
  groups: [
    { name: "城关镇代表团", shortName: "城关" },
    { name: "东山镇代表团", shortName: "东山" },
  ],
  participants,
}
const context = { zone: ZONE, startsOn: "2027-01-12", endsOn: "2027-01-15", rooms, roster, knownCodes: [] as string[] }
const HEAD: Cell[] = ["编号", "上级", "会议名称", "日期", "开始", "结束", "会场", "参加范围"]
const read = (rows: Cell[][], head = HEAD) => {
  const tables = [{ sheet: "日程", rows: [["某县会议日程"], head, ...rows] }]
  return readScheduleTables(tables, scheduleSheets(tables, null), context)
}
const problems = (rows: Cell[][], head = HEAD) =>
  read(rows, head).problems.map(({ row, field, code, severity }) => [row, field, code, severity])

describe("bad rows are told with their reason", () => {
  test.each<[string, Cell[][], unknown]>([
    ["no title", [["1", "", "", "2027-01-12", "8:00", "9:00", "大礼堂", ""]], [[3, "title", "title_missing", "error"]]],
    ["no day", [["1", "", "甲", "", "8:00", "9:00", "", ""]], [[3, "day", "day_missing", "error"]]],
    ["bad day", [["1", "", "甲", "某日", "8:00", "9:00", "", ""]], [[3, "day", "day_unreadable", "error"]]],
    ["bad time", [["1", "", "甲", "2027-01-12", "早上", "9:00", "", ""]], [[3, "from", "time_unreadable", "error"]]],
    ["no end", [["1", "", "甲", "2027-01-12", "8:00", "", "", ""]], [[3, "to", "time_missing", "error"]]],
    ["backwards", [["1", "", "甲", "2027-01-12", "9:00", "8:00", "", ""]], [[3, "to", "ends_before_start", "error"]]],
    ["40 hours", [["1", "", "甲", "2027-01-12", "9:00", "2027-01-14 01:00", "", ""]], [[3, "to", "too_long", "error"]]],
    [
      "wrong weekday",
      [["1", "", "甲", "1月12日 周三", "8:00", "9:00", "", ""]],
      [[3, "day", "weekday_disagrees", "warning"]],
    ],
    ["outside", [["1", "", "甲", "2027-01-16", "8:00", "9:00", "", ""]], [[3, "day", "outside_event", "warning"]]],
    [
      "no such room",
      [["1", "", "甲", "2027-01-12", "8:00", "9:00", "小礼堂", ""]],
      [[3, "room", "room_unknown", "error"]],
    ],
    [
      "unknown people",
      [["1", "", "甲", "2027-01-12", "8:00", "9:00", "", "老领导"]],
      [[3, "scope", "scope_unknown", "warning"]],
    ],
    [
      "unknown parent",
      [["1", "开幕", "甲", "2027-01-12", "8:00", "9:00", "", ""]],
      [[3, "parent", "parent_unknown", "error"]],
    ],
    [
      "formula",
      [["1", "", { formula: true, text: "=1+1" }, "2027-01-12", { formula: true, text: "=A1" }, "9:00", "", ""]],
      [[3, "from", "time_unreadable", "error"]],
    ],
  ])("%s", (_, rows, expected) => expect(problems(rows)).toEqual(expected))

  test("a code that stands twice, and a ring of parents", () => {
    const twice = [
      ["1", "", "甲", "2027-01-12", "8:00", "9:00", "", ""],
      ["1", "", "乙", "2027-01-12", "8:00", "9:00", "", ""],
    ]
    expect(problems(twice)).toEqual([[4, "code", "code_twice", "error"]])
    const ring = [
      ["1", "2", "甲", "2027-01-12", "8:00", "9:00", "", ""],
      ["2", "1", "乙", "2027-01-12", "8:00", "9:00", "", ""],
    ]
    expect(problems(ring).map((one) => one[2])).toEqual(["parent_ring", "parent_ring"])
  })
})

test("other headers, one column of time, days that hold for the rows under them, parents by dotted codes", () => {
  const head: Cell[] = ["序号", "会议", "会议日期", "时间", "地点", "参会人员", "主持人"]
  const { entries, problems } = read(
    [
      ["1", "开幕会", "1月13日", "上午8:30至10:30", "大礼堂", "全体代表", ""],
      ["1.1", "预备", "", "10:30-11:00", "大礼堂", "城关镇代表团", "团长"],
    ],
    head,
  )
  expect(problems).toEqual([])
  expect(entries.map(({ code, parentCode, from, to, roomId }) => [code, parentCode, from, to, roomId])).toEqual([
    ["1", "", at("2027-01-13 08:30"), at("2027-01-13 10:30"), "r3"],
    ["1.1", "1", at("2027-01-13 10:30"), at("2027-01-13 11:00"), "r3"],
  ])
  expect(entries[1]?.scopes.map(({ role, kind }) => `${role} ${kind}`)).toEqual(["ATTEND GROUP", "CHAIR HEADS"])
})

test("parents without a row become headings named after their children", () => {
  const { entries } = read([
    ["3.1", "3", "城关镇代表团审议报告", "2027-01-12", "8:00", "9:00", "", "城关镇代表团"],
    ["3.2", "3", "东山镇代表团审议报告", "2027-01-12", "8:00", "9:00", "", "东山镇代表团"],
  ])
  expect(entries.map(({ code, title, from, roomId }) => [code, title, from, roomId])[0]).toEqual([
    "3",
    "各代表团审议报告",
    null,
    null,
  ])
})

test("an import says only what its columns say, and keeps persons chosen by hand", () => {
  const old = meeting("1", "08:00-09:00", "r3", "d1", {
    title: "甲",
    dress: "正装",
    scopeText: "全体代表",
    chairText: "团长",
  })
  const chosen = { ...old, scopes: [...who("d1", "ATTEND")] }
  const rows: Cell[][] = [["1", "甲", "2027-01-12", "8:00", "9:30", "全体代表"]]
  const plan = planImport(read(rows, ["编号", "会议名称", "日期", "开始", "结束", "参加范围"]), [chosen], rooms, ZONE)
  expect(plan.items[0]?.changes.map(({ field }) => field)).toEqual(["time", "people"])
  const { entry } = plan.items[0] ?? {}
  expect([entry?.roomId, entry?.dress, entry?.chairText]).toEqual(["r3", "正装", "团长"])
  expect(entry?.scopes.map(({ kind }) => kind)).toEqual(["CATEGORY", "PERSON"])
})
