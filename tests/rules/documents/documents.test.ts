import { describe, expect, it } from "vitest"
import { buildDocument } from "@/lib/documents/rules/build"
import { cardFacts } from "@/lib/documents/rules/cards/facts"
import type { ChartChoice } from "@/lib/documents/rules/chart/drawn"
import { seatChartDocument } from "@/lib/documents/rules/chart/seat-chart"
import { indexDocument } from "@/lib/documents/rules/name-index"
import type { Paper } from "@/lib/documents/rules/paper"
import { scheduleDocument } from "@/lib/documents/rules/schedule"
import { signInDocument } from "@/lib/documents/rules/sign-in"
import { slipsDocument } from "@/lib/documents/rules/slips"
import { buildSpreadsheet } from "@/lib/documents/rules/spreadsheet"
import { documentAsk } from "@/lib/documents/schema"
import { PATTERNS } from "@/lib/documents/schema/chart"
import type { PlanSnapshot } from "@/lib/itineraries/schema"
import { wordsFor } from "@/lib/platform/messages"
import { groupColour } from "@/lib/venues/rules/group-colours"
import { bigHall, meeting, person, planOf, smallHall } from "../../support/paper-plan"

const now = new Date("2027-01-10T06:03:00Z")
const paperOf = (plan: PlanSnapshot, version: number | null = 3): Paper => ({
  plan,
  version,
  now,
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

const group = (position: number, short: string) => ({
  groupId: `g${position}`,
  groupName: `${short}镇代表团`,
  groupShortName: short,
  groupPosition: position,
})
// The stage first (3 seats), then row 1 (labels 3 1 2 4), then row 2.
const people = [
  person("a", "王小洪", { ...group(1, "城关"), duty: "团长" }),
  person("b", "丁一", { ...group(1, "城关") }),
  person("c", "王毅", { ...group(2, "东山") }),
  person("d", "阿依古丽·买买提", { ...group(2, "东山") }),
  person("e", "王毅", { ...group(1, "城关") }),
  person("f", "李䶮", { category: "OBSERVER", unit: "县统计局", post: "局长" }),
]
const plan = planOf(people, smallHall)

describe("every page", () => {
  it("says the version, the time in the event's zone and its number", () => {
    const { head } = scheduleDocument(paperOf(plan))
    expect(head.stamp).toBe("第3版 · 印制于 2027-01-10 14:03")
    expect(head.draft).toBe("")
    expect(head.page).toContain("{page}")
    expect(head.page).toContain("{pages}")
  })
  it("says 草稿 in words when it is one", () => {
    expect(scheduleDocument(paperOf(plan, null)).head).toMatchObject({
      draft: "草稿",
      stamp: "印制于 2027-01-10 14:03",
    })
  })
})

describe("the seat chart", () => {
  const chart = seatChartDocument(paperOf(plan), "opening", choice({ size: "a3" }))

  it("draws every seat once with the name of who sits there, spaced or in two lines", () => {
    expect(chart?.seats).toHaveLength(11)
    expect(chart?.seats.map((seat) => seat.name).filter(Boolean)).toEqual([
      "王小洪",
      "丁　一",
      "王　毅",
      "阿依古丽·\n买买提",
      "王　毅",
      "李　䶮",
    ])
    expect(chart?.seats.filter((seat) => seat.blocked).map((seat) => seat.label)).toEqual(["4"])
    expect(chart?.seats.filter((seat) => seat.accessible).map((seat) => seat.label)).toEqual(["3"])
    expect(chart?.doors.map((door) => door.name).sort()).toEqual(["东门", "西门"])
    expect(chart?.lectern?.name).toBe("发言席")
  })

  it("shrinks long names and keeps all inside the page", () => {
    const sizes = new Map(chart?.seats.map((seat) => [seat.name, seat.size]))
    expect(sizes.get("王　毅")).toBe(sizes.get("王小洪"))
    expect(sizes.get("阿依古丽·\n买买提") ?? 0).toBeLessThan(sizes.get("王小洪") ?? 0)
    for (const seat of chart?.seats ?? []) {
      expect(seat.x).toBeGreaterThanOrEqual(0)
      expect(seat.x + seat.w).toBeLessThanOrEqual(chart?.width ?? 0)
      expect(seat.y + seat.h).toBeLessThanOrEqual(chart?.height ?? 0)
    }
    expect(chart?.width).toBeLessThanOrEqual(420 - 24)
  })

  it("gives each delegation the colour of the screen and its own pattern, with counts", () => {
    expect(chart?.looks.map(({ abbreviation, count, pattern }) => [abbreviation, count, pattern])).toEqual([
      ["城关", "3人", "plain"],
      ["东山", "2人", "hatch"],
      ["列席", "1人", "plain"],
    ])
    expect(chart?.looks[0]?.fill).toBe(groupColour(0).fill)
    expect(chart?.seats.filter((seat) => seat.look === 0)).toHaveLength(3)
    expect(chart?.seats.filter((seat) => seat.look === -1)).toHaveLength(5)
  })

  it("tells nine delegations apart without colour", () => {
    const many = Array.from({ length: 9 }, (_, n) => person(`p${n}`, `王${n}`, group(n + 1, `团${n}`)))
    const looks =
      seatChartDocument(paperOf(planOf(many, bigHall(3, 8))), "opening", choice({ size: "a4" }))?.looks ?? []
    expect(new Set(looks.map((look) => look.pattern)).size).toBe(PATTERNS.length)
  })

  it("leaves out an empty balcony and says so", () => {
    const hall = {
      ...smallHall,
      sections: [...smallHall.sections, { ...bigHall(5, 40).sections[0], name: "二楼" }],
    } as typeof smallHall
    const drawn = seatChartDocument(paperOf(planOf(people, hall)), "opening", choice({ size: "a3" }))
    expect(drawn?.seats).toHaveLength(11)
    expect(drawn?.notDrawn).toBe("未画：二楼（无人就座）")
  })

  it("is nothing for a meeting without seats", () => {
    expect(seatChartDocument(paperOf(plan), "elsewhere", choice({ size: "a3" }))).toBeNull()
    expect(seatChartDocument(paperOf({ ...plan, seating: [] }), "opening", choice({ size: "a3" }))).toBeNull()
  })
})

describe("the schedule", () => {
  const at = (day: number, hour: number) => new Date(Date.UTC(2027, 0, day, hour)).toISOString()
  const tree = [
    meeting("late", "第二次全体会议", { startsAt: at(14, 1), endsAt: at(14, 3) }),
    meeting("heading", "分团审议", { startsAt: null, endsAt: null, roomId: null }),
    meeting("team-b", "东山团", { parentId: "heading", startsAt: at(13, 6), endsAt: at(13, 8) }),
    meeting("team-a", "城关团", { parentId: "heading", startsAt: at(13, 5), endsAt: at(13, 8) }),
    meeting("team-c", "西河团", { parentId: "heading", startsAt: at(14, 6), endsAt: at(14, 8) }),
    meeting("opening", "第一次全体会议", {
      startsAt: at(13, 0),
      endsAt: at(13, 2),
      agenda: [{ title: "听取报告", minutes: 40, speaker: "县长" }],
    }),
    meeting("off", "座谈", { startsAt: at(13, 9), endsAt: at(13, 10), cancelled: true }),
    meeting("open", "待定的会", { startsAt: null, endsAt: null }),
  ]
  const { days } = scheduleDocument(paperOf({ ...plan, meetings: tree }))

  it("puts each day in order of time, meetings inside a heading below it, on every day it has some", () => {
    expect(days.map((day) => day.rows.map((row) => `${"-".repeat(row.depth)}${row.title}`))).toEqual([
      ["第一次全体会议", "分团审议", "-城关团", "-东山团", "（取消）座谈"],
      ["第二次全体会议", "分团审议", "-西河团"],
      ["待定的会"],
    ])
    expect(days.map((day) => day.title)).toEqual(["1月13日 周三", "1月14日 周四", "时间待定"])
  })

  it("shows times in the event's zone, the place and the agenda", () => {
    expect(days[0]?.rows[0]).toMatchObject({
      time: "08:00–10:00",
      place: "人民会堂大礼堂（1层）",
      notes: ["1. 听取报告（县长）"],
    })
  })
})

describe("a place", () => {
  it.each([
    [{ name: "大礼堂", floor: "1-2" }, "人民会堂大礼堂（1-2层）"],
    [{ name: "大礼堂", floor: "西附楼" }, "人民会堂大礼堂（西附楼）"],
    [{ name: "人民会堂大礼堂", floor: "" }, "人民会堂大礼堂"],
  ])("%j is %s", (room, words) => {
    const rooms = plan.rooms.map((one) => ({ ...one, ...room }))
    expect(scheduleDocument(paperOf({ ...plan, rooms })).days[0]?.rows[0]?.place).toBe(words)
  })
})

describe("the index by name", () => {
  it("goes by strokes, grouped by the strokes of the surname, and tells the same names apart", () => {
    const index = indexDocument(paperOf(plan), "opening")
    expect(index?.groups.map((one) => [one.title, one.entries.map(({ name, note }) => `${name} ${note}`)])).toEqual([
      ["2 画", ["丁一 城关"]],
      ["4 画", ["王小洪 城关", "王毅 城关", "王毅 东山"]],
      ["7 画", ["李䶮 列席", "阿依古丽·买买提 东山"]],
    ])
    expect(index?.groups[0]?.entries[0]?.seat).toBe("主席台1排2座")
  })
})

describe("name cards", () => {
  it("come in walking order: stage, then rows from left to right, whatever the numbers", () => {
    const cards = cardFacts(paperOf(plan), "opening", { part: "all", posts: "none" }) ?? []
    expect(cards.map((card) => `${card.name} ${card.seat} · ${card.group}`)).toEqual([
      "王小洪 主席台1排1座 · 城关",
      "丁一 主席台1排2座 · 城关",
      "王毅 主席台1排3座 · 东山",
      "阿依古丽·买买提 1排3座 · 东山",
      "王毅 1排1座 · 城关",
      "李䶮 1排2座 · 列席",
    ])
  })

  it.each([
    ["stage", 3],
    ["hall", 3],
    ["all", 6],
  ] as const)("can be those of one part: %s", (part, count) => {
    expect(cardFacts(paperOf(plan), "opening", { part, posts: "none" })).toHaveLength(count)
  })
})

describe("the sign-in sheet", () => {
  it("has one part for each delegation, then the other categories, in the order of names", () => {
    const sheet = signInDocument(paperOf(plan), "opening")
    expect(sheet?.sheets.map((part) => [part.title, part.rows.map((row) => row.name)])).toEqual([
      ["城关镇代表团", ["丁一", "王小洪", "王毅"]],
      ["东山镇代表团", ["王毅", "阿依古丽·买买提"]],
      ["列席", ["李䶮"]],
    ])
    expect(sheet?.sheets[0]?.rows[1]).toMatchObject({ number: 2, duty: "团长", seat: "主席台1排1座" })
    expect(sheet?.sheets[0]?.total).toContain("应到 3 人")
  })
})

describe("personal slips", () => {
  it("tell each person their meetings and seats, with a code where there is one", () => {
    const slips = slipsDocument(paperOf(plan), new Map([["a", "<svg/>"]])).slips
    expect(slips).toHaveLength(6)
    expect(slips.find((slip) => slip.name === "王小洪")).toMatchObject({
      group: "城关",
      qr: "<svg/>",
      rows: [{ time: "1月13日 08:30", title: "第一次全体会议", seat: "主席台1排1座" }],
    })
    expect(slips.find((slip) => slip.name === "李䶮")?.qr).toBe("")
  })
})

describe("spreadsheets", () => {
  it.each(["schedule", "index", "name-cards", "sign-in"])(
    "%s has rows as wide as its columns and says its version",
    (kind) => {
      const book = buildSpreadsheet(paperOf(plan), documentAsk.parse({ kind, meeting: "opening", format: "xlsx" }))
      expect(book?.sheets.length).toBeGreaterThan(1)
      for (const sheet of book?.sheets ?? [])
        for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length)
      expect(book?.sheets.at(-1)?.rows.flat()).toContain("第3版 · 印制于 2027-01-10 14:03")
    },
  )
  it.each(["read-aloud", "slips"])("%s has none", (kind) => {
    expect(buildSpreadsheet(paperOf(plan), documentAsk.parse({ kind, meeting: "opening" }))).toBeNull()
  })
})

describe("what is asked for", () => {
  it.each([
    [{ kind: "seat-chart" }, { version: "latest", size: "a3", format: "pdf", part: "all" }],
    [
      { kind: "index", version: "7", size: "a4" },
      { version: 7, size: "a4" },
    ],
    [{ kind: "index", version: "draft" }, { version: "draft" }],
  ])("%j is understood", (ask, understood) => expect(documentAsk.parse(ask)).toMatchObject(understood))
  it.each([
    { kind: "poster" },
    { kind: "index", version: "0" },
    { kind: "index", version: "x" },
    { kind: "index", size: "a5" },
    { kind: "index", format: "html" },
    { kind: "index", meeting: "" },
  ])("%j is refused", (ask) => expect(documentAsk.safeParse(ask).success).toBe(false))
  it("is null where there is nothing to print", () => {
    for (const kind of ["seat-chart", "index", "name-cards", "sign-in"])
      expect(buildDocument(paperOf(plan), documentAsk.parse({ kind, meeting: "elsewhere" }), new Map())).toBeNull()
  })
})
