import { expect, test } from "vitest"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { meeting, planOf } from "./plans"

const twice = (meetings = [meeting("1", "08:00-09:00", "A", "q p"), meeting("2", "08:30-10:00", "B", "p q")]) =>
  findConflicts(planOf(meetings)).map(({ key }) => key)

test("decisions kept in the database are found again: keys are the same from release to release", () => {
  expect(twice()).toEqual(["person_twice:1:2:ikdtpf1sm1icj"])
  expect(findConflicts(planOf([meeting("1", "08:00-09:00", "", "")])).map(({ key }) => key)).toEqual([
    "no_room:1:12p8ti01xnbusm",
    "people_unknown:1:84k6n81rmabm9",
  ])
})

test.each([
  ["the time of one of them", [meeting("1", "08:00-09:01", "A", "p q"), meeting("2", "08:30-10:00", "B", "p q")]],
  ["the room of one of them", [meeting("1", "08:00-09:00", "A", "p q"), meeting("2", "08:30-10:00", "", "p q")]],
  ["the people of both", [meeting("1", "08:00-09:00", "A", "p q"), meeting("2", "08:30-10:00", "B", "p")]],
])("another key as soon as anything it covers changes: %s", (_, meetings) => {
  const keys = findConflicts(planOf(meetings))
    .filter(({ kind }) => kind === "person_twice")
    .map(({ key }) => key)
  expect(keys).toHaveLength(1)
  expect(twice()).not.toContain(keys[0])
})
