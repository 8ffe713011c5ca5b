import { describe, expect, it, test } from "vitest"
import { mondayOf, weekNumber, weekOf } from "@/lib/documents/rules/weekly/week-days"
import { type WeeklyPaper, weeklyDocument } from "@/lib/documents/rules/weekly/weekly-list"
import type { WeeklyItem } from "@/lib/documents/schema/weekly"
import { toMinutes } from "@/lib/kernel/interval"
import { LOCALES } from "@/lib/kernel/locale"
import { instantOf } from "@/lib/kernel/zoned"
import { wordsFor } from "@/lib/platform/messages"
import { renderPdf } from "@/lib/platform/typst"

const zone = "Asia/Shanghai"
const at = (day: string, time: string, where = zone) => toMinutes(instantOf(day, time, where) ?? new Date(Number.NaN))
const item = (day: string, from: string, to: string, more: Partial<WeeklyItem> = {}): WeeklyItem => ({
  id: `${day}${from}`,
  from: at(day, from),
  to: at(day, to),
  title: "主任会议",
  confidential: false,
  places: ["第一会议室"],
  people: "主任、副主任",
  chair: "办公室",
  note: "",
  session: "",
  requested: false,
  contested: false,
  ...more,
})
const paper = (more: Partial<WeeklyPaper> = {}): WeeklyPaper => ({
  day: "2027-01-14",
  office: "云溪县人大常委会办公室",
  zone,
  locale: "zh-CN",
  now: new Date("2027-01-10T06:03:00Z"),
  t: wordsFor("zh-CN", "bookings"),
  confidential: "mark",
  workdays: {},
  ...more,
})

describe("the week", () => {
  it.each([
    ["2027-01-11", "2027-01-11", { year: 2027, week: 2 }],
    ["2027-01-17", "2027-01-11", { year: 2027, week: 2 }],
    ["2027-01-01", "2026-12-28", { year: 2026, week: 53 }],
    ["2027-01-04", "2027-01-04", { year: 2027, week: 1 }],
    ["2024-12-31", "2024-12-30", { year: 2025, week: 1 }],
  ])("%s lies in the week of Monday %s", (day, monday, number) => {
    expect(mondayOf(day)).toBe(monday)
    expect(weekNumber(day)).toEqual(number)
    expect(weekOf(day)).toHaveLength(7)
  })
})

describe("what stands in the list", () => {
  const items = [
    item("2027-01-12", "18:00", "19:00", { id: "late" }),
    item("2027-01-12", "12:00", "13:00", { id: "noon" }),
    item("2027-01-12", "08:30", "10:00", { id: "early" }),
    item("2027-01-16", "09:00", "10:00", { id: "saturday", requested: true, note: "着正装" }),
    item("2027-01-10", "09:00", "10:00", { id: "the week before" }),
    item("2027-01-18", "00:00", "10:00", { id: "the week after" }),
    item("2027-01-10", "22:00", "23:00", { id: "over midnight", to: at("2027-01-11", "02:00") }),
    item("2027-01-13", "09:00", "10:00", { id: "secret", confidential: true, title: "人事事项", people: "书记" }),
    item("2027-01-13", "15:00", "16:00", { id: "hidden", title: "", places: ["a", "b", "c", "d"] }),
  ]

  test("days by morning, afternoon and evening, in order; an empty weekend day is left out, an empty working day is not", () => {
    const made = weeklyDocument(items, paper())
    expect(made.head.title).toBe("云溪县人大常委会办公室一周会议安排")
    expect(made.head.subtitle).toBe("2027年1月11日—1月17日 · 2027 年第 2 周")
    expect(
      made.days.map(({ date, weekday, parts }) => [
        date,
        weekday,
        parts.map(({ title, rows }) => [title, rows.length]),
      ]),
    ).toEqual([
      ["1月11日", "周一", [["上午", 1]]],
      [
        "1月12日",
        "周二",
        [
          ["上午", 1],
          ["下午", 1],
          ["晚上", 1],
        ],
      ],
      [
        "1月13日",
        "周三",
        [
          ["上午", 1],
          ["下午", 1],
        ],
      ],
      ["1月14日", "周四", []],
      ["1月15日", "周五", []],
      ["1月16日", "周六", [["上午", 1]]],
    ])
    expect(made.days[0]?.parts[0]?.rows[0]?.time).toBe("22:00–1月11日 周一 02:00")
    expect(made.days[5]?.parts[0]?.rows[0]?.remark).toBe("待审批；着正装")
    expect(made.count).toBe(7)
  })

  test("of a confidential matter time and place are said and nothing else, or it is left out", () => {
    const rows = (made: ReturnType<typeof weeklyDocument>) =>
      made.days.flatMap(({ parts }) => parts.flatMap((one) => one.rows))
    const secret = rows(weeklyDocument(items, paper())).filter((row) => row.withheld)
    expect(secret).toEqual([
      {
        time: "09:00–10:00",
        title: "保密事项",
        place: "第一会议室",
        people: "",
        chair: "",
        remark: "",
        withheld: true,
      },
      { time: "15:00–16:00", title: "保密事项", place: "a等 4 处", people: "", chair: "", remark: "", withheld: true },
    ])
    expect(JSON.stringify(weeklyDocument(items, paper()))).not.toMatch(/人事|书记/)
    expect(weeklyDocument(items, paper({ confidential: "omit" })).count).toBe(6)
  })

  test("days off and worked weekends are marked, and a worked weekend stands there although nothing is on", () => {
    const made = weeklyDocument(
      [],
      paper({ workdays: { "2027-01-11": false, "2027-01-16": true, "2027-01-12": true } }),
    )
    expect(made.days.map(({ date, mark }) => `${date}${mark}`)).toEqual([
      "1月12日",
      "1月13日",
      "1月14日",
      "1月15日",
      "1月16日班",
    ])
  })

  test("days are the zone's, also in a week in which the clocks change", () => {
    const berlin = "Europe/Berlin"
    const sunday = item("2027-03-28", "09:00", "10:00", {
      from: at("2027-03-28", "00:30", berlin),
      to: at("2027-03-28", "23:30", berlin),
    })
    const made = weeklyDocument([sunday], paper({ day: "2027-03-28", zone: berlin }))
    expect(made.days.at(-1)?.parts[0]?.rows[0]?.time).toBe("00:30–23:30")
  })
})

describe.each(LOCALES)("on paper, in %s", (locale) => {
  const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      item(`2027-01-${11 + (n % 6)}`, `${8 + (Math.floor(n / 6) % 12)}:00`.padStart(5, "0"), "20:30", {
        id: String(n),
        title: `云溪县第十九届人民代表大会常务委员会第${n + 1}次主任会议`,
        places: ["人民会堂大礼堂主席团会议室"],
        people: "常委会主任、副主任，各工作委员会主任",
        chair: "常委会办公室综合科",
        note: n % 7 === 0 ? "#panic(1) *带材料*" : "",
      }),
    )
  it.each([
    [0, 1],
    [1, 1],
    [30, 1],
    [150, 5],
  ])("%d entries stand on %d sheets", (count, sheets) => {
    const data = weeklyDocument(many(count), paper({ locale, t: wordsFor(locale, "bookings") }))
    expect(pages(renderPdf("weekly-list", data, { tags: true }))).toBe(sheets)
  })
})
