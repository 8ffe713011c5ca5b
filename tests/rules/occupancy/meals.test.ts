import { describe, expect, test } from "vitest"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { ofKind } from "./of-kind"
import { at, meeting, planOf, who } from "./plans"

describe("meals", () => {
  const meals = [{ name: "午餐", from: 11 * 60 + 30, to: 14 * 60 + 30, minutes: 60 }]
  const breaks = (meetings: MeetingPlan[], more: Partial<ConflictPlan> = {}) =>
    ofKind("break_too_short", meetings, { settings: { meals }, ...more }).map(
      (one) => `${one.a}${one.b === null ? "" : `/${one.b}`} ${one.left} ${one.people.join("")} ${one.severity}`,
    )
  test.each<[string, MeetingPlan[], string[]]>([
    [
      "an hour between is enough",
      [meeting("1", "09:00-12:30", "A", "p q"), meeting("2", "13:30-17:00", "A", "p q")],
      [],
    ],
    [
      "a minute less is told, once for the pair, for those who are at both",
      [meeting("1", "09:00-12:30", "A", "p q r"), meeting("2", "13:29-17:00", "B", "p q s")],
      ["1/2 59 pq warn"],
    ],
    [
      "before the first or after the last is enough as well",
      [meeting("1", "09:00-13:30", "A", "p"), meeting("2", "12:30-17:00", "A", "q")],
      [],
    ],
    ["one that takes all of it stands alone", [meeting("1", "09:00-17:00", "A", "p")], ["1 0 p warn"]],
    ["and one in the middle of it", [meeting("1", "12:20-13:40", "A", "p")], ["1 50 p warn"]],
    ["back-to-back", [meeting("1", "09:00-13:00", "A", "p"), meeting("2", "13:00-17:00", "A", "p")], ["1/2 0 p warn"]],
    [
      "the longest stretch counts, not the first",
      [
        meeting("1", "09:00-11:40", "A", "p"),
        meeting("2", "12:00-12:30", "A", "p"),
        meeting("3", "13:30-17:00", "A", "p"),
      ],
      [],
    ],
    [
      "whoever is at the meal has it, whoever is not has not",
      [
        meeting("1", "09:00-12:00", "A", "p q"),
        meeting("meal", "12:00-12:30", "B", "p", { kind: "用餐" }),
        meeting("2", "12:30-17:00", "A", "p q"),
      ],
      ["1/2 30 q warn"],
    ],
    [
      "registration is in nobody's way",
      [meeting("1", "08:00-18:00", "A", "p", { kind: "报到" }), meeting("2", "09:00-12:00", "B", "p")],
      [],
    ],
    [
      "nor what lies outside the hours",
      [meeting("1", "06:00-11:30", "A", "p"), meeting("2", "14:30-22:00", "A", "p")],
      [],
    ],
    [
      "drivers and those on duty eat as well",
      [meeting("1", "11:00-15:00", "A", "", { scopes: [...who("p"), ...who("q", "DRIVE"), ...who("r", "DUTY")] })],
      ["1 0 pqr warn"],
    ],
  ])("%s", (_, meetings, expected) => {
    expect(breaks(meetings)).toEqual(expected)
  })

  test("an appointment outside counts against the meal, with the plan's own meeting first", () => {
    const [from, to] = [at("12:00"), at("15:00")]
    const outside = [
      {
        subjectKind: "PERSON",
        subjectId: "person-p",
        from,
        to,
        heldFrom: from,
        heldTo: to,
        causeId: "x",
        title: "会见",
        venueId: null,
      } as const,
    ]
    expect(breaks([meeting("1", "10:00-11:50", "A", "p")], { outside })).toEqual(["1/x 10 p warn"])
    // Two appointments alone are not this plan's business.
    expect(breaks([meeting("1", "08:00-09:00", "A", "p")], { outside })).toEqual([])
  })

  test("in the spring night without an hour the meal is judged by what is really left", () => {
    const zone = "Europe/Berlin"
    const night = [{ name: "夜宵", from: 60, to: 240, minutes: 100 }]
    const found = findConflicts(
      planOf([meeting("1", "2027/03/28 00:00-2027/03/28 01:20", "A", "p", {}, zone)], {
        zone,
        settings: { meals: night },
      }),
    )
    expect(found.map((one) => [one.kind, "left" in one && one.left])).toEqual([])
    const short = [{ name: "夜宵", from: 60, to: 240, minutes: 101 }]
    expect(
      findConflicts(
        planOf([meeting("1", "2027/03/28 00:00-2027/03/28 01:20", "A", "p", {}, zone)], {
          zone,
          settings: { meals: short },
        }),
      ).map((one) => [one.kind, "left" in one && one.left]),
    ).toEqual([["break_too_short", 100]])
  })
})
