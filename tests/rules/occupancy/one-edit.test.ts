import { expect, test } from "vitest"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import { planWith } from "@/lib/occupancy/rules/move-effect"
import { type EditPlace, editJudge } from "@/lib/occupancy/rules/one-edit/judge"
import { prepare } from "@/lib/occupancy/rules/prepare"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import { at, meeting, planOf } from "./plans"
import { busyPlan, generator, ROOMS, someTime } from "./random-plan"

/** The whole engine, asked of the plan with the meeting there. */
function slowly(plan: ConflictPlan, { meetingId, ...place }: EditPlace): Finding[] {
  const moving = plan.meetings.find(({ id }) => id === meetingId)
  const then = planWith(plan, moving ? [{ ...moving, ...place }] : [])
  return findConflicts(then, prepare(then), false).filter((finding) => meetingsIn(finding).has(meetingId))
}

test("judging one meeting anywhere finds exactly what the whole engine finds of it, in 40 plans at 25 places each", () => {
  const kinds = new Map<string, number>()
  for (let seed = 1; seed <= 40; seed += 1) {
    const plan = busyPlan(seed)
    const judge = editJudge(prepare(plan))
    const next = generator(seed * 7919)
    for (let tries = 0; tries < 25; tries += 1) {
      const moving = plan.meetings[next(plan.meetings.length)]
      if (!moving) throw new Error("no meeting")
      const stays = next(5) === 0
      const from = stays ? moving.from : someTime(next)
      const place: EditPlace = {
        meetingId: moving.id,
        roomId: stays ? moving.roomId : next(8) === 0 ? null : (ROOMS[next(4)]?.id ?? null),
        from,
        to: stays ? moving.to : from === null ? null : from + 5 * (1 + next(40)),
      }
      const expected = slowly(plan, place)
      for (const { kind } of expected) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      expect([seed, place, judge(place)]).toEqual([seed, place, expected])
    }
  }
  // Nothing of what the engine knows was left untried.
  expect([...kinds.keys()].sort()).toEqual([
    "break_too_short",
    "child_against_parent",
    "child_outside_parent",
    "day_off",
    "equipment_missing",
    "no_room",
    "order_broken",
    "people_unknown",
    "person_twice",
    "room_closed",
    "room_taken",
    "room_too_small",
    "room_unconfirmed",
    "travel_too_short",
  ])
}, 60_000)

test("where it stands, where it cannot stand, and what the plan does not hold", () => {
  const plan = planOf([meeting("1", "08:00-09:00", "A", "p"), meeting("2", "08:30-09:30", "A", "q")])
  const judge = editJudge(prepare(plan))
  const [from, to] = [at("08:00"), at("09:00")]
  expect(judge({ meetingId: "1", roomId: "A", from, to }).map(({ kind }) => kind)).toEqual(["room_taken"])
  expect(judge({ meetingId: "1", roomId: "B", from, to })).toEqual([])
  expect(judge({ meetingId: "1", roomId: "A", from: null, to: null })).toEqual([])
  expect(judge({ meetingId: "1", roomId: "A", from: to, to: from })).toEqual([])
  expect(judge({ meetingId: "nobody", roomId: "A", from, to })).toEqual([])
  // A room that does not exist is no room; asking leaves the plan as it was.
  expect(judge({ meetingId: "1", roomId: "none", from, to }).map(({ kind }) => kind)).toEqual(["no_room"])
  expect(judge({ meetingId: "1", roomId: "A", from, to }).map(({ kind }) => kind)).toEqual(["room_taken"])
})
