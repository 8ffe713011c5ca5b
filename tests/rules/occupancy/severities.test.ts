import { describe, expect, test } from "vitest"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import type { ConflictSettings } from "@/lib/occupancy/schema"
import { at, meeting, planOf, room, who } from "./plans"
import { told } from "./told"

describe("who counts, and how much", () => {
  test("drivers and those on duty are busy like everybody else, and take no seat", () => {
    const scopes = [...who("p"), ...who("q", "DRIVE"), ...who("r", "DUTY"), ...who("s", "SERVE")]
    const found = told([meeting("1", "08:00-09:00", "A", "", { scopes }), meeting("2", "08:30-09:30", "B", "q r s")])
    expect(found).toEqual(["person_twice 1/2 30 qrs"])
    const rooms = [room("A", { capacity: 1, layouts: [{ layout: "", capacity: 1 }] })]
    expect(told([meeting("1", "08:00-09:00", "A", "", { scopes })], { rooms })).toEqual([])
  })

  test("the layout that was asked for decides how many sit", () => {
    const rooms = [
      room("A", {
        layouts: [
          { layout: "剧院式", capacity: 3 },
          { layout: "回字形", capacity: 2 },
        ],
      }),
    ]
    const sits = (layout: string) => told([meeting("1", "08:00-09:00", "A", "p q r", { layout })], { rooms })
    expect([sits("剧院式"), sits(""), sits("没有的"), sits("回字形")]).toEqual([
      [],
      [],
      [],
      ["room_too_small 1 60 pqr"],
    ])
  })

  const outside = (tentative: boolean) => {
    const [from, to] = [at("09:00"), at("10:00")]
    const hold = { from, to, heldFrom: from, heldTo: to, title: "", tentative }
    return [
      { ...hold, subjectKind: "PERSON", subjectId: "person-p", causeId: "x", venueId: "hotel" },
      { ...hold, subjectKind: "ROOM", subjectId: "A", causeId: "y", venueId: null },
    ] as const
  }
  test.each([
    [false, ["person_twice block", "room_taken refuse", "travel_too_short block"]],
    [true, ["person_twice warn", "room_taken warn", "travel_too_short warn"]],
  ])("an outside hold that is not certain (%s) is a warning at most", (tentative, expected) => {
    const meetings = [meeting("1", "09:30-10:30", "A", "p"), meeting("2", "08:00-08:50", "B", "p")]
    const found = findConflicts(planOf(meetings, { outside: outside(tentative) }))
    expect(found.map((one) => `${one.kind} ${one.severity}`).sort()).toEqual(expected)
    // The title was withheld, and stays an outside hold.
    expect(found.filter((one) => one.kind !== "travel_too_short").map((one) => one.outsideTitle)).toEqual(["", ""])
  })

  test("people who need not come only warn, unless somebody who has to come is among them", () => {
    const scopes = (text: string) => who(text).map((item) => ({ ...item, optional: true }))
    const severities = (more: Partial<MeetingPlan>) =>
      findConflicts(planOf([meeting("1", "08:00-09:00", "A", "p q"), meeting("2", "08:30-09:30", "B", "", more)])).map(
        (one) => `${one.kind} ${one.people.join("")} ${one.severity}`,
      )
    expect(severities({ scopes: scopes("p q") })).toEqual(["person_twice pq warn"])
    expect(severities({ scopes: [...scopes("p"), ...who("q")] })).toEqual(["person_twice pq block"])
    // Named as optional in one item and as required in another: has to come.
    expect(severities({ scopes: [...scopes("p"), ...who("p")] })).toEqual(["person_twice p block"])
  })
})

describe("severities", () => {
  const two = [meeting("1", "08:00-09:00", "A", "p q"), meeting("2", "08:30-10:00", "A", "q r")]
  test.each<[ConflictSettings["severities"], string[]]>([
    [{}, ["room_taken refuse"]],
    [{ room_taken: "warn" }, ["room_taken warn"]],
    // Ignored, it hides nobody: who is wanted twice is told on its own.
    [{ room_taken: "ignore" }, ["person_twice block"]],
    [{ room_taken: "ignore", person_twice: "refuse" }, ["person_twice refuse"]],
    [{ room_taken: "ignore", person_twice: "ignore" }, []],
  ])("%j", (severities, expected) => {
    const found = findConflicts(planOf(two, severities ? { settings: { severities } } : {}))
    expect(found.map((one) => `${one.kind} ${one.severity}`)).toEqual(expected)
  })

  test("a rule's own mildness only lowers", () => {
    const tree = (people: string, choice: "refuse" | "warn" | "ignore") =>
      findConflicts(
        planOf([meeting("1", "09:00-10:00", "A", "p"), meeting("2", "08:50-09:30", "B", people, { parentId: "1" })], {
          settings: { severities: { child_outside_parent: choice } },
        }),
      ).map((one) => one.severity)
    expect([tree("p", "refuse"), tree("q", "refuse"), tree("p", "warn"), tree("p", "ignore")]).toEqual([
      ["refuse"],
      ["warn"],
      ["warn"],
      [],
    ])
  })
})
