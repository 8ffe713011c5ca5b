import { describe, expect, test } from "vitest"
import { programmePlan } from "@/lib/cli/conflicts/programme-plan"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { sharedFile, sharedPath } from "../../support/shared-data"
import { meeting } from "./plans"
import { told } from "./told"

describe("real programmes", () => {
  const overlaps = (name: string): Record<string, number> => {
    const { plan } = programmePlan(name, sharedFile(`schedules/${name}`), { rooms: null, roster: null, zone: null })
    const found = findConflicts(plan, undefined, false)
    const count = (kind: string): number => found.filter((one) => one.kind === kind).length
    // Whoever is in two meetings of one room is told of with the room.
    const inRooms = found.filter((one) => one.kind === "room_taken" && one.people.length > 0).length
    return { rooms: count("room_taken"), people: count("person_twice") + inRooms }
  }
  test.skipIf(sharedPath("schedules/fosdem-2024.xml") === null)("FOSDEM 2024: two rooms and two people twice", () => {
    expect(overlaps("fosdem-2024.xml")).toEqual({ rooms: 2, people: 2 })
  })
  test.skipIf(sharedPath("schedules/cccamp2019-frab.json") === null)("the camp of 2019: none", () => {
    expect(overlaps("cccamp2019-frab.json")).toEqual({ rooms: 0, people: 0 })
  })
})

describe("half-open intervals, whatever the clock does", () => {
  const zone = "Europe/Berlin"
  const night = (id: string, span: string) => meeting(id, span, "A", "p", {}, zone)
  test.each<[string, [string, string], string[]]>([
    // 01:59 is followed by 03:00: half an hour on either side of the gap is back-to-back.
    [
      "spring: back-to-back across the missing hour",
      ["2027/03/28 01:30-2027/03/28 03:00", "2027/03/28 03:00-2027/03/28 03:30"],
      [],
    ],
    [
      "spring: half an hour by the wall is none by the clock",
      ["2027/03/28 01:00-2027/03/28 01:59", "2027/03/28 03:00-2027/03/28 04:00"],
      [],
    ],
    [
      "spring: a real overlap",
      ["2027/03/28 01:30-2027/03/28 03:10", "2027/03/28 03:00-2027/03/28 03:30"],
      ["room_taken 1/2 10 p"],
    ],
    [
      "autumn: the night has an hour more",
      ["2027/10/31 01:00-2027/10/31 04:00", "2027/10/31 00:30-2027/10/31 05:00"],
      ["room_taken 2/1 240 p"],
    ],
    [
      "autumn: back-to-back after both hours",
      ["2027/10/31 01:30-2027/10/31 03:00", "2027/10/31 03:00-2027/10/31 04:00"],
      [],
    ],
    ["across midnight, back-to-back", ["2027/01/12 23:00-2027/01/13 00:00", "2027/01/13 00:00-2027/01/13 01:00"], []],
    [
      "across midnight, a minute",
      ["2027/01/12 23:00-2027/01/13 00:01", "2027/01/13 00:00-2027/01/13 01:00"],
      ["room_taken 1/2 1 p"],
    ],
    [
      "equal starts",
      ["2027/01/12 08:00-2027/01/12 09:00", "2027/01/12 08:00-2027/01/12 08:30"],
      ["room_taken 1/2 30 p"],
    ],
    ["equal ends", ["2027/01/12 08:00-2027/01/12 09:00", "2027/01/12 08:30-2027/01/12 09:00"], ["room_taken 1/2 30 p"]],
    [
      "the very same time",
      ["2027/01/12 08:00-2027/01/12 09:00", "2027/01/12 08:00-2027/01/12 09:00"],
      ["room_taken 1/2 60 p"],
    ],
    [
      "one inside the other",
      ["2027/01/12 08:00-2027/01/12 12:00", "2027/01/12 09:00-2027/01/12 10:00"],
      ["room_taken 1/2 60 p"],
    ],
    ["no length at all", ["2027/01/12 08:00-2027/01/12 12:00", "2027/01/12 09:00-2027/01/12 09:00"], []],
    ["an end before its start", ["2027/01/12 08:00-2027/01/12 12:00", "2027/01/12 10:00-2027/01/12 09:00"], []],
  ])("%s", (_, [one, other], expected) => {
    expect(told([night("1", one), night("2", other)], { zone })).toEqual(expected)
  })
})
