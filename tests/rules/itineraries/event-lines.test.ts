import { describe, expect, test } from "vitest"
import { type CalendarVersion, eventLines } from "@/lib/itineraries/rules/event-lines"
import type { SnapshotMeeting } from "@/lib/itineraries/schema"

const ROOM = { id: "hall", name: "大礼堂", floor: "一楼", venueId: "v", venueName: "人民会堂", address: "中山路1号" }
const meeting = (id: string, more: Partial<SnapshotMeeting> = {}): SnapshotMeeting => ({
  ...{
    id,
    parentId: null,
    code: "",
    title: id,
    kind: "全体会议",
    roomId: "hall",
    scopeText: "",
    chairText: "",
    note: "",
  },
  ...{ startsAt: "2027-01-12T00:30:00.000Z", endsAt: "2027-01-12T02:30:00.000Z", dress: "", cancelled: false },
  ...{ agenda: [], attend: [], chair: [], speak: [], serve: [], ...more },
})
const version = (...meetings: SnapshotMeeting[]): CalendarVersion => ({ meetings, rooms: [ROOM] })
const told = (...versions: CalendarVersion[]) =>
  eventLines(versions).map(({ meetingId, sequence, cancelled, title }) => [meetingId, sequence, cancelled, title])

describe("an event's calendar over its versions", () => {
  test.each<[string, CalendarVersion[], unknown[]]>([
    ["nothing published", [], []],
    ["one version", [version(meeting("a"))], [["a", 0, false, "a"]]],
    [
      "unchanged, also when other people attend",
      [version(meeting("a")), version(meeting("a", { attend: ["x"] }))],
      [["a", 0, false, "a"]],
    ],
    [
      "changed twice, once not",
      [
        version(meeting("a")),
        version(meeting("a", { title: "b" })),
        version(meeting("a", { title: "b" })),
        version(meeting("a", { note: "!" })),
      ],
      [["a", 2, false, "a"]],
    ],
    ["cancelled", [version(meeting("a")), version(meeting("a", { cancelled: true }))], [["a", 1, true, "a"]]],
    ["taken out, and out it stays", [version(meeting("a")), version(), version()], [["a", 1, true, "a"]]],
    ["taken out and back again", [version(meeting("a")), version(), version(meeting("a"))], [["a", 2, false, "a"]]],
    [
      "no time yet, or no longer",
      [
        version(meeting("a"), meeting("b", { startsAt: null, endsAt: null })),
        version(meeting("a", { startsAt: null, endsAt: null })),
      ],
      [["a", 1, true, "a"]],
    ],
  ])("%s", (_, versions, expected) => {
    expect(told(...versions)).toEqual(expected)
  })

  test("a room that moved house is a change; lines stand in the order of time", () => {
    const moved = { meetings: [meeting("a")], rooms: [{ ...ROOM, venueName: "县剧院" }] }
    expect(eventLines([version(meeting("a")), moved])).toMatchObject([
      { sequence: 1, room: "县剧院·大礼堂", address: "中山路1号" },
    ])
    const early = meeting("z", { startsAt: "2027-01-12T00:00:00.000Z" })
    expect(eventLines([version(meeting("a"), early)]).map(({ meetingId }) => meetingId)).toEqual(["z", "a"])
  })
})
