import { describe, expect, test } from "vitest"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { deriveOccupancy } from "@/lib/occupancy/rules/ledger"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { at, meeting, person, room, who } from "./plans"
import { told } from "./told"

const slow = (id: string, setUpMinutes: number, clearAwayMinutes: number) =>
  room(id, { setUpMinutes, clearAwayMinutes })

describe("a clock change", () => {
  const zone = "Europe/Berlin"
  const night = (id: string, span: string, more: Partial<MeetingPlan> = {}) =>
    meeting(id, span, "A", id === "1" ? "p" : "q", more, zone)
  test("the lost hour in spring is nobody's time", () => {
    const meetings = [night("1", "2027/03/28 00:30-2027/03/28 01:59"), night("2", "2027/03/28 03:00-2027/03/28 04:00")]
    const [one, two] = meetings
    expect((two?.from ?? 0) - (one?.to ?? 0)).toBe(1)
    expect(told(meetings, { zone })).toEqual([])
  })
  test("hours of a room are wall-clock hours on either side of it", () => {
    const rooms = [room("A", { opensAt: 8 * 60, closesAt: 18 * 60 })]
    expect(
      told([night("1", "2027/03/27 08:00-2027/03/27 18:00"), night("2", "2027/03/28 08:00-2027/03/28 18:00")], {
        zone,
        rooms,
      }),
    ).toEqual([])
    expect(told([night("1", "2027/03/28 07:30-2027/03/28 09:00")], { zone, rooms })).toEqual(["room_closed 1 30"])
  })
})

describe("rooms that do not fit", () => {
  const few = room("F", {
    layouts: [
      { layout: "课桌式", capacity: 2 },
      { layout: "剧院式", capacity: 4 },
    ],
    capacity: 2,
  })
  const daytime = room("D", { opensAt: 8 * 60, closesAt: 18 * 60 })
  const late = room("L", { opensAt: 18 * 60, closesAt: 2 * 60 })
  test.each<[string, MeetingPlan, string[]]>([
    ["one too many", meeting("1", "08:00-09:00", "F", "p q r"), ["room_too_small 1 60 pqr"]],
    ["exactly full", meeting("1", "08:00-09:00", "F", "p q"), []],
    ["the layout asked for", meeting("1", "08:00-09:00", "F", "p q r", { layout: "剧院式" }), []],
    [
      "the chair sits too",
      meeting("1", "08:00-09:00", "F", "p q", { scopes: [...who("p q"), ...who("r", "CHAIR")] }),
      ["room_too_small 1 60 pqr"],
    ],
    ["helpers stand", meeting("1", "08:00-09:00", "F", "p q", { scopes: [...who("p q"), ...who("r", "SERVE")] }), []],
    ["before opening", meeting("1", "07:30-09:00", "D", "p"), ["room_closed 1 30"]],
    ["after closing", meeting("1", "17:00-19:00", "D", "p"), ["room_closed 1 60"]],
    ["to the minute", meeting("1", "08:00-18:00", "D", "p"), []],
    ["through the night", meeting("1", "2027/01/12 17:00-2027/01/13 09:00", "D", "p"), ["room_closed 1 840"]],
    ["open past midnight", meeting("1", "2027/01/12 23:00-2027/01/13 01:30", "L", "p"), []],
    ["open past midnight, too late", meeting("1", "2027/01/13 01:30-2027/01/13 02:30", "L", "p"), ["room_closed 1 30"]],
    ["always open, across midnight", meeting("1", "2027/01/12 23:00-2027/01/13 01:00", "A", "p"), []],
    ["no room", meeting("1", "08:00-09:00", "", "p"), ["no_room 1 60"]],
    ["nobody said", meeting("1", "08:00-09:00", "A", ""), ["people_unknown 1 60"]],
    [
      "somebody unknown",
      meeting("1", "08:00-09:00", "A", "p", {
        scopes: [...who("p"), { role: "ATTEND", kind: "TEXT", ref: "老领导", participationId: null }],
      }),
      ["people_unknown 1 60"],
    ],
    [
      "a chair by title only",
      meeting("1", "08:00-09:00", "A", "p", {
        scopes: [...who("p"), { role: "CHAIR", kind: "TEXT", ref: "主任", participationId: null }],
      }),
      [],
    ],
    ["not scheduled yet", meeting("1", "", "A", "p"), []],
  ])("%s", (_, one, expected) => expect(told([one], { rooms: [few, daytime, late, room("A")] })).toEqual(expected))
})

describe("会中会", () => {
  const parent = (more: Partial<MeetingPlan> = {}) => meeting("1", "08:00-10:00", "A", "p q r", more)
  const child = (span: string, roomId: string, people: string, more: Partial<MeetingPlan> = {}) =>
    meeting("1.1", span, roomId, people, { parentId: "1", ...more })
  test.each<[string, MeetingPlan[], Partial<ConflictPlan>, string[]]>([
    ["inside, same room, same people", [parent(), child("09:00-09:30", "A", "p q")], {}, []],
    [
      "right after it on the stage, margins or not",
      [meeting("1", "08:00-10:00", "S", "p q"), child("10:00-10:30", "S", "p")],
      { rooms: [slow("S", 30, 30)] },
      [],
    ],
    ["a break used in another room", [parent(), child("09:00-09:30", "B", "p q")], {}, []],
    ["same room, somebody from outside", [parent(), child("09:00-09:30", "A", "p s")], {}, ["room_taken 1/1.1 30 p"]],
    [
      "same room, later, with a gap: margins count again",
      [meeting("1", "08:00-10:00", "S", "p q"), child("10:30-11:00", "S", "p")],
      { rooms: [slow("S", 30, 30)] },
      ["room_taken(margin) 1/1.1 30"],
    ],
    ["begins before its parent", [parent(), child("07:30-08:30", "B", "p")], {}, ["child_outside_parent 1.1/1 30 p"]],
    [
      "begins during it and runs on",
      [parent(), child("09:30-10:30", "B", "p")],
      {},
      ["child_against_parent 1.1/1 30 p"],
    ],
    ["after it, elsewhere", [parent(), child("11:00-12:00", "far", "p")], {}, []],
    [
      "after it, across town, too soon",
      [parent(), child("10:05-12:00", "far", "p")],
      {},
      ["travel_too_short 1/1.1 10 p"],
    ],
    [
      "two children side by side in the parent's room",
      [parent(), child("09:00-09:30", "A", "p"), meeting("1.2", "09:15-09:45", "A", "q", { parentId: "1" })],
      {},
      ["room_taken 1.1/1.2 15"],
    ],
    [
      "a grandchild in its grandparent's room",
      [parent(), child("09:00-09:30", "B", "p q"), meeting("1.1.1", "09:10-09:20", "A", "p", { parentId: "1.1" })],
      {},
      [],
    ],
    [
      "a stranger right after the stretched hold",
      [meeting("1", "08:00-10:00", "S", "p q"), child("10:00-10:30", "S", "p"), meeting("2", "11:00-12:00", "S", "s")],
      { rooms: [slow("S", 20, 20)] },
      ["room_taken(margin) 1.1/2 10"],
    ],
    ["under a heading", [meeting("H", "", "", ""), meeting("H.1", "08:00-09:00", "A", "p", { parentId: "H" })], {}, []],
    [
      "a ring of parents does not hang the engine",
      [
        meeting("1", "08:00-09:00", "A", "p", { parentId: "2" }),
        meeting("2", "10:00-11:00", "A", "p", { parentId: "1" }),
      ],
      {},
      ["child_outside_parent 1/2 60 p"],
    ],
  ])("%s", (_, meetings, more, expected) => expect(told(meetings, more)).toEqual(expected))
})

test("the ledger as rows: one hold for a family, everybody once in the foremost role", () => {
  const scopes = [...who("p q"), ...who("p", "CHAIR")]
  const meetings = [
    meeting("1", "08:00-10:00", "S", "", { scopes }),
    meeting("1.1", "10:00-10:30", "S", "q", { parentId: "1" }),
    meeting("2", "08:00-09:00", "A", "r", { cancelled: true }),
  ]
  const rows = deriveOccupancy(meetings, [person("p"), person("q"), person("r")], [slow("S", 20, 10), room("A")])
  expect(
    rows.map((row) => [
      row.subjectKind,
      row.subjectId,
      row.causeId,
      row.role,
      row.from - at("00:00"),
      row.to - at("00:00"),
      row.exclusive,
    ]),
  ).toEqual([
    ["ROOM", "S", "1", "", 460, 640, true],
    ["PERSON", "p", "1", "CHAIR", 480, 600, false],
    ["PERSON", "q", "1", "ATTEND", 480, 600, false],
    ["PERSON", "q", "1.1", "ATTEND", 600, 630, false],
  ])
})
