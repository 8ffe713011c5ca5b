import { describe, expect, test } from "vitest"
import { movesOf, placesOfNow } from "@/lib/arrangement/rules/from-plan/back"
import { freeToMove, hitBy, planWithout } from "@/lib/arrangement/rules/from-plan/candidates"
import { problemOf } from "@/lib/arrangement/rules/from-plan/problem"
import type { ArrangeWishes } from "@/lib/arrangement/schema/wishes"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { at, meeting, person, planOf, room, who } from "../../occupancy/plans"

const wishesFor = (plan: ConflictPlan, more: Partial<ArrangeWishes> = {}): ArrangeWishes => ({
  movable: plan.meetings.map((one) => one.id),
  days: ["2027-01-12"],
  dayFrom: 8 * 60,
  dayTo: 12 * 60,
  rooms: plan.rooms.map((one) => one.id),
  keep: "normal",
  breakMinutes: 0,
  keepOrder: true,
  sameVenue: true,
  keepMeals: false,
  compact: false,
  ...more,
})
const built = (plan: ConflictPlan, more: Partial<ArrangeWishes> = {}) => problemOf(plan, wishesFor(plan, more), {})

/** "08:00 08:15" — when meeting m may begin in room r. */
function starts(plan: ConflictPlan, roomId: string, more: Partial<ArrangeWishes> = {}, m = 0): string {
  const { problem, grid, roomIds } = built(plan, more)
  const list = problem.real?.allowedStarts[m]?.[roomIds.indexOf(roomId)] ?? []
  return list
    .map((start) => {
      const minutes = grid.base + start * grid.grainMinutes - at("00:00")
      return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
    })
    .join(" ")
}
const hold = (roomId: string, span: string, tentative = false) => {
  const [from = 0, to = 0] = span.split("-").map((clock) => at(clock))
  return {
    subjectKind: "ROOM" as const,
    subjectId: roomId,
    from,
    to,
    heldFrom: from,
    heldTo: to,
    causeId: "x",
    title: "别的会",
    venueId: null,
    tentative,
  }
}
const two = (more: Partial<MeetingPlan> = {}) => [meeting("1", "09:00-11:00", "A", "p", more)]

describe("where a meeting may begin", () => {
  test.each<[string, ConflictPlan, string, Partial<ArrangeWishes>, string]>([
    [
      "every quarter of the office's day",
      planOf(two()),
      "B",
      {},
      "08:00 08:15 08:30 08:45 09:00 09:15 09:30 09:45 10:00",
    ],
    [
      "a room's hours",
      planOf(two(), { rooms: [room("B", { opensAt: 9 * 60, closesAt: 11 * 60 + 30 })] }),
      "B",
      {},
      "09:00 09:15 09:30",
    ],
    [
      "somebody else's hold, with this room's margins around it",
      planOf(two(), {
        rooms: [room("B", { setUpMinutes: 15, clearAwayMinutes: 30 })],
        outside: [hold("B", "10:30-11:00")],
      }),
      "B",
      {},
      "08:00",
    ],
    [
      "a hold that is not certain",
      planOf(two(), { outside: [hold("B", "08:00-12:00", true)] }),
      "B",
      { dayFrom: 9 * 60, dayTo: 11 * 60 },
      "09:00",
    ],
    ["too few seats", planOf(two(), { rooms: [room("B", { capacity: 0 })] }), "B", {}, ""],
    ["equipment that is missing", planOf(two({ equipment: ["投影"] })), "B", {}, ""],
    ["a room that is not to be used", planOf(two()), "B", { rooms: ["A"] }, ""],
    ["a day the meeting does not allow", planOf(two({ allowedDays: ["2027-01-13"] })), "B", {}, ""],
    [
      "a workday room on a Saturday",
      planOf([meeting("1", "2027/01/16 09:00-2027/01/16 11:00", "A", "p")], {
        rooms: [room("A"), room("B", { openDays: "WORKDAYS" })],
      }),
      "B",
      { days: ["2027-01-16"] },
      "",
    ],
    [
      "off the quarter only where it is now",
      planOf([meeting("1", "09:05-11:05", "A", "p")]),
      "A",
      { dayFrom: 9 * 60, dayTo: 11 * 60 + 15 },
      "09:00 09:05 09:15",
    ],
    [
      "lunch stays free, but a meeting over lunch may stay",
      planOf([meeting("1", "11:30-14:30", "A", "p")]),
      "A",
      { dayFrom: 9 * 60, dayTo: 17 * 60, keepMeals: true },
      "09:00 09:15 09:30 11:30 13:30 13:45 14:00",
    ],
  ])("%s", (_, plan, roomId, more, expected) => {
    expect(starts(plan, roomId, more)).toBe(expected)
  })
})

describe("the problem", () => {
  test("what may not move is pinned where it is; meals, pins and what needs no room do not move by themselves", () => {
    const plan = planOf([
      meeting("1", "09:00-10:00", "A", "p"),
      meeting("meal", "11:00-12:00", "A", "p", { kind: "用餐" }),
      meeting("pin", "10:00-11:00", "A", "p", { pinned: true }),
      meeting("tour", "08:00-09:00", "", "p"),
      meeting("new", "", "", "q", { minutes: 40 }),
      meeting("head", "", "", "", {}),
      meeting("gone", "09:00-10:00", "B", "p", { cancelled: true }),
    ])
    expect(freeToMove(plan)).toEqual(["1", "new"])
    const { problem, meetingIds, movable, stuck } = built(plan, { movable: freeToMove(plan) })
    expect(meetingIds).toEqual(["1", "meal", "pin", "new"])
    expect(movable).toEqual([true, false, false, true])
    expect(problem.real?.pinned).toEqual([false, true, true, false])
    // The tour holds its people without holding a room.
    expect(problem.real?.busy).toEqual([{ person: 0, from: 96, to: 108 }])
    expect(stuck).toEqual([])
  })

  test("required and optional people, travel, margins and weights", () => {
    const optional = who("q").map((item) => ({ ...item, optional: true }))
    const plan = planOf(
      [
        meeting("1", "09:00-10:00", "A", "p", { scopes: [...who("p r"), ...optional] }),
        meeting("2", "10:00-11:00", "far", "p"),
      ],
      { rooms: [room("A", { setUpMinutes: 20, clearAwayMinutes: 15 }), room("far", { venueId: "hotel" })] },
    )
    const published = { "1": { from: at("09:00"), to: at("10:00"), roomId: "A" } }
    const { problem, grid } = problemOf(plan, wishesFor(plan), published)
    expect(grid.grainMinutes).toBe(15)
    expect(problem.meetings[0]).toMatchObject({ required: [0, 2], preferred: [1], durationInGrains: 4 })
    expect(problem.real?.travel).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(problem.real?.roomGap[0]).toEqual({ before: 3, after: 0 })
    expect(problem.real?.now.map((now) => now?.weight)).toEqual([6, 2])
  })

  test("order: said by hand, a child after its parent, the session's own line; an order broken already is not asked", () => {
    const plan = planOf([
      meeting("pre", "08:00-08:30", "A", "p", { kind: "预备会议" }),
      meeting("pres", "08:30-09:00", "A", "p", { kind: "主席团会议", parentId: "pre" }),
      meeting("open", "09:00-10:00", "A", "p", { kind: "全体会议" }),
      meeting("debate", "10:00-10:30", "B", "p", { kind: "代表团会议" }),
      meeting("close", "10:30-11:00", "A", "p", { kind: "全体会议" }),
      meeting("inside", "10:40-10:50", "B", "p", { kind: "主席团会议", parentId: "close" }),
      meeting("last", "11:00-11:30", "B", "p", { waitsFor: [{ meetingId: "close", minutes: 20, days: 1 }] }),
    ])
    const { problem, meetingIds } = built(plan)
    const pairs = problem.real?.order.map(({ before, after, gapGrains, gapDays }) =>
      [meetingIds[before], meetingIds[after], gapGrains, gapDays].join(" "),
    )
    expect(pairs?.sort()).toEqual(
      [
        "pre pres 0 0",
        "pres open 0 0",
        "open close 0 0",
        "open debate 0 0",
        "debate close 0 0",
        "close last 4 1",
        "pre close 0 0",
        "pre inside 0 0",
        "pre open 0 0",
      ].sort(),
    )
    expect(built(plan, { keepOrder: false }).problem.real?.order).toHaveLength(5)
  })

  test("what has no place is told and stays; what has no length is told", () => {
    const plan = planOf(
      [
        meeting("big", "09:00-10:00", "A", "p q r"),
        meeting("blocked", "09:00-10:00", "B", "p"),
        meeting("what", "", "", "p"),
      ],
      {
        participants: [..."pqr"].map((id) => person(id)),
        rooms: [room("A", { capacity: 2 }), room("B", { capacity: 2 })],
        outside: [hold("A", "00:00-24:00"), hold("B", "00:00-24:00")],
      },
    )
    const { stuck, meetingIds, movable } = built(plan)
    expect(stuck).toEqual([
      { reason: "no_length", meetingId: "what" },
      { reason: "no_room_fits", meetingId: "big", expected: 3, largest: 2, missing: [] },
      { reason: "no_free_time", meetingId: "blocked" },
    ])
    expect([meetingIds, movable]).toEqual([
      ["big", "blocked"],
      [false, false],
    ])
  })

  test("a lost room hits what stands in it with its margins, and takes the starts away", () => {
    const plan = planOf([meeting("1", "09:00-10:00", "A", "p"), meeting("2", "10:30-11:00", "A", "q")], {
      rooms: [room("A", { clearAwayMinutes: 30 }), room("B")],
    })
    const loss = { roomId: "A", from: at("10:00"), to: at("10:30"), title: "停用" }
    expect(hitBy(plan, loss)).toEqual(["1"])
    expect(starts(planWithout(plan, loss), "A", { dayFrom: 8 * 60, dayTo: 12 * 60 })).toBe(
      "08:00 08:15 08:30 10:30 10:45 11:00",
    )
  })
})

describe("the way back", () => {
  test("what stays is no move and keeps its minute; what moves keeps its length", () => {
    const plan = planOf([meeting("1", "09:07-10:02", "A", "p"), meeting("2", "", "", "q", { minutes: 50 })])
    const problem = built(plan)
    const now = placesOfNow(problem)
    expect(now[1]).toBeNull()
    expect(movesOf(plan, problem, now)).toEqual([])
    const [first] = now
    const otherRoom = movesOf(plan, problem, [first ? { ...first, room: 1 } : null, { start: 96, room: 0 }])
    expect(otherRoom).toEqual([
      { meetingId: "1", revision: 0, roomId: "B", from: at("09:07"), to: at("10:02") },
      { meetingId: "2", revision: 0, roomId: "A", from: at("08:00"), to: at("08:50") },
    ])
    expect(movesOf(plan, problem, [{ start: 120, room: 0 }])).toEqual([
      { meetingId: "1", revision: 0, roomId: "A", from: at("10:00"), to: at("10:55") },
    ])
  })

  test("a clock change: the grid counts real minutes, days keep their own midnight", () => {
    const zone = "Europe/Berlin"
    const before = meeting("1", "2027/03/27 09:00-2027/03/27 10:00", "A", "p", {}, zone)
    const plan = planOf([before], { zone })
    const { grid, problem } = built(plan, { days: ["2027-03-27", "2027-03-28", "2027-03-29"] })
    expect(problem.grains.filter((grain) => grain.day === 1)).toHaveLength(92)
    const monday = problem.real?.allowedStarts[0]?.[0]?.find((start) => problem.grains[start]?.day === 2) ?? 0
    expect(grid.base + monday * grid.grainMinutes).toBe(at("2027-03-29 08:00", zone))
  })
})
