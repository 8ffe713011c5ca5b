import { describe, expect, test } from "vitest"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { askOfMeeting } from "@/lib/occupancy/rules/finder/ask"
import { availability, runsOf } from "@/lib/occupancy/rules/finder/availability"
import { busyBlocks } from "@/lib/occupancy/rules/finder/busy-blocks"
import { finderFor } from "@/lib/occupancy/rules/finder/finder"
import { freeTimes } from "@/lib/occupancy/rules/finder/free-times"
import { roomFits } from "@/lib/occupancy/rules/finder/room-fits"
import { planWith } from "@/lib/occupancy/rules/move-effect"
import { prepare } from "@/lib/occupancy/rules/prepare"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { randomOf } from "@/tests/support/random"
import { at, meeting, planOf, room, who } from "./plans"

const finderOf = (plan: ConflictPlan, id: string) => {
  const prepared = prepare(plan)
  return finderFor(askOfMeeting(prepared.meetings.get(id) as MeetingPlan, prepared), prepared)
}

describe("how many are free", () => {
  const free = (meetings: MeetingPlan[]): number[] =>
    Array.from(availability(finderOf(planOf(meetings), "x"), at("09:00"), at("10:00"), 15))

  test.each([
    ["nobody has anything", "", [3, 3, 3, 3]],
    ["one has a meeting: every begun quarter counts", "09:10-09:20", [2, 2, 3, 3]],
    ["half-open: what ends on the quarter leaves it free", "08:00-09:15", [2, 3, 3, 3]],
    ["before and after", "07:00-08:00", [3, 3, 3, 3]],
    ["all of it", "08:00-11:00", [2, 2, 2, 2]],
  ])("%s", (_, span, told) =>
    expect(free([meeting("x", "", "", "p q r"), ...(span ? [meeting("y", span, "A", "p")] : [])])).toEqual(told),
  )

  test("two overlapping meetings of one person take that person once", () =>
    expect(
      free([meeting("x", "", "", "p q"), meeting("y", "09:00-09:40", "A", "p"), meeting("z", "09:20-10:00", "B", "p")]),
    ).toEqual([1, 1, 1, 1]))

  test("runs of the same number", () =>
    expect(runsOf(Int32Array.from([2, 2, 1, 2]), 100, 15)).toEqual([
      { from: 100, to: 130, free: 2 },
      { from: 130, to: 145, free: 1 },
      { from: 145, to: 160, free: 2 },
    ]))
})

test("what people have: foremost role, clashes, and nothing between a meeting and the one inside it", () => {
  const plan = planOf([
    meeting("m", "08:00-12:00", "A", "p q", { scopes: [...who("p q"), ...who("p", "CHAIR")] }),
    meeting("k", "09:00-10:00", "A", "p", { parentId: "m" }),
    meeting("z", "11:00-13:00", "B", "q"),
  ])
  const blocks = busyBlocks(prepare(plan), at("00:00"), at("2027-01-13 00:00"))
  const told = (number: number) => blocks[number]?.map(({ meetingId, role, clash }) => [meetingId, role, clash])
  expect(told(0)).toEqual([
    ["m", "CHAIR", false],
    ["k", "ATTEND", false],
  ])
  expect(told(1)).toEqual([
    ["m", "ATTEND", true],
    ["z", "ATTEND", true],
  ])
  expect(told(2)).toEqual([])
})

/** A day of twelve meetings of eight people in three rooms, two venues. */
function randomPlan(seed: number): ConflictPlan {
  const below = randomOf(seed)
  const meetings = Array.from({ length: 12 }, (_, i) => {
    const from = at("08:00") + below(40) * 15
    const people = [..."pqrstuvw"].filter(() => below(4) === 0).join(" ")
    return meeting(`m${i}`, "", ["A", "B", "far"][below(3)] ?? "A", people, { from, to: from + 15 * (1 + below(6)) })
  })
  const margins = { setUpMinutes: 10, clearAwayMinutes: 5, opensAt: 540, closesAt: 1080 }
  return planOf(meetings, {
    rooms: [room("A", margins), room("B"), room("far", { venueId: "hotel", venueName: "宾馆" })],
    settings: { meals: [] },
  })
}

test("rooms and times agree with the engine, in 40 random plans", () => {
  const day = { iso: "2027-01-12", from: at("00:00"), to: at("2027-01-13 00:00") }
  let [fitting, free] = [0, 0]
  for (let seed = 1; seed <= 40; seed += 1) {
    const plan = randomPlan(seed)
    const finder = finderOf(plan, "m0")
    const own = plan.meetings[0] as MeetingPlan
    const kinds = (roomId: string | null, from: number, to: number): string[] =>
      findConflicts(planWith(plan, [{ ...own, roomId, from, to }]))
        .filter(({ a, b }) => a === own.id || b === own.id)
        .map(({ kind }) => kind)
    for (const fit of roomFits(finder, { from: own.from ?? 0, to: own.to ?? 0 })) {
      const found = kinds(fit.roomId, fit.slot.from, fit.slot.to)
      const codes = fit.against.map(({ code }) => code)
      if (fit.verdict === "fits") fitting += 1
      expect([seed, fit.roomId, found.includes("room_taken")]).toEqual([seed, fit.roomId, codes.includes("room_taken")])
      expect([seed, fit.roomId, found.includes("room_closed")]).toEqual([
        seed,
        fit.roomId,
        codes.includes("room_closed"),
      ])
    }
    for (const offer of freeTimes(finder, [day], 30)) {
      const bad = kinds(offer.roomId, offer.from, offer.to).filter((kind) =>
        ["room_taken", "room_closed", "person_twice", "travel_too_short"].includes(kind),
      )
      if (offer.grade !== "poor") {
        free += 1
        expect([seed, offer, bad]).toEqual([seed, offer, []])
      } else if (offer.requiredBusy > 0)
        expect([seed, offer.from, bad.includes("person_twice")]).toEqual([seed, offer.from, true])
    }
  }
  expect(Math.min(fitting, free)).toBeGreaterThan(40)
}, 60_000)
