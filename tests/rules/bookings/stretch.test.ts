import { describe, expect, it, test } from "vitest"
import { gapsOf, hoursOf, slotAt } from "@/components/bookings/stretch"
import type { RoomEntry } from "@/lib/bookings/schema"
import { inLanes } from "@/lib/kernel/lanes"
import type { RoomDto } from "@/lib/venues/schema"

const DAY = 1440 * 20_000
const clock = (text: string) => DAY + Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
const room = (more: Partial<RoomDto> = {}): RoomDto => ({
  id: "r",
  venueId: "v",
  venueName: "",
  address: "",
  name: "一号",
  floor: "",
  layouts: [],
  capacity: 10,
  equipment: [],
  opensAt: 480,
  closesAt: 1200,
  setUpMinutes: 0,
  clearAwayMinutes: 0,
  hallId: null,
  ...more,
})
const entry = (from: string, to: string, margin = 0): RoomEntry => ({
  kind: "BOOKING",
  id: from,
  roomId: "r",
  title: "会",
  from: clock(from),
  to: clock(to),
  setUpMinutes: margin,
  clearAwayMinutes: margin,
  contested: false,
  eventId: null,
  booking: null,
})
const drawn = { from: clock("08:00"), to: clock("18:00") }
const words = (gaps: readonly { from: number; to: number }[]) =>
  gaps.map(({ from, to }) =>
    [from, to]
      .map(
        (minute) =>
          `${String(Math.floor((minute - DAY) / 60)).padStart(2, "0")}:${String((minute - DAY) % 60).padStart(2, "0")}`,
      )
      .join("–"),
  )

describe("when a room can still be taken", () => {
  it.each<[string, RoomEntry[], Partial<RoomDto>, string, string[]]>([
    ["an empty day", [], {}, "00:00", ["08:00–18:00"]],
    [
      "between two",
      [entry("09:00", "10:00"), entry("14:00", "15:00")],
      {},
      "00:00",
      ["08:00–09:00", "10:00–14:00", "15:00–18:00"],
    ],
    [
      "margins of what stands there and of the room",
      [entry("10:00", "11:00", 15)],
      { setUpMinutes: 15, clearAwayMinutes: 15 },
      "00:00",
      ["08:00–09:30", "11:30–18:00"],
    ],
    ["nothing before now", [entry("10:00", "11:00")], {}, "09:58", ["11:00–18:00"]],
    ["nothing outside opening hours", [], { opensAt: 540, closesAt: 720 }, "00:00", ["09:00–12:00"]],
    [
      "one inside another",
      [entry("09:00", "17:00"), entry("10:00", "11:00")],
      {},
      "00:00",
      ["08:00–09:00", "17:00–18:00"],
    ],
    ["too short to be one", [entry("08:10", "17:50")], {}, "00:00", []],
    ["a day that is over", [], {}, "19:00", []],
    ["one that began the day before", [{ ...entry("09:00", "10:00"), from: DAY - 60 }], {}, "00:00", ["10:00–18:00"]],
  ])("%s", (_, entries, more, now, expected) => {
    expect(words(gapsOf(room(more), entries, DAY, drawn, clock(now)))).toEqual(expected)
  })

  test("a click takes the half hour before it, never more than there is", () => {
    const gap = { from: clock("10:10"), to: clock("12:00") }
    expect(words([slotAt(gap, clock("11:20"), DAY)])).toEqual(["11:00–12:00"])
    expect(words([slotAt(gap, clock("10:20"), DAY)])).toEqual(["10:10–11:10"])
    expect(words([slotAt(gap, clock("11:59"), DAY)])).toEqual(["11:30–12:00"])
    expect(words([slotAt({ from: clock("10:10"), to: clock("10:25") }, clock("10:24"), DAY)])).toEqual(["10:10–10:25"])
  })
})

test("the hours drawn are the office's, wider where something is earlier or later", () => {
  const office = { from: 480, to: 1080 }
  expect(words([hoursOf([], DAY, office)])).toEqual(["08:00–18:00"])
  expect(words([hoursOf([entry("07:30", "08:00"), entry("19:00", "20:10")], DAY, office)])).toEqual(["07:00–21:00"])
  const overnight = { ...entry("22:00", "23:00"), to: DAY + 1440 + 120 }
  expect(hoursOf([overnight], DAY, office).to).toBe(DAY + 1440)
})

test("what overlaps stands side by side, back to back does not", () => {
  const { laned, lanes } = inLanes([entry("09:00", "10:00"), entry("10:00", "11:00"), entry("09:30", "10:30")])
  expect(lanes).toBe(2)
  expect(laned.map(({ item: { id }, lane }) => [id, lane])).toEqual([
    ["09:00", 0],
    ["09:30", 1],
    ["10:00", 0],
  ])
})
