import { describe, expect, test } from "vitest"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import type { ConflictPlan, OutsideHold } from "@/lib/occupancy/schema"
import { at, meeting, person, planOf, room, who } from "./plans"
import { told } from "./told"

const slow = (id: string, setUpMinutes: number, clearAwayMinutes: number) =>
  room(id, { setUpMinutes, clearAwayMinutes })
const hold = (more: Partial<OutsideHold>): OutsideHold => {
  const [from, to] = [at("09:00"), at("10:00")]
  return {
    subjectKind: "ROOM",
    subjectId: "A",
    from,
    to,
    heldFrom: from,
    heldTo: to,
    causeId: "x",
    title: "别的会",
    venueId: null,
    ...more,
  }
}

describe("rooms", () => {
  test.each<[string, MeetingPlan[], Partial<ConflictPlan>, string[]]>([
    [
      "one minute together",
      [meeting("1", "08:00-09:01", "A", "p"), meeting("2", "09:00-10:00", "A", "q")],
      {},
      ["room_taken 1/2 1"],
    ],
    ["back-to-back", [meeting("1", "08:00-09:00", "A", "p"), meeting("2", "09:00-10:00", "A", "q")], {}, []],
    [
      "one inside the other",
      [meeting("1", "08:00-12:00", "A", "p"), meeting("2", "09:00-10:00", "A", "q")],
      {},
      ["room_taken 1/2 60"],
    ],
    ["other rooms", [meeting("1", "08:00-09:00", "A", "p"), meeting("2", "08:00-09:00", "B", "q")], {}, []],
    [
      "the same people in both are told with the room",
      [meeting("1", "08:00-09:00", "A", "p q"), meeting("2", "08:30-10:00", "A", "q r")],
      {},
      ["room_taken 1/2 30 q"],
    ],
    [
      "set-up meets clear-away",
      [meeting("1", "08:00-09:00", "S", "p"), meeting("2", "09:20-10:00", "S", "q")],
      { rooms: [slow("S", 15, 10)] },
      ["room_taken(margin) 1/2 5"],
    ],
    [
      "margins just fit",
      [meeting("1", "08:00-09:00", "S", "p"), meeting("2", "09:25-10:00", "S", "q")],
      { rooms: [slow("S", 15, 10)] },
      [],
    ],
    [
      "across midnight",
      [
        meeting("1", "2027/01/12 23:00-2027/01/13 01:00", "A", "p"),
        meeting("2", "2027/01/13 00:30-2027/01/13 02:00", "A", "q"),
      ],
      {},
      ["room_taken 1/2 30"],
    ],
    [
      "the next day",
      [
        meeting("1", "2027/01/12 09:00-2027/01/12 10:00", "A", "p"),
        meeting("2", "2027/01/13 09:00-2027/01/13 10:00", "A", "q"),
      ],
      {},
      [],
    ],
    [
      "cancelled",
      [meeting("1", "08:00-09:00", "A", "p"), meeting("2", "08:00-09:00", "A", "p", { cancelled: true })],
      {},
      [],
    ],
    [
      "three at once are three pairs",
      [
        meeting("1", "08:00-09:00", "A", "p"),
        meeting("2", "08:00-09:00", "A", "q"),
        meeting("3", "08:00-09:00", "A", "r"),
      ],
      {},
      ["room_taken 1/2 60", "room_taken 1/3 60", "room_taken 2/3 60"],
    ],
    ["held by another event", [meeting("1", "09:30-11:00", "A", "p")], { outside: [hold({})] }, ["room_taken 1/x 30"]],
    [
      "margins of another event",
      [meeting("1", "10:10-11:00", "A", "p")],
      { outside: [hold({ from: at("08:30"), to: at("10:30") })] },
      ["room_taken(margin) 1/x 20"],
    ],
    [
      "two others are not ours to tell",
      [meeting("1", "12:00-13:00", "A", "p")],
      { outside: [hold({}), hold({ causeId: "y" })] },
      [],
    ],
  ])("%s", (_, meetings, more, expected) => expect(told(meetings, more)).toEqual(expected))
})

describe("people", () => {
  test.each<[string, MeetingPlan[], Partial<ConflictPlan>, string[]]>([
    [
      "in two places",
      [meeting("1", "08:00-09:00", "A", "p q r"), meeting("2", "08:45-10:00", "B", "q r s")],
      {},
      ["person_twice 1/2 15 qr"],
    ],
    [
      "back-to-back in one venue",
      [meeting("1", "08:00-09:00", "A", "p"), meeting("2", "09:00-10:00", "B", "p")],
      {},
      [],
    ],
    [
      "as chair here and speaker there",
      [
        meeting("1", "08:00-09:00", "A", "q", { scopes: [...who("q"), ...who("p", "CHAIR")] }),
        meeting("2", "08:00-09:00", "B", "r", { scopes: [...who("r"), ...who("p", "SPEAK")] }),
      ],
      {},
      ["person_twice 1/2 60 p"],
    ],
    [
      "as helper",
      [
        meeting("1", "08:00-09:00", "A", "p"),
        meeting("2", "08:00-09:00", "B", "q", { scopes: [...who("q"), ...who("p", "SERVE")] }),
      ],
      {},
      ["person_twice 1/2 60 p"],
    ],
    [
      "one person scheduled once by two items",
      [meeting("1", "08:00-09:00", "A", "p", { scopes: [...who("p"), ...who("p", "CHAIR")] })],
      {},
      [],
    ],
    [
      "too short a way",
      [meeting("1", "08:00-09:00", "A", "p q"), meeting("2", "09:05-10:00", "far", "p")],
      {},
      ["travel_too_short 1/2 10 p"],
    ],
    ["just enough", [meeting("1", "08:00-09:00", "A", "p"), meeting("2", "09:15-10:00", "far", "p")], {}, []],
    [
      "a way nobody knows",
      [meeting("1", "08:00-09:00", "A", "p"), meeting("2", "09:00-10:00", "far", "p")],
      { travel: {} },
      [],
    ],
    [
      "one way takes longer",
      [
        meeting("1", "08:00-09:00", "A", "p"),
        meeting("2", "09:10-10:00", "far", "p"),
        meeting("3", "10:10-11:00", "A", "p"),
      ],
      { travel: { "hall>hotel": 5, "hotel>hall": 20 } },
      ["travel_too_short 2/3 10 p"],
    ],
    [
      "an overlap is not told a second time as a way",
      [meeting("1", "08:00-09:10", "A", "p"), meeting("2", "09:00-10:00", "far", "p")],
      {},
      ["person_twice 1/2 10 p"],
    ],
    [
      "the nearest place before counts",
      [
        meeting("1", "08:00-09:00", "far", "p"),
        meeting("2", "09:20-09:30", "A", "p"),
        meeting("3", "09:32-10:00", "B", "p"),
      ],
      {},
      [],
    ],
    [
      "an appointment outside",
      [meeting("1", "09:30-11:00", "A", "p q")],
      { outside: [hold({ subjectKind: "PERSON", subjectId: "person-p" })] },
      ["person_twice 1/x 30 p"],
    ],
    [
      "somebody else's appointment",
      [meeting("1", "09:30-11:00", "A", "p")],
      { outside: [hold({ subjectKind: "PERSON", subjectId: "person-z" })] },
      [],
    ],
    [
      "coming from another event across town",
      [meeting("1", "10:05-11:00", "A", "p")],
      { outside: [hold({ subjectKind: "PERSON", subjectId: "person-p", venueId: "hotel" })] },
      ["travel_too_short x/1 10 p"],
    ],
  ])("%s", (_, meetings, more, expected) => expect(told(meetings, more)).toEqual(expected))

  test("one meeting against several of one heading at a time is one finding", () => {
    const heading = meeting("H", "", "", "")
    const debates = ["p", "q", "r"].map((who, i) =>
      meeting(`H.${i + 1}`, "14:00-17:00", ["A", "B", "C"][i] ?? "", who, { parentId: "H" }),
    )
    const rooms = [room("A"), room("B"), room("C"), room("D")]
    const [finding, ...rest] = findConflicts(
      planOf([heading, ...debates, meeting("9", "16:00-18:00", "D", "p q r")], { rooms }),
    )
    expect(rest).toEqual([])
    expect([finding?.a, finding?.b, finding?.people, finding?.minutes]).toEqual(["H", "9", ["p", "q", "r"], 60])
    expect(finding?.pairs.map(({ a, b, people }) => `${a}/${b}:${people}`)).toEqual(["H.1/9:p", "H.2/9:q", "H.3/9:r"])
  })
})

describe("keys of waivers", () => {
  const [one, two] = [meeting("1", "08:00-09:00", "A", "p q"), meeting("2", "08:30-10:00", "B", "p q")]
  const keyOf = (meetings: MeetingPlan[], more: Partial<ConflictPlan> = {}) =>
    findConflicts(planOf(meetings, more))[0]?.key
  test("the same finding has the same key; any change of what it covers another", () => {
    const key = keyOf([one, two])
    expect(keyOf([two, { ...one, title: "改名", note: "x" }, meeting("3", "12:00-13:00", "A", "p")])).toBe(key)
    expect(keyOf([one, { ...two, to: (two.to ?? 0) + 5 }])).not.toBe(key)
    expect(keyOf([one, { ...two, roomId: "far" }])).not.toBe(key)
    expect(keyOf([one, { ...two, scopes: who("p") }])).not.toBe(key)
  })
})

test("people of a scope follow the roster", () => {
  const scopes = [{ role: "ATTEND", kind: "GROUP", ref: "甲团", participationId: null } as const]
  const meetings = [meeting("1", "08:00-09:00", "A", "", { scopes }), meeting("2", "08:00-09:00", "B", "p")]
  const members = (groupName: string) => ({
    participants: [person("p", { groupName }), person("q", { groupName: "甲团" })],
  })
  expect(told(meetings, members("甲团"))).toEqual(["person_twice 1/2 60 p"])
  expect(told(meetings, members("乙团"))).toEqual([])
})
