import { describe, expect, it } from "vitest"
import { dayWindow, freeHour, lanesOf, ofDay, type ScheduledMeeting, snap } from "@/components/schedule/board-geometry"

const at = (id: string, from: number, to: number): ScheduledMeeting => ({
  id,
  eventId: "e",
  parentId: null,
  code: "",
  title: id,
  kind: "",
  roomId: "r",
  layout: "",
  scopes: [],
  scopeText: "",
  chairText: "",
  note: "",
  dress: "",
  position: 0,
  cancelled: false,
  revision: 0,
  agenda: [],
  from,
  to,
})

describe("lanes", () => {
  it.each([
    ["back to back share a lane", [at("a", 0, 60), at("b", 60, 90)], [0, 0], 1],
    ["overlapping ones do not", [at("a", 0, 60), at("b", 59, 90)], [0, 1], 2],
    ["a freed lane is used again", [at("a", 0, 30), at("b", 10, 60), at("c", 30, 40)], [0, 1, 0], 2],
    ["none", [], [], 1],
  ])("%s", (_, meetings, lanes, count) => {
    const found = lanesOf(meetings)
    expect(found.blocks.map((block) => block.lane)).toEqual(lanes)
    expect(found.lanes).toBe(count)
  })
})

describe("the first free hour of a room", () => {
  const [h9, h10, h22] = [540, 600, 1320]
  it.each([
    ["nine o'clock of an empty day", [], h9],
    ["right after what ends at half past nine", [{ from: h9 - 60, to: h9 + 30 }], h9 + 30],
    [
      "between two, when there is an hour",
      [
        { from: 480, to: h9 },
        { from: h10, to: h22 },
      ],
      h9,
    ],
    [
      "not where an hour does not fit",
      [
        { from: 480, to: h9 },
        { from: h10 - 5, to: 700 },
      ],
      705,
    ],
    ["nine o'clock again when the day is full", [{ from: 0, to: 1440 }], h9],
  ])("%s", (_, taken, from) => {
    expect(freeHour(taken, 0)).toEqual({ from, to: from + 60 })
  })
})

describe("the day's window", () => {
  it.each([
    ["nothing planned", [], 420, 1320],
    ["an early and a late meeting", [at("a", 395, 500), at("b", 1300, 1330)], 360, 1380],
    ["over midnight stays inside the day", [at("a", -30, 1500)], 0, 1440],
  ])("%s", (_, meetings, from, to) => {
    expect(dayWindow(meetings, 0, 1440)).toEqual({ from, to })
  })
})

it("a meeting belongs to every day it touches, cancelled ones to none", () => {
  expect(ofDay([at("a", 1400, 1500), { ...at("b", 0, 10), cancelled: true }], 1440, 2880).map((m) => m.id)).toEqual([
    "a",
  ])
})

it.each([
  [0, 0],
  [2, 0],
  [3, 5],
  [-3, -5],
])("snaps %i to %i", (minutes, snapped) => {
  expect(snap(minutes) + 0).toBe(snapped)
})
