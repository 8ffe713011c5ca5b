import { describe, expect, it } from "vitest"
import { afterStep, inverseStep, sameSpot, spotOf, stepTo, strayed } from "@/lib/meetings/rules/steps"
import { waitsInRing } from "@/lib/meetings/rules/waits"
import type { MeetingPlan } from "@/lib/meetings/schema"

const meeting = (id: string, from: number | null, to: number | null, roomId: string | null = "r"): MeetingPlan => ({
  id,
  eventId: "e",
  parentId: null,
  code: "",
  title: id,
  kind: "",
  from,
  to,
  roomId,
  layout: "",
  scopes: [],
  scopeText: "",
  chairText: "",
  note: "",
  dress: "",
  position: 0,
  cancelled: false,
  revision: 0,
  agenda: [],
})
const PLAN = [meeting("a", 0, 60), meeting("b", 60, 90, "s"), meeting("c", null, null, null)]

describe("steps of work on the board", () => {
  it("hold only the meetings that are put elsewhere", () => {
    const moved = [meeting("a", 30, 90), meeting("b", 60, 90, "s")]
    expect(stepTo(PLAN, moved)).toEqual({
      shifts: [
        {
          meetingId: "a",
          before: { roomId: "r", from: 0, to: 60 },
          after: { roomId: "r", from: 30, to: 90 },
        },
      ],
    })
    expect(stepTo(PLAN, [meeting("gone", 0, 10)])).toEqual({ shifts: [] })
  })
  it.each([
    ["moved", [meeting("a", 30, 90)]],
    ["lengthened at both ends", [meeting("a", -15, 75)]],
    ["to the tray", [meeting("a", null, null)]],
    ["from the tray", [meeting("c", 600, 660, "s")]],
    ["two that change places", [meeting("a", 60, 90, "s"), meeting("b", 0, 60)]],
  ])("and their inverse brings everything back: %s", (_, moved) => {
    const step = stepTo(PLAN, moved)
    const after = afterStep(PLAN, step)
    expect(moved.every((one) => after.some((other) => other.id === one.id && sameSpot(other, one)))).toBe(true)
    expect(afterStep(after, inverseStep(step)).map(spotOf)).toEqual(PLAN.map(spotOf))
    expect(strayed(PLAN, step)).toBeNull()
    expect(strayed(after, inverseStep(step))).toBeNull()
  })
  it("leave all others the same objects, and keep the length of what goes to the tray", () => {
    const after = afterStep(PLAN, stepTo(PLAN, [meeting("a", null, null)]))
    expect(after[1]).toBe(PLAN[1])
    expect(after[0]?.minutes).toBe(60)
  })
  it.each([
    ["moved by somebody else", [meeting("a", 5, 65)]],
    ["put into another room", [meeting("a", 0, 60, "s")]],
    ["cancelled", [{ ...meeting("a", 0, 60), cancelled: true }]],
    ["deleted", []],
  ])("cannot be taken from where the meeting no longer is: %s", (_, now) => {
    expect(strayed(now, stepTo(PLAN, [meeting("a", 30, 90)]))).toBe("a")
  })
})

const waiting = (id: string, ...on: string[]) => ({
  id,
  waitsFor: on.map((meetingId) => ({ meetingId, minutes: 0, days: 0 })),
})
it.each([
  ["itself", [], ["x"], true],
  ["one that waits for it", [waiting("a", "x")], ["a"], true],
  ["a chain that comes back", [waiting("a", "b"), waiting("b", "c"), waiting("c", "x")], ["a"], true],
  ["a chain that ends", [waiting("a", "b"), waiting("b")], ["a"], false],
  ["a ring it is no part of", [waiting("a", "b"), waiting("b", "a")], ["a"], false],
  ["nobody", [waiting("a", "x")], [], false],
])("a meeting that waits for %s", (_, meetings, on, ring) => {
  expect(
    waitsInRing(
      meetings,
      "x",
      on.map((meetingId) => ({ meetingId })),
    ),
  ).toBe(ring)
})
