import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import type { Cell, Table } from "@/lib/kernel/sheet"
import { readTables } from "@/lib/platform/xlsx"
import { clockText, readHours } from "@/lib/venues/rules/hours"
import { changesNothing, type KnownVenues, planRoomsImport } from "@/lib/venues/rules/import/plan"
import { readRoomsFile } from "@/lib/venues/rules/import/read"
import type { RoomDto } from "@/lib/venues/schema"

const nothing: KnownVenues = { venues: [], rooms: [], travel: {} }
const sampleTables = async (): Promise<Table[]> => {
  const bytes = readFileSync("prisma/sample/county-session/rooms.xlsx")
  const tables = await readTables({ name: "rooms.xlsx", bytes })
  if (!tables.ok) throw new Error(tables.refusal.code)
  return tables.value
}
const list = (...rows: Cell[][]): Table[] => [{ sheet: "会场", rows }]

/** What is known after a plan was carried out. */
function carriedOut(plan: ReturnType<typeof planRoomsImport>): KnownVenues {
  const venues = plan.venues.map((venue) => ({ id: `v-${venue.name}`, name: venue.name, address: venue.address }))
  const rooms = plan.rooms.map(
    ({ venue, values }): RoomDto => ({
      ...values,
      id: `r-${values.name}`,
      venueId: `v-${venue}`,
      venueName: venue,
      address: "",
      capacity: values.layouts[0]?.capacity ?? 0,
      hallId: null,
    }),
  )
  return { venues, rooms, travel: Object.fromEntries(plan.travel.map((t) => [`v-${t.from}>v-${t.to}`, t.minutes])) }
}

describe("the sample's rooms", () => {
  test("are 13 in two venues, 15 minutes apart", async () => {
    const plan = planRoomsImport(readRoomsFile(await sampleTables()), nothing)
    expect(plan.problems).toEqual([])
    expect(plan.venues.map(({ name, address, change }) => [name, address, change])).toEqual([
      ["人民会堂", "县城中山路1号", "create"],
      ["云溪宾馆", "滨河路18号", "create"],
    ])
    expect(plan.rooms).toHaveLength(13)
    expect(plan.rooms[0]?.values).toEqual({
      id: undefined,
      venueId: "",
      name: "大礼堂",
      floor: "1-2",
      layouts: [{ layout: "剧院式", capacity: 712 }],
      equipment: ["扩声", "投影", "表决器", "国歌音频", "同期录音"],
      opensAt: 360,
      closesAt: 1380,
      setUpMinutes: 40,
      clearAwayMinutes: 30,
      openDays: "ALL",
      bookable: true,
      needsApproval: false,
      keeperId: null,
      releaseAfterMinutes: 0,
    })
    expect(plan.travel.map(({ from, to, minutes }) => [from, to, minutes])).toEqual([
      ["人民会堂", "云溪宾馆", 15],
      ["云溪宾馆", "人民会堂", 15],
    ])
  })

  test("change nothing when they are read again, and one thing when one cell was corrected", async () => {
    const tables = await sampleTables()
    const known = carriedOut(planRoomsImport(readRoomsFile(tables), nothing))
    expect(changesNothing(planRoomsImport(readRoomsFile(tables), known))).toBe(true)
    const row = tables[0]?.rows[2]
    if (row) row[3] = 36
    const plan = planRoomsImport(readRoomsFile(tables), known)
    const updates = plan.rooms.filter((room) => room.change !== "unchanged")
    expect(updates.map((room) => [room.values.id, room.changes])).toEqual([
      ["r-贵宾室", [{ field: "layouts", from: "沙发围坐 30", to: "沙发围坐 36" }]],
    ])
  })
})

describe("other offices' tables", () => {
  test("other headings, merged venues, several layouts of one room, times written otherwise", () => {
    const file = readRoomsFile(
      list(
        ["2027年会议室一览"],
        ["地点", "会议室名称", "楼层", "可容纳人数", "摆台", "布场时间（分）", "开放时间", "设施"],
        ["政务中心", "报告厅", "3F", "约 300 人", "剧院式", "30分钟", "8:00～22:00", "扩声、投影；录播"],
        [null, "报告厅", null, 120, "课桌式", null, null, null],
        [null, "第二会议室", 2, "４０座", null, 10, "全天", null],
      ),
    )
    expect(file.problems).toEqual([])
    expect(file.rooms.map(({ venue, name, layouts }) => [venue, name, layouts])).toEqual([
      [
        "政务中心",
        "报告厅",
        [
          { layout: "剧院式", capacity: 300 },
          { layout: "课桌式", capacity: 120 },
        ],
      ],
      ["政务中心", "第二会议室", [{ layout: "常用", capacity: 40 }]],
    ])
    expect(file.rooms[0]).toMatchObject({
      opensAt: 480,
      closesAt: 1320,
      setUpMinutes: 30,
      equipment: ["扩声", "投影", "录播"],
    })
    expect(file.rooms[1]).toMatchObject({ opensAt: 0, closesAt: 1440, setUpMinutes: 10, floor: "2" })
  })

  test("a list of travel times; the way back takes as long where nothing else is said", () => {
    const file = readRoomsFile([
      {
        sheet: "车程",
        rows: [
          ["出发", "到达", "分钟"],
          ["甲", "乙", 10],
          ["乙", "甲", 12],
          ["甲", "丙", "20分钟"],
        ],
      },
    ])
    expect(file.travel.map(({ from, to, minutes }) => `${from}${to}${minutes}`)).toEqual([
      "甲乙10",
      "乙甲12",
      "甲丙20",
      "丙甲20",
    ])
  })

  test("a matrix half filled in, with a stranger", () => {
    const tables = [
      ...list(["场馆", "会场", "容量"], ["甲", "一号厅", 20], ["乙", "二号厅", 20]),
      {
        sheet: "路程",
        rows: [
          [null, "甲", "乙", "丁"],
          ["甲", 0, 10, 5],
          ["乙", null, 0, null],
          ["丁", null, null, 0],
        ],
      },
    ]
    const plan = planRoomsImport(readRoomsFile(tables), nothing)
    expect(plan.travel.map(({ from, to, minutes }) => `${from}${to}${minutes}`)).toEqual(["甲乙10", "乙甲10"])
    expect(plan.problems.map(({ code, value }) => [code, value])).toEqual([["unknown_venue", "丁"]])
  })

  test.each<[string, Cell[], string, string]>([
    ["no venue", [null, "厅", 20, "全天", 10], "venue", "venue_missing"],
    ["no room", ["甲", null, 20, "全天", 10], "name", "room_missing"],
    ["capacity in words", ["甲", "厅", "很多", "全天", 10], "capacity", "not_a_number"],
    ["capacity 0", ["甲", "厅", 0, "全天", 10], "capacity", "capacity_out_of_range"],
    ["margin of two days", ["甲", "厅", 20, "全天", 2880], "setUpMinutes", "minutes_out_of_range"],
    ["hours backwards", ["甲", "厅", 20, "22:00-08:00", 10], "hours", "hours_wrong"],
    ["hours in words", ["甲", "厅", 20, "白天", 10], "hours", "hours_unreadable"],
    ["a formula", ["甲", "厅", { formula: true, text: "=1+1" }, "全天", 10], "capacity", "formula"],
    ["a name without end", ["甲", "厅".repeat(61), 20, "全天", 10], "name", "too_long"],
  ])("marks %s and leaves the row out", (_, row, field, code) => {
    const file = readRoomsFile(
      list(["场馆", "会场", "容量", "开放时间", "布置时间"], row, ["乙", "好厅", 20, "全天", 5]),
    )
    expect(file.problems.map((problem) => [problem.row, problem.field, problem.code])).toEqual([[2, field, code]])
    expect(file.rooms.map((room) => room.name)).toEqual(["好厅"])
  })

  test("names a second row that contradicts the first", () => {
    const file = readRoomsFile(
      list(["场馆", "会场", "楼层", "容量", "布局"], ["甲", "厅", 1, 20, "回形"], ["甲", "厅", 2, 30, "回形"]),
    )
    expect(file.problems.map((problem) => problem.code)).toEqual(["layout_twice", "differs_from_above"])
  })

  test("a new room without a capacity is left out, a known one keeps its own", () => {
    const rows = list(["场馆", "会场", "容量"], ["甲", "厅", 20])
    const known = carriedOut(planRoomsImport(readRoomsFile(rows), nothing))
    const file = readRoomsFile(list(["场馆", "会场", "楼层"], ["甲", "厅", "3"], ["甲", "新厅", "3"]))
    const plan = planRoomsImport(file, known)
    expect(plan.rooms.map((room) => [room.values.name, room.changes.map((change) => change.field)])).toEqual([
      ["厅", ["floor"]],
    ])
    expect(plan.problems.map((problem) => [problem.row, problem.code])).toEqual([[3, "capacity_missing"]])
  })

  test("sees nothing of ours in a roster", () => {
    expect(
      readRoomsFile([
        {
          sheet: "名单",
          rows: [
            ["姓名", "性别"],
            ["丁伟", "男"],
          ],
        },
      ]).sheets[0]?.kind,
    ).toBe("none")
  })
})

test.each([
  ["06:00-23:00", "06:00 23:00"],
  ["6:00—23:00", "06:00 23:00"],
  ["８：００至２２：００", "08:00 22:00"],
  ["8点-22点30分", "08:00 22:30"],
  ["全天", "00:00 24:00"],
  ["8:00-25:00", null],
  ["8:00", null],
  ["", null],
])("opening hours %s", (text, expected) => {
  const hours = readHours(text)
  expect(hours && `${clockText(hours.opensAt)} ${clockText(hours.closesAt)}`).toBe(expected)
})
