import { describe, expect, it } from "vitest"
import { changeWords } from "@/lib/itineraries/rules/change-words"
import { diffItineraries, diffSnapshots } from "@/lib/itineraries/rules/diff"
import type { ItineraryEntry } from "@/lib/itineraries/schema"
import { wordsFor } from "@/lib/platform/messages"
import { entry, seat } from "./entries"
import { snapshot } from "./snapshots"

const zh = wordsFor("zh-CN", "changes")
const en = wordsFor("en", "changes")
const ZONE = "Asia/Shanghai"

type Case = [what: string, before: ItineraryEntry[], after: ItineraryEntry[], zh: string[], en: string[]]

const debate = entry({
  meetingId: "debate",
  title: "代表团审议",
  startsAt: "2027-01-13T02:35:00.000Z",
  endsAt: "2027-01-13T04:00:00.000Z",
})

const cases: Case[] = [
  ["nothing", [entry(), debate], [entry(), debate], [], []],
  [
    "a seat",
    [entry({ seat: seat("3", "5") })],
    [entry({ seat: seat("4", "2") })],
    ["第一次全体会议：座位 3排5座 → 4排2座"],
    ["第一次全体会议: Seat Row 3, Seat 5 → Row 4, Seat 2"],
  ],
  [
    "a seat on the rostrum",
    [entry({ seat: seat("1", "9", "主席台") })],
    [entry({ seat: seat("1", "7", "主席台") })],
    ["第一次全体会议：座位 主席台 1排9座 → 主席台 1排7座"],
    ["第一次全体会议: Seat 主席台, Row 1, Seat 9 → 主席台, Row 1, Seat 7"],
  ],
  [
    "a first seat",
    [entry()],
    [entry({ seat: seat("4", "2") })],
    ["第一次全体会议：安排了座位 4排2座"],
    ["第一次全体会议: Seat given Row 4, Seat 2"],
  ],
  [
    "a seat withdrawn",
    [entry({ seat: seat("4", "2") })],
    [entry()],
    ["第一次全体会议：座位撤销 4排2座"],
    ["第一次全体会议: Seat withdrawn Row 4, Seat 2"],
  ],
  [
    "a time on the same day",
    [debate],
    [{ ...debate, startsAt: "2027-01-13T06:30:00.000Z", endsAt: "2027-01-13T09:00:00.000Z" }],
    ["代表团审议：时间 10:35–12:00 → 14:30–17:00"],
    ["代表团审议: Time 10:35–12:00 → 14:30–17:00"],
  ],
  [
    "another day",
    [debate],
    [{ ...debate, startsAt: "2027-01-14T02:35:00.000Z", endsAt: "2027-01-14T04:00:00.000Z" }],
    ["代表团审议：时间 1月13日 周三 10:35–12:00 → 1月14日 周四 10:35–12:00"],
    ["代表团审议: Time Wed 13 Jan 10:35–12:00 → Thu 14 Jan 10:35–12:00"],
  ],
  [
    "room and time together",
    [debate],
    [{ ...debate, room: "人民会堂第四会议室", endsAt: "2027-01-13T03:00:00.000Z" }],
    ["代表团审议：时间 10:35–12:00 → 10:35–11:00", "代表团审议：地点 人民会堂大礼堂 → 人民会堂第四会议室"],
    ["代表团审议: Time 10:35–12:00 → 10:35–11:00", "代表团审议: Place 人民会堂大礼堂 → 人民会堂第四会议室"],
  ],
  [
    "added and removed, in the order of time",
    [entry()],
    [debate],
    ["第一次全体会议：不再参加 1月13日 周三 08:30", "代表团审议：新增 1月13日 周三 10:35 人民会堂大礼堂"],
    ["第一次全体会议: No longer yours Wed 13 Jan 08:30", "代表团审议: Added Wed 13 Jan 10:35 人民会堂大礼堂"],
  ],
  [
    "cancelled, whatever else changed",
    [entry()],
    [entry({ cancelled: true, room: "别处" })],
    ["第一次全体会议：取消 1月13日 周三 08:30"],
    ["第一次全体会议: Cancelled Wed 13 Jan 08:30"],
  ],
  ["still cancelled", [entry({ cancelled: true })], [entry({ cancelled: true, room: "别处" })], [], []],
  ["a cancelled meeting taken out", [entry({ cancelled: true })], [], [], []],
  ["a new one that is cancelled already", [], [entry({ cancelled: true })], [], []],
  [
    "held after all",
    [entry({ cancelled: true })],
    [entry()],
    ["第一次全体会议：新增 1月13日 周三 08:30 人民会堂大礼堂"],
    ["第一次全体会议: Added Wed 13 Jan 08:30 人民会堂大礼堂"],
  ],
  [
    "theirs again",
    [entry({ cancelled: true, removed: true })],
    [entry()],
    ["第一次全体会议：新增 1月13日 周三 08:30 人民会堂大礼堂"],
    ["第一次全体会议: Added Wed 13 Jan 08:30 人民会堂大礼堂"],
  ],
  [
    "renamed",
    [entry()],
    [entry({ title: "开幕会" })],
    ["会议名称 第一次全体会议 → 开幕会"],
    ["Renamed 第一次全体会议 → 开幕会"],
  ],
  [
    "a role",
    [entry()],
    [entry({ role: "CHAIR" })],
    ["第一次全体会议：身份 参加 → 主持"],
    ["第一次全体会议: Role Attends → Chairs"],
  ],
  [
    "dress",
    [entry()],
    [entry({ dress: "着正装" })],
    ["第一次全体会议：着装 无 → 着正装"],
    ["第一次全体会议: Dress none → 着正装"],
  ],
]

describe("what changed for one person", () => {
  it.each(cases)("%s", (_what, before, after, chinese, english) => {
    const changes = diffItineraries(before, after)
    expect(changes.map((change) => changeWords(change, zh, ZONE, "zh-CN"))).toEqual(chinese)
    expect(changes.map((change) => changeWords(change, en, ZONE, "en"))).toEqual(english)
  })
})

describe("what changed between two plans", () => {
  const plan = snapshot({ people: ["a", "b"], attend: ["a", "b"] })

  it("is nothing between a plan and itself", () => {
    expect(diffSnapshots(plan, snapshot({ people: ["a", "b"], attend: ["a", "b"] })).size).toBe(0)
  })

  it("names people who came and went", () => {
    const after = snapshot({ people: ["b", "c"], attend: ["b", "c"] })
    expect([...diffSnapshots(plan, after)]).toEqual([
      ["c", [{ code: "person_added" }]],
      ["a", [{ code: "person_removed" }]],
    ])
  })

  it("touches only those whose own part changed", () => {
    const after = snapshot({ people: ["a", "b"], attend: ["a"] })
    expect([...diffSnapshots(plan, after).keys()]).toEqual(["b"])
  })
})
