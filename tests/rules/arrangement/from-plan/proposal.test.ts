import { expect, test } from "vitest"
import { blockingIn, proposalEffect } from "@/lib/arrangement/rules/from-plan/effect"
import { orderPairs } from "@/lib/arrangement/rules/from-plan/orders"
import { moveReasons } from "@/lib/arrangement/rules/from-plan/reasons"
import { keepTogether } from "@/lib/arrangement/rules/from-plan/settle"
import type { ProposedMove } from "@/lib/arrangement/schema/wishes"
import { at, meeting, person, planOf } from "../../occupancy/plans"

const move = (meetingId: string, span: string, roomId: string): ProposedMove => {
  const [from = 0, to = 0] = span.split("-").map((clock) => at(clock))
  return { meetingId, revision: 0, roomId, from, to }
}

test("a part of a proposal is judged as it would be: half a change of rooms clashes, the whole does not", () => {
  const plan = planOf([meeting("1", "09:00-10:00", "A", "p"), meeting("2", "09:00-10:00", "B", "q")])
  const swap = [move("1", "09:00-10:00", "B"), move("2", "09:00-10:00", "A")]
  expect(proposalEffect(plan, swap)).toMatchObject({ arising: [], solved: [], people: ["p", "q"] })
  const half = proposalEffect(plan, swap.slice(0, 1))
  expect(half.arising.map((one) => one.kind)).toEqual(["room_taken"])
  expect([blockingIn(half.arising), half.people]).toEqual([1, ["p"]])
  expect(proposalEffect(plan, [])).toMatchObject({ arising: [], solved: [], people: [] })
})

test("why each meeting moves", () => {
  const plan = planOf([
    meeting("clash", "09:00-10:00", "A", "p"),
    meeting("other", "09:30-10:30", "A", "q"),
    meeting("gives way", "11:00-12:00", "A", "r"),
    meeting("follows", "12:00-12:30", "B", "s", { waitsFor: [{ meetingId: "gives way", minutes: 0, days: 0 }] }),
    meeting("new", "", "", "t", { minutes: 30 }),
    meeting("nicer", "08:00-08:30", "B", "u"),
  ])
  const moves = [
    move("clash", "11:00-12:00", "A"),
    move("gives way", "13:00-14:00", "A"),
    move("follows", "14:00-14:30", "B"),
    move("new", "08:00-08:30", "A"),
    move("nicer", "08:30-09:00", "B"),
  ]
  const { solved } = proposalEffect(plan, moves)
  const reasons = moveReasons(plan, moves, solved, orderPairs(plan, true))
  expect([...reasons].map(([id, reason]) => [id, reason.why, "meetingId" in reason ? reason.meetingId : ""])).toEqual([
    ["clash", "finding", ""],
    ["gives way", "makes_room", "clash"],
    ["follows", "order", "gives way"],
    ["new", "unplaced", ""],
    ["nicer", "better", ""],
  ])
})

test("a meeting right after its parent on the same stage goes with it, unless that clashes", () => {
  const participants = [..."pqr"].map((id) => person(id))
  const family = [
    meeting("parent", "09:00-10:00", "A", "p q"),
    meeting("child", "10:00-10:30", "A", "p", { parentId: "parent" }),
  ]
  const moved = [move("parent", "14:00-15:00", "B")]
  const free = planOf(family, { participants })
  const both = new Set(["parent", "child"])
  expect(keepTogether(free, moved, both)).toEqual([...moved, move("child", "15:00-15:30", "B")])
  expect(keepTogether(free, moved, new Set(["parent"]))).toEqual(moved)
  const taken = planOf([...family, meeting("there", "15:00-16:00", "B", "r")], { participants })
  expect(keepTogether(taken, moved, both)).toEqual(moved)
})
