import { describe, expect, test } from "vitest"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { adHocAsk, askOfMeeting } from "@/lib/occupancy/rules/finder/ask"
import { finderFor } from "@/lib/occupancy/rules/finder/finder"
import { roomFits } from "@/lib/occupancy/rules/finder/room-fits"
import { prepare } from "@/lib/occupancy/rules/prepare"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { RoomDto } from "@/lib/venues/schema"
import { at, meeting, planOf, room } from "./plans"

/** Who looks is the meeting "x"; what the plan says about every room, as "verdict room code code". */
function fits(meetings: MeetingPlan[], more: Partial<ConflictPlan> = {}): string[] {
  const prepared = prepare(planOf(meetings, more))
  const own = prepared.meetings.get("x")
  if (!own) throw new Error("no meeting x")
  const finder = finderFor(askOfMeeting(own, prepared), prepared)
  const slot = { from: own.from ?? at("09:00"), to: own.to ?? at("10:00") }
  return roomFits(finder, slot).map((fit) => [fit.verdict, fit.roomId, ...fit.against.map((one) => one.code)].join(" "))
}

const rooms = (...list: RoomDto[]): Partial<ConflictPlan> => ({ rooms: list })
const seats = (id: string, capacity: number, more: Partial<RoomDto> = {}): RoomDto =>
  room(id, { capacity, layouts: [{ layout: "课桌式", capacity }], ...more })

describe("rooms for a meeting", () => {
  const x = (more: Partial<MeetingPlan> = {}, people = "p q"): MeetingPlan =>
    meeting("x", "09:00-10:00", "", people, more)
  const cases: [name: string, meetings: MeetingPlan[], more: Partial<ConflictPlan>, told: string[]][] = [
    [
      "free rooms, the right size first",
      [x()],
      rooms(seats("big", 90), seats("small", 10)),
      ["fits small", "fits big roomy"],
    ],
    [
      "taken: the room names who has it",
      [x(), meeting("y", "09:30-12:00", "A", "r")],
      rooms(seats("A", 10), seats("B", 10)),
      ["fits B", "no A room_taken"],
    ],
    ["back-to-back is free", [x(), meeting("y", "10:00-12:00", "A", "r")], rooms(seats("A", 10)), ["fits A"]],
    [
      "margins are part of it",
      [x(), meeting("y", "10:00-12:00", "A", "r")],
      rooms(seats("A", 10, { clearAwayMinutes: 5 })),
      ["no A room_taken"],
    ],
    [
      "a near miss: free ten minutes later",
      [x(), meeting("y", "08:00-09:10", "A", "r")],
      rooms(seats("A", 10)),
      ["near A free_later"],
    ],
    [
      "not a near miss when somebody would be missing then",
      [x(), meeting("y", "08:00-09:10", "A", "r"), meeting("z", "10:00-11:00", "B", "p")],
      rooms(seats("A", 10)),
      ["no A room_taken"],
    ],
    ["one seat short", [x({}, "p q r s t u v w")], rooms(seats("A", 7)), ["near A too_small"]],
    ["three seats short", [x({}, "p q r s t u v w")], rooms(seats("A", 5)), ["no A too_small"]],
    ["another layout", [x({ layout: "回形" })], rooms(seats("A", 10)), ["near A no_layout"]],
    ["one thing missing", [x({ equipment: ["投影"] })], rooms(seats("A", 10)), ["near A lacks"]],
    [
      "two things missing",
      [x({ equipment: ["投影", "表决器"] })],
      rooms(seats("A", 10), seats("B", 10, { equipment: ["投影", "表决器", "话筒"] })),
      ["fits B", "no A lacks"],
    ],
    [
      "two near misses are none",
      [x({ equipment: ["投影"], layout: "回形" })],
      rooms(seats("A", 10)),
      ["no A no_layout lacks"],
    ],
    ["closed", [x()], rooms(seats("A", 10, { opensAt: 10 * 60, closesAt: 1080 })), ["no A room_closed"]],
    [
      "open all night: hours past midnight",
      [meeting("x", "01:00-02:00", "", "p")],
      rooms(seats("A", 10, { opensAt: 1200, closesAt: 180 })),
      ["fits A"],
    ],
    [
      "on workdays only",
      [meeting("x", "2027/01/16 09:00-2027/01/16 10:00", "", "p")],
      rooms(seats("A", 10, { openDays: "WORKDAYS" }), seats("B", 10)),
      ["fits B", "no A day_off"],
    ],
    [
      "a weekend on which the office works",
      [meeting("x", "2027/01/16 09:00-2027/01/16 10:00", "", "p")],
      { ...rooms(seats("A", 10, { openDays: "WORKDAYS" })), settings: { ownDays: { "2027-01-16": true } } },
      ["fits A"],
    ],
    [
      "approval is said and costs its place",
      [x()],
      rooms(seats("A", 10, { needsApproval: true }), seats("B", 12)),
      ["fits B", "fits A needs_approval"],
    ],
    [
      "too far from where its people are before",
      [x(), meeting("y", "08:00-08:50", "far", "p")],
      { rooms: [seats("A", 10), seats("far", 10, { venueId: "hotel" }), seats("gone", 10, { venueId: "hotel" })] },
      ["fits far", "fits gone", "no A too_far"],
    ],
    [
      "nearer to its people first, though the way can be made",
      [x(), meeting("y", "08:00-08:30", "far", "p q")],
      { rooms: [seats("A", 10), seats("far", 10, { venueId: "hotel" })] },
      ["fits far", "fits A"],
    ],
    [
      "the same floor first",
      [x(), meeting("y", "08:00-09:00", "A1", "p q")],
      rooms(seats("B2", 10, { floor: "2" }), seats("A1", 40, { floor: "1" }), seats("B1", 12, { floor: "1" })),
      ["fits B1", "fits B2", "fits A1"],
    ],
    [
      "the room they know first",
      [x(), meeting("y", "2027/01/13 09:00-2027/01/13 10:00", "B", "p q")],
      rooms(seats("A", 10), seats("B", 11)),
      ["fits B", "fits A"],
    ],
    [
      "inside its parent's room it rides along",
      [meeting("m", "08:00-12:00", "A", "p q r"), x({ parentId: "m" })],
      rooms(seats("A", 10), seats("B", 10)),
      ["fits A", "fits B"],
    ],
    [
      "a meeting inside it does not stand in its way",
      [meeting("x", "08:00-12:00", "A", "p q r"), meeting("k", "09:00-10:00", "A", "p", { parentId: "x" })],
      rooms(seats("A", 10), seats("B", 10)),
      ["fits A", "fits B"],
    ],
    [
      "held by somebody outside, title withheld",
      [x()],
      {
        ...rooms(seats("A", 10)),
        outside: [
          {
            ...{ subjectKind: "ROOM", subjectId: "A", from: at("08:00"), to: at("12:00"), causeId: "b", title: "" },
            ...{ heldFrom: at("08:00"), heldTo: at("12:00"), venueId: null },
          },
        ],
      },
      ["no A room_taken"],
    ],
    ["no rooms at all", [x()], rooms(), []],
  ]
  test.each(cases)("%s", (_, meetings, more, told) => expect(fits(meetings, more)).toEqual(told))

  test("a booking passes rooms over that are not to be booked; a number of people is enough", () => {
    const prepared = prepare(planOf([], rooms(seats("A", 30, { bookable: false }), seats("B", 30))))
    const ask = adHocAsk({ minutes: 60, people: 28, booking: true }, prepared.roster)
    const found = roomFits(finderFor(ask, prepared), { from: at("09:00"), to: at("10:00") })
    expect(found.map(({ roomId, verdict, expected }) => [roomId, verdict, expected])).toEqual([
      ["B", "fits", 28],
      ["A", "no", 28],
    ])
  })

  test("says until when it is taken, and how far it is", () => {
    const prepared = prepare(
      planOf([
        meeting("x", "09:00-10:00", "", "p"),
        meeting("y", "08:30-09:50", "A", "r"),
        meeting("z", "08:00-08:30", "far", "p"),
      ]),
    )
    const own = prepared.meetings.get("x") as MeetingPlan
    const found = roomFits(finderFor(askOfMeeting(own, prepared), prepared), { from: at("09:00"), to: at("10:00") })
    expect(found.find(({ roomId }) => roomId === "A")?.against).toContainEqual({
      ...{ code: "room_taken", by: "y", from: at("08:30"), until: at("09:50"), marginOnly: false },
    })
    expect(found.find(({ roomId }) => roomId === "B")?.reasons).toContainEqual({
      ...{ code: "near", roomId: "far", venueId: "hotel", minutes: 15, sameFloor: false, sameVenue: false },
    })
  })
})
