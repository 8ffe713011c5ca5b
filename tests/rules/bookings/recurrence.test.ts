import { describe, expect, test } from "vitest"
import { expandRule } from "@/lib/bookings/rules/recurrence"
import { endedAt, leftAfter, ruleParts } from "@/lib/bookings/rules/rule-text"
import { spokenSlot } from "@/lib/bookings/rules/slot"
import { atWall, wallBetween, wallOf, wallPlus, wallText } from "@/lib/bookings/rules/wall"

const SHANGHAI = "Asia/Shanghai"
const NEW_YORK = "America/New_York"
const minutes = (iso: string): number => Date.parse(iso) / 60_000
const AHEAD = { now: minutes("2027-01-01T00:00Z"), days: 370 }

const expand = (rule: string, startsLocal: string, zone = SHANGHAI, length = 60) =>
  expandRule({ rule, startsLocal, minutes: length, zone }, AHEAD)
const startsOf = (rule: string, startsLocal: string, zone = SHANGHAI): string[] => {
  const found = expand(rule, startsLocal, zone)
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value.map(({ recurrenceId }) => recurrenceId)
}

describe("times on the wall", () => {
  test.each([
    ["2027-01-12T09:00", SHANGHAI, "2027-01-12T01:00Z", false],
    // New York, clock forward on 14 March 2027 from 02:00 to 03:00, back on 7 November from 02:00 to 01:00.
    ["2027-03-14T01:59", NEW_YORK, "2027-03-14T06:59Z", false],
    ["2027-03-14T02:00", NEW_YORK, "2027-03-14T07:00Z", true],
    ["2027-03-14T02:30", NEW_YORK, "2027-03-14T07:00Z", true],
    ["2027-03-14T03:00", NEW_YORK, "2027-03-14T07:00Z", false],
    ["2027-11-07T01:30", NEW_YORK, "2027-11-07T05:30Z", false],
    // Lord Howe moves by half an hour.
    ["2027-10-03T02:15", "Australia/Lord_Howe", "2027-10-02T15:30Z", true],
  ])("%s in %s is %s", (wall, zone, instant, gap) => {
    expect(atWall(wall, zone)).toEqual({ at: minutes(instant), gap })
  })

  test("no date at all", () => {
    expect(atWall("2027-02-30T09:00", SHANGHAI)).toBeNull()
    expect(atWall("nonsense", SHANGHAI)).toBeNull()
  })

  test("reckoned without a zone", () => {
    expect(wallOf("2027-01-12", "9:05")).toBe("2027-01-12T09:05")
    expect(wallOf("2027-01-31", "24:00")).toBe("2027-02-01T00:00")
    expect(wallPlus("2027-01-12T23:30", 60)).toBe("2027-01-13T00:30")
    expect(wallBetween("2027-01-12T22:00", "2027-01-13T01:15")).toBe(195)
    expect(wallText(minutes("2027-01-12T01:00Z"), SHANGHAI)).toBe("2027-01-12T09:00")
  })
})

describe("the slot of a form", () => {
  const day = { day: "2027-01-12", endDay: "" }
  test.each([
    [{ ...day, from: "09:00", to: "10:00" }, SHANGHAI, { ok: true, value: { from: 29995260, to: 29995320 } }],
    [{ ...day, from: "22:00", to: "24:00" }, SHANGHAI, { ok: true }],
    [{ ...day, from: "22:00", to: "01:00", endDay: "2027-01-13" }, SHANGHAI, { ok: true }],
    [{ ...day, from: "10:00", to: "09:00" }, SHANGHAI, { refusal: { code: "ends_before_start" } }],
    [{ ...day, from: "10:00", to: "10:00" }, SHANGHAI, { refusal: { code: "ends_before_start" } }],
    [{ ...day, from: "08:00", to: "23:00" }, SHANGHAI, { refusal: { code: "meeting_too_long", hours: 14 } }],
    [
      { day: "2027-03-14", endDay: "", from: "02:30", to: "04:00" },
      NEW_YORK,
      { refusal: { code: "no_such_time", time: "02:30", next: "03:00" } },
    ],
    [
      { day: "2027-03-14", endDay: "", from: "01:00", to: "02:15" },
      NEW_YORK,
      { refusal: { code: "no_such_time", time: "02:15", next: "03:00" } },
    ],
    // The hour that comes twice is a long one.
    [{ day: "2027-11-07", endDay: "", from: "00:30", to: "02:30" }, NEW_YORK, { ok: true }],
  ])("%o in %s", (spoken, zone, expected) => {
    expect(spokenSlot(spoken, zone, 14 * 60)).toMatchObject(expected)
  })
})

describe("a rule", () => {
  test.each([
    ["FREQ=WEEKLY;COUNT=3", "2027-01-12T09:00", ["2027-01-12T09:00", "2027-01-19T09:00", "2027-01-26T09:00"]],
    // Only days the rule names: the first Monday comes after the first day.
    ["FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2027-01-12T09:00", ["2027-01-18T09:00", "2027-01-25T09:00"]],
    ["FREQ=DAILY;INTERVAL=2;UNTIL=20270116", "2027-01-12T09:00", ["2027-01-12", "2027-01-14", "2027-01-16"]],
    // UNTIL in UTC: 01:00Z is 09:00 in Shanghai, so the last one is in.
    ["FREQ=DAILY;UNTIL=20270113T010000Z", "2027-01-12T09:00", ["2027-01-12", "2027-01-13"]],
    ["FREQ=DAILY;UNTIL=20270113T005900Z", "2027-01-12T09:00", ["2027-01-12"]],
    ["FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "2027-01-12T09:00", ["2027-01-12", "2027-02-09", "2027-03-09"]],
    ["FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2027-01-12T09:00", ["2027-01-29", "2027-02-26"]],
    // Months without a 31st are passed over, not shifted.
    ["FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", "2027-01-12T09:00", ["2027-01-31", "2027-03-31", "2027-05-31"]],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=2", "2027-01-12T09:00", ["2027-02-01", "2027-03-01"]],
    ["RRULE:freq=weekly;count=1", "2027-01-12T09:00", ["2027-01-12T09:00"]],
  ])("%s from %s", (rule, first, expected) => {
    expect(startsOf(rule, first).map((wall, n) => wall.slice(0, (expected[n] ?? "").length))).toEqual(expected)
  })

  test("09:00 stays 09:00 across a change of the clock, in instants an hour apart", () => {
    const found = expand("FREQ=WEEKLY;COUNT=2", "2027-03-08T09:00", NEW_YORK)
    expect(found.ok && found.value.map(({ from, to, gap }) => [from, to - from, gap])).toEqual([
      [minutes("2027-03-08T14:00Z"), 60, false],
      [minutes("2027-03-15T13:00Z"), 60, false],
    ])
  })

  test("an occurrence the clock jumps over is not dropped: it is marked, and begins at the first minute there is", () => {
    const found = expand("FREQ=DAILY;COUNT=3", "2027-03-13T02:30", NEW_YORK)
    expect(found.ok && found.value.map(({ recurrenceId, from, gap }) => [recurrenceId, from, gap])).toEqual([
      ["2027-03-13T02:30", minutes("2027-03-13T07:30Z"), false],
      ["2027-03-14T02:30", minutes("2027-03-14T07:00Z"), true],
      ["2027-03-15T02:30", minutes("2027-03-15T06:30Z"), false],
    ])
  })

  test.each([
    ["FREQ=SECONDLY;COUNT=2", "bad_rule"],
    ["FREQ=HOURLY;COUNT=2", "bad_rule"],
    ["FREQ=DAILY;BYHOUR=9,14;COUNT=2", "bad_rule"],
    ["FREQ=WEEKLY;BYDAY=XX;COUNT=2", "bad_rule"],
    ["FREQ=WEEKLY;COUNT=2;UNTIL=20270301", "bad_rule"],
    ["FREQ=WEEKLY;FREQ=DAILY;COUNT=2", "bad_rule"],
    ["FREQ=WEEKLY;COUNT=0", "bad_rule"],
    ["FREQ=WEEKLY;COUNT=2\nDTSTART:19700101T000000Z", "bad_rule"],
    ["每周一", "bad_rule"],
    ["FREQ=WEEKLY", "rule_without_end"],
    ["FREQ=DAILY;COUNT=10000", "too_many_occurrences"],
    ["FREQ=DAILY;COUNT=400", "too_far_ahead"],
    ["FREQ=YEARLY;COUNT=3", "too_far_ahead"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", "rule_never"],
    ["FREQ=DAILY;UNTIL=20270111", "rule_never"],
    ["FREQ=DAILY;UNTIL=20279999", "bad_rule"],
  ])("%s is refused: %s", (rule, code) => {
    expect(expand(rule, "2027-01-12T09:00")).toMatchObject({ ok: false, refusal: { code } })
  })

  test("is ended, and shortened by what is gone", () => {
    const ended = endedAt("FREQ=WEEKLY;BYDAY=TU;COUNT=10", "2027-01-25T08:59", SHANGHAI)
    expect(ended).toBe("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270125T005900Z")
    expect(startsOf(ended, "2027-01-12T09:00")).toEqual(["2027-01-12T09:00", "2027-01-19T09:00"])
    expect(leftAfter("FREQ=WEEKLY;COUNT=10", 4)).toBe("FREQ=WEEKLY;COUNT=6")
    expect(leftAfter("FREQ=WEEKLY;UNTIL=20270301", 4)).toBe("FREQ=WEEKLY;UNTIL=20270301")
    expect(ruleParts("FREQ=WEEKLY;BYDAY=MO;BYDAY=TU")).toBeNull()
  })
})
