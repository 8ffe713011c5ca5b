import { describe, expect, test } from "vitest"
import { offsetOf, wallClock } from "@/lib/kernel/zone-offset"
import { instantOf, stampOf } from "@/lib/kernel/zoned"

const minutes = (instant: string, zone: string): number => offsetOf(Date.parse(instant), zone) / 60_000

test.each([
  ["Asia/Shanghai", "2027-01-12T00:30:00Z", 480],
  // Summer time of 1991: from 14 April 2:00 to 15 September 2:00 (daylight).
  ["Asia/Shanghai", "1991-04-13T17:59:59.999Z", 480],
  ["Asia/Shanghai", "1991-04-13T18:00:00Z", 540],
  ["Asia/Shanghai", "1991-09-14T16:59:59.999Z", 540],
  ["Asia/Shanghai", "1991-09-14T17:00:00Z", 480],
  ["Asia/Kathmandu", "2027-01-12T00:30:00Z", 345],
  ["Asia/Kathmandu", "1985-12-31T18:00:00Z", 330],
  ["Europe/Berlin", "2027-03-28T00:59:59.999Z", 60],
  ["Europe/Berlin", "2027-03-28T01:00:00Z", 120],
  ["Europe/Berlin", "2027-10-31T00:59:59.999Z", 120],
  ["Europe/Berlin", "2027-10-31T01:00:00Z", 60],
  // Half an hour of summer time.
  ["Australia/Lord_Howe", "2027-04-03T14:59:59.999Z", 660],
  ["Australia/Lord_Howe", "2027-04-03T15:00:00Z", 630],
  ["Australia/Lord_Howe", "2027-10-02T15:29:59.999Z", 630],
  ["Australia/Lord_Howe", "2027-10-02T15:30:00Z", 660],
  ["America/St_Johns", "2027-01-12T00:30:00Z", -210],
  ["UTC", "2027-01-12T00:30:00Z", 0],
])("%s at %s is %i minutes ahead", (zone, instant, ahead) => {
  expect(minutes(instant, zone)).toBe(ahead)
})

test.each([
  ["Asia/Shanghai", "2027-01-12T16:00:00Z", "2027-01-13 00:00"],
  ["Asia/Shanghai", "2027-02-28T15:59:00Z", "2027-02-28 23:59"],
  ["Asia/Kathmandu", "2027-12-31T18:15:00Z", "2028-01-01 00:00"],
  ["Europe/Berlin", "2027-03-28T01:00:00Z", "2027-03-28 03:00"],
  ["America/St_Johns", "2027-01-01T03:29:00Z", "2026-12-31 23:59"],
])("in %s, %s is read %s", (zone, instant, wall) => {
  expect(stampOf(new Date(instant), zone)).toBe(wall)
})

describe("agreement with the clock of the machine", () => {
  const zones = [
    ...["Asia/Shanghai", "Asia/Kathmandu", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns"],
    ...["Pacific/Apia", "Asia/Urumqi", "Africa/Casablanca"],
  ]
  // A step that meets every hour of the day and every day of the year, over forty years.
  const STEP = 37 * 86_400_000 + 5 * 3_600_000 + 7 * 60_000 + 13_000
  const instants = Array.from({ length: 400 }, (_, n) => Date.UTC(1990, 0, 1) + n * STEP)

  test.each(zones)("%s", (zone) => {
    const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" })
    for (const instant of instants) {
      const wall = wallClock(new Date(instant), zone).toISOString().slice(0, 19).replace("T", " ")
      expect(wall, new Date(instant).toISOString()).toBe(clock.format(instant))
    }
  })

  test.each(zones)("there and back in %s", (zone) => {
    for (const instant of instants) {
      const [day = "", time = ""] = stampOf(new Date(instant), zone).split(" ")
      const back = instantOf(day, time, zone)
      expect(back && stampOf(back, zone), new Date(instant).toISOString()).toBe(`${day} ${time}`)
    }
  })
})

test("no date has no offset", () => {
  expect(offsetOf(Number.NaN, "Asia/Shanghai")).toBeNaN()
})
