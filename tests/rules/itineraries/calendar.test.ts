import { describe, expect, it } from "vitest"
import { calendarOf } from "@/lib/itineraries/templates/calendar"
import { entry, seat } from "./entries"

const words = {
  calendarName: "李龚 · 县人大二次会议",
  seat: () => "座位：7排5座",
  chair: (chair: string) => `主持：${chair}`,
}
const make = (...entries: ReturnType<typeof entry>[]): string =>
  calendarOf({ participationId: "p1", entries, publishedAt: new Date("2027-01-06T02:00:00.000Z"), words })
/** Continuation lines joined again, as a calendar program does. */
const unfold = (text: string): string[] => text.replace(/\r\n /g, "").split("\r\n")

describe("the calendar feed", () => {
  it("keeps the UID, counts the sequence, and tells times in UTC", () => {
    const lines = unfold(make(entry({ sequence: 2, seat: seat("7", "5") })))
    expect(lines).toContain("UID:opening.p1@huiwu")
    expect(lines).toContain("SEQUENCE:2")
    expect(lines).toContain("DTSTAMP:20270106T020000Z")
    expect(lines).toContain("DTSTART:20270113T003000Z")
    expect(lines).toContain("DTEND:20270113T023000Z")
    expect(lines).toContain("LOCATION:人民会堂大礼堂 一楼 中山路1号")
    expect(lines).toContain("DESCRIPTION:座位：7排5座")
    expect(lines).toContain("STATUS:CONFIRMED")
  })

  it("keeps what was cancelled or is no longer theirs, as cancelled", () => {
    const text = make(
      entry({ cancelled: true }),
      entry({ meetingId: "gone", cancelled: true, removed: true, sequence: 1 }),
    )
    expect(unfold(text).filter((line) => line === "STATUS:CANCELLED")).toHaveLength(2)
  })

  it("escapes text and folds lines by bytes without breaking a character", () => {
    const title = `审议；讨论, 一、二\\三${"关于预算执行情况的报告𠮷".repeat(8)}`
    const text = make(entry({ title, note: "第一行\n第二行" }))
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const summary = unfold(text).find((line) => line.startsWith("SUMMARY:"))
    expect(summary?.slice(8)).toBe(title.replace(/[\\,;]/g, (sign) => `\\${sign}`))
    expect(unfold(text)).toContain("DESCRIPTION:第一行\\n第二行")
    expect(text).not.toContain("�")
  })
})
