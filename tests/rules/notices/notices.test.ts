import { describe, expect, it } from "vitest"
import { composeMail } from "@/lib/notices/rules/compose"
import { decideAnswer, type Receipt, standingOf } from "@/lib/notices/rules/receipt"
import { nextTry } from "@/lib/notices/rules/retry"
import { sumOf, tallyByGroup } from "@/lib/notices/rules/tally"
import { wordsFor } from "@/lib/platform/messages"

const blank: Receipt = { answer: "NONE", reason: "", substituteName: "", substitutePost: "", decision: null }
const ask = { reason: "", substituteName: "", substitutePost: "" }

describe("an answer", () => {
  it("attending needs no decision, leave and substitutes wait for one", () => {
    expect(decideAnswer(blank, { ...ask, answer: "ATTEND" }, true)).toMatchObject({
      value: { receipt: { decision: null }, changed: true },
    })
    expect(decideAnswer(blank, { ...ask, answer: "LEAVE", reason: "住院" }, true)).toMatchObject({
      value: { receipt: { decision: "PENDING" } },
    })
  })
  it("changes from approved leave to attending, and forgets the reason", () => {
    const leave: Receipt = { ...blank, answer: "LEAVE", reason: "住院", decision: "APPROVED" }
    expect(decideAnswer(leave, { ...ask, answer: "ATTEND", reason: "住院" }, true)).toMatchObject({
      value: { receipt: { answer: "ATTEND", reason: "", decision: null }, changed: true },
    })
  })
  it("another reason is another request", () => {
    const leave: Receipt = { ...blank, answer: "LEAVE", reason: "住院", decision: "REFUSED" }
    expect(decideAnswer(leave, { ...ask, answer: "LEAVE", reason: "出国" }, true)).toMatchObject({
      value: { receipt: { decision: "PENDING" }, changed: true },
    })
    expect(decideAnswer(leave, { ...ask, answer: "LEAVE", reason: "住院" }, true)).toMatchObject({
      value: { receipt: { decision: "REFUSED" }, changed: false },
    })
  })
})

describe("standing and tally", () => {
  it.each([
    ["NONE", null, "unanswered"],
    ["ATTEND", null, "attends"],
    ["LEAVE", "PENDING", "asksLeave"],
    ["LEAVE", "APPROVED", "onLeave"],
    ["LEAVE", "REFUSED", "refused"],
    ["SUBSTITUTE", "PENDING", "asksSubstitute"],
    ["SUBSTITUTE", "APPROVED", "substituted"],
    ["SUBSTITUTE", "REFUSED", "refused"],
  ] as const)("%s %s is %s", (answer, decision, standing) => {
    expect(standingOf({ answer, decision })).toBe(standing)
  })

  it("adds up", () => {
    const people = (["attends", "onLeave", "asksLeave", "refused", "unanswered", "substituted"] as const).map(
      (standing, index) => ({
        participationId: `${index}`,
        groupId: index < 3 ? "a" : null,
        standing,
      }),
    )
    const tallies = tallyByGroup(people)
    expect(tallies).toEqual([
      { groupId: "a", total: 3, attends: 1, away: 1, asked: 1, open: 0 },
      { groupId: null, total: 3, attends: 1, away: 0, asked: 0, open: 2 },
    ])
    expect(sumOf(tallies)).toEqual({ total: 6, attends: 2, away: 1, asked: 1, open: 2 })
  })
})

it("waits 1 m, 5 m, 30 m, 2 h, 12 h, then gives up", () => {
  const now = new Date("2027-01-05T00:00:00.000Z")
  const waits = [1, 2, 3, 4, 5, 6].map((attempts) => nextTry(attempts, now)?.getTime())
  expect(waits.map((at) => at && (at - now.getTime()) / 60_000)).toEqual([1, 5, 30, 120, 720, undefined])
})

it("writes a mail with the changes, the link and the deadline; nothing slips into the header", () => {
  const mail = composeMail(
    {
      eventId: "e",
      eventTitle: "县人大二次会议",
      to: "a@example.cn\r\nBcc: all@example.cn",
      name: "李龚",
      title: "改期\r\nBcc: x@example.cn",
      body: "请看改动。",
      lines: ["座位 3排5座 → 4排2座"],
      link: "http://h/p/x",
      answerBy: "2027-01-11 18:00",
      wantsAnswer: true,
    },
    wordsFor("zh-CN", "notices"),
  )
  expect(mail.to).not.toMatch(/[\r\n]/)
  expect(mail.subject).toBe("【县人大二次会议】改期 Bcc: x@example.cn")
  expect(mail.text.split("\n\n")).toEqual([
    "李龚：",
    "请看改动。",
    "· 座位 3排5座 → 4排2座",
    "您的日程和座位：http://h/p/x",
    "请在 2027-01-11 18:00 前打开上面的页面回执。",
    "县人大二次会议会务组",
  ])
})
