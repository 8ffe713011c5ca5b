import { describe, expect, it } from "vitest"
import type { BoardDay } from "@/components/schedule/board-geometry"
import { type Key, type KeyGround, keyed, onDay, slid } from "@/components/schedule/hand/spots"
import { toMinutes } from "@/lib/kernel/interval"
import { instantOf } from "@/lib/kernel/zoned"

const minute = (day: string, time: string, zone: string): number => {
  const instant = instantOf(day, time, zone)
  if (!instant) throw new Error(`${day} ${time}`)
  return toMinutes(instant)
}
const dayOf = (iso: string, next: string, zone: string): BoardDay => ({
  iso,
  label: iso,
  from: minute(iso, "00:00", zone),
  to: minute(next, "00:00", zone),
})
const SHANGHAI = "Asia/Shanghai"
const DAYS = [dayOf("2027-01-12", "2027-01-13", SHANGHAI), dayOf("2027-01-13", "2027-01-14", SHANGHAI)]
const NINE = minute("2027-01-12", "09:00", SHANGHAI)
const SPOT = { roomId: "b", from: NINE, to: NINE + 60 }

describe("what is held slides on whole five minutes", () => {
  it.each([
    ["a little", "move", 7, [5, 65]],
    ["not yet", "move", 2, [0, 60]],
    ["back", "move", -8, [-10, 50]],
    ["its end", "end", 13, [0, 75]],
    ["its end before its beginning", "end", -200, [0, 5]],
    ["its beginning", "start", -13, [-15, 60]],
    ["its beginning past its end", "start", 200, [55, 60]],
  ] as const)("%s", (_, grip, by, [from, to]) => {
    const spot = slid(SPOT, grip, by)
    expect([spot.from - NINE, spot.to - NINE, spot.roomId]).toEqual([from, to, "b"])
  })
  it("off the five minutes it comes onto them with the first step and keeps its length", () => {
    const odd = { ...SPOT, from: NINE + 3, to: NINE + 63 }
    expect(slid(odd, "move", 5)).toEqual({ ...odd, from: NINE + 10, to: NINE + 70 })
  })
})

describe("the same clock times on another day", () => {
  it("in Shanghai", () => {
    expect(onDay(SPOT, DAYS[1] as BoardDay, DAYS[0], SHANGHAI)).toEqual({
      ...SPOT,
      from: NINE + 1440,
      to: NINE + 1500,
    })
  })
  it("over the change of the clock, where the day is an hour shorter", () => {
    const zone = "Europe/Berlin"
    const [before, after] = [dayOf("2027-03-27", "2027-03-28", zone), dayOf("2027-03-28", "2027-03-29", zone)]
    const ten = minute("2027-03-27", "10:00", zone)
    const moved = onDay({ roomId: null, from: ten, to: ten + 60 }, after, before, zone)
    expect(moved.from).toBe(minute("2027-03-28", "10:00", zone))
    expect(moved.from - ten).toBe(1380)
    // A time that day does not have: as far from midnight as it was.
    const gap = minute("2027-03-27", "02:30", zone)
    expect(onDay({ roomId: null, from: gap, to: gap + 30 }, after, before, zone).from).toBe(after.from + 150)
  })
})

const GROUND: KeyGround = {
  roomIds: ["a", "b", "c"],
  days: DAYS,
  zone: SHANGHAI,
  dayFrom: DAYS[0]?.from ?? 0,
  length: 90,
}
const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  shift: false,
  ctrl: false,
  alt: false,
  ...more,
})

describe("keys", () => {
  it.each([
    ["five minutes later", key("ArrowRight"), ["b", 5, 65]],
    ["fifteen earlier", key("ArrowLeft", { shift: true }), ["b", -15, 45]],
    ["the end", key("ArrowRight", { ctrl: true }), ["b", 0, 65]],
    ["the beginning", key("ArrowLeft", { ctrl: true, alt: true }), ["b", -5, 60]],
    ["the room above", key("ArrowUp"), ["a", 0, 60]],
    ["the room below", key("ArrowDown"), ["c", 0, 60]],
    ["the next day", key("PageDown"), ["b", 1440, 1500]],
  ] as const)("%s", (_, pressed, [roomId, from, to]) => {
    expect(keyed(SPOT, pressed, GROUND)).toEqual({ roomId, from: NINE + from, to: NINE + to })
  })
  it("go no further than the first and the last room and day, and others do nothing", () => {
    expect(keyed({ ...SPOT, roomId: "a" }, key("ArrowUp"), GROUND)?.roomId).toBe("a")
    expect(keyed({ ...SPOT, roomId: "c" }, key("ArrowDown"), GROUND)?.roomId).toBe("c")
    expect(keyed(SPOT, key("PageUp"), GROUND)).toBeNull()
    expect(keyed(SPOT, key("x"), GROUND)).toBeNull()
  })
  it("take it into the tray, and out of it at nine for its planned length", () => {
    const shelved = keyed(SPOT, key("Delete"), GROUND)
    expect(shelved).toEqual({ roomId: "b", from: null, to: null })
    expect(shelved && keyed(shelved, key("ArrowRight"), GROUND)).toEqual({ roomId: "b", from: NINE, to: NINE + 90 })
    expect(keyed({ roomId: null, from: null, to: null }, key("ArrowDown"), GROUND)).toEqual({
      roomId: "a",
      from: NINE,
      to: NINE + 90,
    })
  })
})
