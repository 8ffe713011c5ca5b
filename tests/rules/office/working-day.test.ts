import { expect, test } from "vitest"
import { workingDay } from "@/lib/office/rules/working-day"

test.each([
  ["2026-10-01", false, "holiday", "国庆节"],
  ["2026-10-07", false, "holiday", "国庆节"],
  // A Saturday worked for the long holiday, and one that is not.
  ["2026-10-10", true, "", ""],
  ["2026-10-17", false, "weekend", ""],
  ["2026-10-09", true, "", ""],
  ["2026-02-17", false, "holiday", "春节"],
  ["2026-02-28", true, "", ""],
  // Not announced yet: the fixed holidays and the weekends.
  ["2041-01-01", false, "holiday", "元旦"],
  ["2041-10-03", false, "holiday", "国庆节"],
  ["2041-10-08", true, "", ""],
  ["2041-10-12", false, "weekend", ""],
])("%s works: %s (%s %s)", (day, works, reason, name) => {
  expect(workingDay(day)).toEqual({ works, reason, name })
})

test("what the office decided itself comes first, both ways", () => {
  const ownDays = { "2026-10-01": true, "2026-10-09": false }
  expect(workingDay("2026-10-01", ownDays).works).toBe(true)
  expect(workingDay("2026-10-09", ownDays)).toEqual({ works: false, reason: "own", name: "" })
  expect(workingDay("2026-10-09").works).toBe(true)
})
