import { describe, expect, it } from "vitest"
import { itinerariesOf } from "@/lib/itineraries/rules/itineraries"
import { ownDays } from "@/lib/itineraries/rules/own-days"
import { readinessOf } from "@/lib/itineraries/rules/readiness"
import { follow } from "@/lib/itineraries/rules/sequence"
import { buildSnapshot } from "@/lib/itineraries/rules/snapshot"
import type { ItineraryEntry } from "@/lib/itineraries/schema"
import { entry } from "./entries"
import { event, meeting, person, plan } from "./snapshots"

const HALL = {
  name: "大礼堂",
  sections: [{ name: "池座", rows: [{ label: "7", blocks: [4] }], numbering: { scheme: "left-to-right" as const } }],
}

describe("everybody's own schedule", () => {
  const child = meeting({
    id: "child",
    title: "主席团会议",
    parentId: "opening",
    startsAt: "2027-01-13T00:30:00.000Z",
    endsAt: "2027-01-13T01:00:00.000Z",
    attend: ["a"],
  })
  const heading = meeting({ id: "heading", startsAt: null, endsAt: null, attend: ["a"] })
  const found = itinerariesOf(
    plan({
      people: [person("a"), person("b"), person("c")],
      meetings: [child, heading, meeting({ attend: ["a", "b"], serve: ["b"], chair: ["a"], speak: ["a"] })],
      seating: [
        {
          meetingId: "opening",
          hallId: "hall",
          seats: [{ seatId: "0/0/1", section: "", row: "7", label: "2", participationId: "b" }],
        },
      ],
    }),
  )

  it("lists each meeting once in the strongest role, the parent before its child, headings not", () => {
    expect(found.get("a")?.map((line) => [line.meetingId, line.role])).toEqual([
      ["opening", "CHAIR"],
      ["child", "ATTEND"],
    ])
    expect(found.get("b")?.map((line) => [line.role, line.seat?.row, line.seat?.label])).toEqual([["SERVE", "7", "2"]])
  })

  it("has an empty one for people without a meeting", () => {
    expect(found.get("c")).toEqual([])
  })
})

describe("the frozen plan", () => {
  const rows = {
    event: { ...event, draftRevision: 4 },
    groups: [],
    people: [person("a", { wheelchair: true, nearExit: true, companions: 2 })],
    rooms: [
      { id: "room", name: "大礼堂", floor: "", venueId: "v", venueName: "人民会堂", address: "" },
      { id: "unused", name: "x", floor: "", venueId: "v", venueName: "x", address: "" },
    ],
    halls: [{ id: "hall", roomId: "room", name: "大礼堂", description: HALL }],
    meetings: [
      {
        ...meeting(),
        eventId: "event",
        layout: "",
        position: 0,
        revision: 0,
        from: 30_000_000,
        to: 30_000_120,
        cancelled: false,
        scopes: [{ role: "ATTEND" as const, kind: "CATEGORY" as const, ref: "DEPUTY", participationId: null }],
      },
    ],
    plans: [
      {
        meetingId: "opening",
        hallId: "hall",
        taken: [
          { seatId: "0/0/2", participationId: "a" },
          { seatId: "9/9/9", participationId: "a" },
          { seatId: "0/0/3", participationId: "stranger" },
        ],
      },
    ],
  }
  const made = buildSnapshot(rows)

  it("holds no needs", () => {
    expect(made.people).toMatchObject([{ wheelchair: false, nearExit: false, companions: 0 }])
  })
  it("resolves scopes and labels seats; unknown seats and strangers are left out", () => {
    expect(made.meetings[0]).toMatchObject({ attend: ["a"], chair: [], startsAt: "2027-01-15T08:00:00.000Z" })
    expect(made.seating[0]?.seats).toEqual([
      { seatId: "0/0/2", section: "", row: "7", label: "3", participationId: "a" },
    ])
    expect(made.rooms.map((room) => room.id)).toEqual(["room"])
  })
})

describe("following on the version before", () => {
  const listed = (...entries: ItineraryEntry[]) => ({ entries, listed: true })

  it("counts only versions that changed the line", () => {
    const first = follow(null, [entry()])
    expect(first).toMatchObject({ entries: [{ sequence: 0 }], changes: [{ code: "person_added" }] })
    const same = follow(listed(...first.entries), [entry()])
    expect(same).toMatchObject({ entries: [{ sequence: 0 }], changes: [] })
    const moved = follow(listed(...same.entries), [entry({ room: "别处" })])
    expect(moved.entries[0]?.sequence).toBe(1)
  })

  it("carries what is no longer theirs as cancelled, once counted, and counts its return", () => {
    const gone = follow(listed(entry({ sequence: 3 })), [])
    expect(gone.entries).toMatchObject([{ cancelled: true, removed: true, sequence: 4 }])
    const still = follow(listed(...gone.entries), [])
    expect(still).toMatchObject({ entries: [{ removed: true, sequence: 4 }], changes: [] })
    const back = follow(listed(...still.entries), [entry()])
    expect(back).toMatchObject({
      entries: [{ removed: false, cancelled: false, sequence: 5 }],
      changes: [{ code: "meeting_added" }],
    })
  })

  it("tells of a person's going once, and of their return", () => {
    const gone = follow(listed(entry()), null)
    expect(gone).toMatchObject({ entries: [{ removed: true, sequence: 1 }], changes: [{ code: "person_removed" }] })
    expect(follow({ entries: gone.entries, listed: false }, null)).toEqual({ entries: gone.entries, changes: [] })
    const back = follow({ entries: gone.entries, listed: false }, [entry()])
    expect(back).toMatchObject({ entries: [{ sequence: 2 }], changes: [{ code: "person_added" }] })
  })
})

describe("now and next", () => {
  const at = (time: string) => new Date(`2027-01-13T${time}:00.000Z`)
  const inner = entry({ meetingId: "inner", startsAt: "2027-01-13T01:00:00.000Z", endsAt: "2027-01-13T01:30:00.000Z" })
  const lunch = entry({ meetingId: "lunch", startsAt: "2027-01-13T04:00:00.000Z", endsAt: "2027-01-13T05:00:00.000Z" })
  const evening = entry({
    meetingId: "evening",
    startsAt: "2027-01-13T17:00:00.000Z",
    endsAt: "2027-01-13T18:00:00.000Z",
  })
  const called = entry({
    meetingId: "off",
    cancelled: true,
    startsAt: "2027-01-13T03:00:00.000Z",
    endsAt: "2027-01-13T03:30:00.000Z",
  })
  const all = [evening, entry(), inner, called, lunch, entry({ meetingId: "gone", removed: true, cancelled: true })]

  it.each([
    ["00:00", "opening", false],
    ["00:30", "opening", true],
    ["01:10", "inner", true],
    ["01:30", "opening", true],
    ["02:30", "lunch", false],
    ["17:59", "evening", true],
  ])("at %s UTC", (time, meetingId, on) => {
    expect(ownDays(all, "Asia/Shanghai", at(time)).current).toMatchObject({ entry: { meetingId }, on })
  })

  it("ends, and days are those of the event's zone; what is kept for calendars is not shown", () => {
    const { current, days } = ownDays(all, "Asia/Shanghai", at("18:00"))
    expect(current).toBeNull()
    expect(days.map((day) => [day.day, day.entries.map((line) => line.meetingId)])).toEqual([
      ["2027-01-13", ["opening", "inner", "off", "lunch"]],
      ["2027-01-14", ["evening"]],
    ])
  })
})

describe("readiness", () => {
  const task = (kind: "NOTICE" | "MATERIALS" | "NAME_CARDS", ownerId: string | null) => ({
    meetingId: "opening",
    kind,
    ownerId,
  })
  const whole = plan({
    people: [person("a"), person("b")],
    meetings: [meeting({ attend: ["a", "b"] })],
    seating: [
      {
        meetingId: "opening",
        hallId: "hall",
        seats: [{ seatId: "0/0/0", section: "", row: "1", label: "1", participationId: "a" }],
      },
    ],
  })
  const tasks = [task("NOTICE", "x"), task("MATERIALS", null)]

  it("blocks on key tasks without an owner, warns of people without a seat, lets waived ones pass", () => {
    const waived = new Set(["task_without_owner:opening:NAME_CARDS"])
    const found = readinessOf(whole, [], tasks, waived)
    expect(found.blockers.map((item) => item.key)).toEqual(["task_without_owner:opening:MATERIALS"])
    expect(found.warnings).toMatchObject([{ code: "people_without_seat", count: 1, title: "第一次全体会议" }])
    expect(found.waived.map((item) => item.key)).toEqual([...waived])
  })
})
