import { describe, expect, it } from "vitest"
import { decideDays } from "@/lib/events/rules/days"
import { eventDetails } from "@/lib/events/schema"

describe("the days of an event", () => {
  it.each([
    ["2027-01-12", "2027-01-12", 1],
    ["2027-01-12", "2027-01-15", 4],
    ["2026-12-30", "2027-01-02", 4],
    ["2028-02-28", "2028-03-01", 3],
    ["2027-03-01", "2027-04-29", 60],
  ])("%s to %s are %i days", (from, to, days) => expect(decideDays(from, to)).toEqual({ ok: true, value: days }))

  it.each([
    ["2027-01-12", "2027-01-11", "event_ends_before_start"],
    ["2027-03-01", "2027-04-30", "event_too_long"],
  ])("%s to %s: %s", (from, to, code) => expect(decideDays(from, to)).toMatchObject({ ok: false, refusal: { code } }))
})

describe("the details of an event", () => {
  const details = { title: " 第二次会议 ", startsOn: "2027-01-12", endsOn: "2027-01-15", zone: "Asia/Shanghai" }
  it("are trimmed and completed", () =>
    expect(eventDetails.parse(details)).toEqual({ ...details, title: "第二次会议", shortTitle: "" }))
  it.each([
    ["no such day", { startsOn: "2027-02-30" }],
    ["no such zone", { zone: "Mars/Olympus" }],
    ["an empty title", { title: "   " }],
    ["a title without end", { title: "会".repeat(121) }],
  ])("refuse %s", (_what, change) => expect(eventDetails.safeParse({ ...details, ...change }).success).toBe(false))
})
