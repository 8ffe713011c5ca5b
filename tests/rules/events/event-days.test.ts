import { expect, it } from "vitest"
import { eventDays } from "@/lib/events/rules/event-days"

it.each([
  [
    "three days in Shanghai",
    { startsOn: "2027-01-12", endsOn: "2027-01-14", zone: "Asia/Shanghai" },
    [],
    ["2027-01-12 1440", "2027-01-13 1440", "2027-01-14 1440"],
  ],
  [
    "a day before is added once and in order",
    { startsOn: "2027-01-12", endsOn: "2027-01-12", zone: "Asia/Shanghai" },
    ["2027-01-11", "2027-01-12"],
    ["2027-01-11 1440", "2027-01-12 1440"],
  ],
  [
    "a day with a clock change is an hour shorter",
    { startsOn: "2027-03-28", endsOn: "2027-03-28", zone: "Europe/Berlin" },
    [],
    ["2027-03-28 1380"],
  ],
])("%s", (_, event, others, expected) => {
  expect(eventDays(event, others).map((day) => `${day.iso} ${day.to - day.from}`)).toEqual(expected)
})

it("starts at local midnight, whatever the machine's zone", () => {
  const [day] = eventDays({ startsOn: "2027-01-12", endsOn: "2027-01-12", zone: "Asia/Shanghai" })
  expect(new Date((day?.from ?? 0) * 60_000).toISOString()).toBe("2027-01-11T16:00:00.000Z")
})
