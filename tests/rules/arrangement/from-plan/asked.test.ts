import { describe, expect, test } from "vitest"
import { type ArrangeForm, askedBy, lossOf, usualHours } from "@/lib/arrangement/rules/from-plan/asked"
import { keepTogether } from "@/lib/arrangement/rules/from-plan/settle"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { at, meeting, planOf, ZONE } from "../../occupancy/plans"

const plan = planOf([
  meeting("1", "09:00-10:00", "A", "p"),
  meeting("2", "09:30-10:30", "A", "q"),
  meeting("3", "11:00-12:00", "B", "r"),
  meeting("pin", "11:00-12:00", "A", "s", { pinned: true }),
])
const form = (more: Partial<ArrangeForm>): ArrangeForm => ({
  what: "repair",
  chosen: [],
  loss: { roomId: "A", day: "2027-01-12", from: "10:00", to: "12:00" },
  others: false,
  days: ["2027-01-12"],
  dayFrom: 480,
  dayTo: 1080,
  rooms: ["A", "B"],
  keep: "normal",
  breakMinutes: 0,
  keepOrder: true,
  sameVenue: true,
  keepMeals: true,
  compact: false,
  ...more,
})
const asked = (more: Partial<ArrangeForm>) => askedBy(form(more), plan, findConflicts(plan), "停用")

describe("what is asked for", () => {
  test.each<[string, Partial<ArrangeForm>, string[], string[]]>([
    ["conflicts alone", { what: "repair" }, ["1", "2"], ["1", "2"]],
    ["conflicts, others may give way", { what: "repair", others: true }, ["1", "2"], ["1", "2", "3"]],
    ["everything but what is pinned", { what: "all" }, ["1", "2", "3"], ["1", "2", "3"]],
    ["a choice", { what: "chosen", chosen: ["3"] }, ["3"], ["3"]],
    ["a lost room, in which a pin does not help", { what: "lost" }, ["2", "pin"], ["2", "pin"]],
    ["nothing chosen asks nobody to give way", { what: "chosen", others: true }, [], []],
  ])("%s", (_, more, concerned, movable) => {
    const found = asked(more)
    expect([found.concerned, found.wishes.movable]).toEqual([concerned, movable])
    expect(found.plan.outside).toHaveLength(more.what === "lost" ? 1 : 0)
  })

  test.each([
    ["no room", { roomId: "" }],
    ["ends before it starts", { from: "12:00", to: "10:00" }],
    ["as long as nothing", { from: "10:00", to: "10:00" }],
    ["no day", { day: "" }],
    ["no time", { to: "" }],
  ])("no loss: %s", (_, more) => {
    const bad = form({ what: "lost", loss: { ...form({}).loss, ...more } })
    expect(lossOf(bad, ZONE, "停用")).toBeNull()
    expect(askedBy(bad, plan, [], "停用")).toMatchObject({ loss: null, concerned: [], plan })
  })

  test("the office's day is eight to seven, and wider where the plan is", () => {
    const minuteOf = (minute: number) => minute - at("00:00")
    expect(usualHours(plan, minuteOf)).toEqual({ from: 480, to: 1140 })
    const long = planOf([meeting("1", "07:40-09:00", "A", "p"), meeting("2", "19:00-20:10", "A", "p")])
    expect(usualHours(long, minuteOf)).toEqual({ from: 450, to: 1230 })
  })
})

test("debates that ran at one time run at one time again", () => {
  const debates = planOf([
    meeting("head", "", "", ""),
    meeting("a", "09:00-10:00", "A", "p", { parentId: "head" }),
    meeting("b", "09:00-10:00", "B", "q", { parentId: "head" }),
  ])
  const move = (meetingId: string, roomId: string, from: string) => {
    const start = at(from)
    return { meetingId, revision: 0, roomId, from: start, to: start + 60 }
  }
  const apart = [move("a", "A", "14:00"), move("b", "B", "14:15")]
  const together = [move("a", "A", "14:00"), move("b", "B", "14:00")]
  expect(keepTogether(debates, apart, new Set(["a", "b"]))).toEqual(together)
  const busy = planOf([...debates.meetings, meeting("c", "13:30-14:10", "B", "r")])
  expect(keepTogether(busy, apart, new Set(["a", "b"]))).toEqual([move("a", "A", "14:15"), move("b", "B", "14:15")])
})
