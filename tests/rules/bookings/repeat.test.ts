import { RRuleTemporal } from "rrule-temporal"
import { describe, expect, it, test } from "vitest"
import { EVERY, type Every, type Repeat, repeatFrom, repeatOfRule, ruleTextOf } from "@/lib/bookings/rules/repeat"

/** The days a rule gives, by the library the bookings are expanded with. */
const daysOf = (day: string, rule: string): string[] =>
  new RRuleTemporal({ rruleString: `DTSTART:${day.replaceAll("-", "")}T090000Z\nRRULE:${rule}` })
    .all()
    .map((date) => date.toString().slice(0, 10))

const times = (count: number): Pick<Repeat, "end"> => ({ end: { by: "count", count } })

describe("a simple choice becomes a rule", () => {
  it.each<[Every, string, Partial<Repeat>, string, string[]]>([
    ["day", "2027-01-12", { interval: 2 }, "FREQ=DAILY;INTERVAL=2", ["2027-01-12", "2027-01-14", "2027-01-16"]],
    ["workday", "2027-01-15", {}, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", ["2027-01-15", "2027-01-18", "2027-01-19"]],
    ["week", "2027-01-12", {}, "FREQ=WEEKLY;BYDAY=TU", ["2027-01-12", "2027-01-19", "2027-01-26"]],
    [
      "week",
      "2027-01-12",
      { interval: 2, weekdays: ["TH", "TU"] },
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
      ["2027-01-12", "2027-01-14", "2027-01-26"],
    ],
    ["monthDay", "2027-01-31", {}, "FREQ=MONTHLY;BYMONTHDAY=31", ["2027-01-31", "2027-03-31", "2027-05-31"]],
    ["monthWeekday", "2027-01-12", {}, "FREQ=MONTHLY;BYDAY=2TU", ["2027-01-12", "2027-02-09", "2027-03-09"]],
    // The fourth that is the last as well is meant as the last: the next month may have five.
    ["monthWeekday", "2027-02-23", {}, "FREQ=MONTHLY;BYDAY=-1TU", ["2027-02-23", "2027-03-30", "2027-04-27"]],
    ["monthWeekday", "2027-03-30", {}, "FREQ=MONTHLY;BYDAY=-1TU", ["2027-03-30", "2027-04-27", "2027-05-25"]],
    ["monthWeekday", "2027-03-23", {}, "FREQ=MONTHLY;BYDAY=4TU", ["2027-03-23", "2027-04-27", "2027-05-25"]],
  ])("%s from %s", (every, day, change, rule, days) => {
    const made = ruleTextOf({ ...repeatFrom(every, day), ...change, ...times(3) })
    expect(made).toBe(`${rule};COUNT=3`)
    expect(daysOf(day, made)).toEqual(days)
  })

  test("an end by a day holds until the end of that day", () => {
    const rule = ruleTextOf({ ...repeatFrom("day", "2027-01-12"), end: { by: "day", day: "2027-01-14" } })
    expect(rule).toBe("FREQ=DAILY;UNTIL=20270114")
  })
})

describe("a rule is read back as the choice it came from", () => {
  it.each(EVERY)("%s", (every) => {
    for (const day of ["2027-01-12", "2027-01-31", "2027-02-28", "2027-03-29"])
      for (const end of [{ by: "count", count: 7 } as const, { by: "day", day: "2027-12-31" } as const]) {
        const rule = ruleTextOf({ ...repeatFrom(every, day), end })
        const read = repeatOfRule(rule)
        expect(read?.every).toBe(every)
        expect(read && ruleTextOf(read)).toBe(rule)
      }
  })
  it.each([
    "FREQ=YEARLY;COUNT=3",
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=3",
    "FREQ=WEEKLY;COUNT=3",
    "FREQ=WEEKLY;BYDAY=1MO;COUNT=3",
    "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3",
    "FREQ=DAILY;BYDAY=MO;COUNT=3",
    "nonsense",
  ])("%s is none of them", (rule) => {
    expect(repeatOfRule(rule)).toBeNull()
  })
})
