import { describe, expect, test } from "vitest"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ConflictSettings } from "@/lib/occupancy/schema"
import { ofKind } from "./of-kind"
import { meeting } from "./plans"

describe("the order of meetings", () => {
  const day = (n: number, span: string) =>
    span
      .split("-")
      .map((clock) => `2027/01/${n} ${clock}`)
      .join("-")
  const orders = (meetings: MeetingPlan[], settings: ConflictSettings = {}) =>
    ofKind("order_broken", meetings, { settings }).map((one) => `${one.rule} ${one.a}/${one.b} ${one.minutes}`)
  const waits = (minutes: number, days: number) => ({ waitsFor: [{ meetingId: "1", minutes, days }] })

  test.each<[string, MeetingPlan[], ConflictSettings, string[]]>([
    [
      "right after it",
      [meeting("1", "08:00-09:00", "A", "p"), meeting("2", "09:00-10:00", "B", "q", waits(0, 0))],
      {},
      [],
    ],
    [
      "while it is still on",
      [meeting("1", "08:00-09:00", "A", "p"), meeting("2", "08:50-10:00", "B", "q", waits(0, 0))],
      {},
      ["waits_for 2/1 10"],
    ],
    [
      "with too few minutes between",
      [meeting("1", "08:00-09:00", "A", "p"), meeting("2", "09:10-10:00", "B", "q", waits(30, 0))],
      {},
      ["waits_for 2/1 20"],
    ],
    [
      "on the next day by the calendar, however early",
      [meeting("1", "22:00-23:00", "A", "p"), meeting("2", day(13, "00:00-01:00"), "B", "q", waits(0, 1))],
      {},
      [],
    ],
    [
      "a day too early",
      [meeting("1", "08:00-09:00", "A", "p"), meeting("2", day(13, "23:00-23:30"), "B", "q", waits(0, 2))],
      {},
      ["waits_for 2/1 60"],
    ],
    [
      "minutes and days together: the later of the two",
      [meeting("1", "20:00-23:50", "A", "p"), meeting("2", day(13, "00:05-01:00"), "B", "q", waits(30, 1))],
      {},
      ["waits_for 2/1 15"],
    ],
    [
      "itself, a cancelled, an unscheduled and an unknown one hold nothing up",
      [
        meeting("1", "08:00-09:00", "A", "p", { cancelled: true }),
        meeting("3", "", "", "p"),
        meeting("2", "07:00-08:00", "B", "q", {
          waitsFor: ["1", "2", "3", "nobody"].map((meetingId) => ({ meetingId, minutes: 0, days: 0 })),
        }),
      ],
      {},
      [],
    ],
    [
      "presidium and plenary before the end of the preparatory meeting",
      [
        meeting("1", "10:00-11:00", "A", "p", { kind: "预备会议" }),
        meeting("2", "10:30-11:30", "B", "q", { kind: "主席团会议" }),
        meeting("3", "08:00-09:00", "B", "r", { kind: "全体会议" }),
        meeting("4", "11:00-12:00", "far", "r", { kind: "主席团会议" }),
        meeting("5", "08:00-09:00", "A", "s", { kind: "代表团会议" }),
      ],
      {},
      ["preparatory_first 3/1 180", "preparatory_first 2/1 30"],
    ],
    [
      "an election the day after the nomination, when the term changes",
      [
        meeting("1", "08:00-09:00", "A", "p", { title: "各代表团酝酿候选人" }),
        meeting("2", day(13, "14:30-16:00"), "A", "p", {
          agenda: [{ title: "选举县人大常委会主任、副主任", minutes: null, speaker: "" }],
        }),
      ],
      { termChanges: true },
      ["nomination_interval 2/1 570"],
    ],
    [
      "the same when the term does not change",
      [
        meeting("1", "08:00-09:00", "A", "p", { title: "各代表团酝酿候选人" }),
        meeting("2", day(13, "14:30-16:00"), "A", "p", { title: "选举" }),
      ],
      {},
      [],
    ],
    [
      "two days later it is right; rules, staff and results of an election are none; the first nomination counts",
      [
        meeting("1", "08:00-09:00", "A", "p", { title: "提出候选人", agenda: [] }),
        meeting("2", "10:00-11:00", "A", "p", { title: "主席团会议：提名人民政府县长候选人" }),
        meeting("3", day(13, "10:00-11:00"), "A", "p", { title: "酝酿、讨论候选人" }),
        meeting("4", day(13, "14:00-15:00"), "A", "p", { title: "表决选举办法、选举工作人员名单" }),
        meeting("5", day(14, "09:00-10:00"), "A", "p", { title: "第三次全体会议：选举" }),
      ],
      { termChanges: true },
      [],
    ],
  ])("%s", (_, meetings, settings, expected) => {
    expect(orders(meetings, settings)).toEqual(expected)
  })

  test("said twice, the order that misses most is told once", () => {
    const found = orders([
      meeting("1", "10:00-11:00", "A", "p", { kind: "预备会议" }),
      meeting("2", "10:30-11:30", "B", "q", { kind: "主席团会议", ...waits(60, 0) }),
    ])
    expect(found).toEqual(["waits_for 2/1 90"])
  })
})
