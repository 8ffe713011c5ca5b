import { expect, test } from "vitest"
import { byRoom, holderIn, type SeriesWorld } from "@/lib/bookings/rules/clash"
import type { RoomFacts, Standing } from "@/lib/bookings/rules/facts"
import { laySeries } from "@/lib/bookings/rules/lay-series"
import { offersFor } from "@/lib/bookings/rules/offers"
import { expandRule } from "@/lib/bookings/rules/recurrence"
import { atWall, wallText } from "@/lib/bookings/rules/wall"
import type { OccurrenceChoice } from "@/lib/bookings/schema"
import { accept } from "@/lib/kernel/outcome"
import { roomTaken } from "@/lib/meetings/rules/room-taken"
import { randomOf } from "../../support/random"

const ZONE = "Asia/Shanghai"
const at = (wall: string): number => atWall(wall, ZONE)?.at ?? 0

const room = (id: string, more: Partial<RoomFacts> = {}): RoomFacts => ({
  ...{ id, venueId: "v", title: id, opensAt: 420, closesAt: 1320, openDays: "ALL", setUpMinutes: 0 },
  ...{ clearAwayMinutes: 0, bookable: true, needsApproval: false, keeperId: null, releaseAfterMinutes: 0, ...more },
})
const hold = (roomId: string, from: string, to: string, more: Partial<Standing> = {}): Standing => ({
  ...{ id: from, roomId, from: at(from), to: at(to), cause: "BOOKING", causeId: from, title: `占${from}` },
  ...{ confidential: false, exclusive: true, eventId: null, createdById: "", ...more },
})
const world = (rooms: RoomFacts[], holds: Standing[]): SeriesWorld => ({
  ...{ rooms: new Map(rooms.map((one) => [one.id, one])), standing: byRoom(holds), zone: ZONE },
  ...{ ownDays: {}, now: at("2027-01-01T00:00") },
})

const A = room("A")
const B = room("B")
/** Four Tuesdays, 09:00–10:00: 12, 19, 26 January, 2 February 2027. */
const TUESDAYS = (() => {
  const ask = { rule: "FREQ=WEEKLY;COUNT=4", startsLocal: "2027-01-12T09:00", minutes: 60, zone: ZONE }
  const found = expandRule(ask, { now: at("2027-01-01T00:00"), days: 370 })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
})()

const lay = (w: SeriesWorld, choices: OccurrenceChoice[] = [], one = A) =>
  laySeries(
    w,
    { room: one, title: "例会", confidential: false, occurrences: TUESDAYS, choices },
    (slot) => accept(slot),
    (by, other) => roomTaken(by, null, other.title, ZONE),
  )
const shown = (w: SeriesWorld, choices: OccurrenceChoice[] = [], one = A) => {
  const series = lay(w, choices, one)
  if (!series.ok) return series.refusal
  const words = series.value.laid.map(
    (l) => `${l.recurrenceId.slice(5, 10)} ${l.room.id} ${wallText(l.from, ZONE).slice(5)}${l.contested ? " !" : ""}`,
  )
  return [...words, ...series.value.skipped.map((id) => `${id.slice(5, 10)} skipped`)]
}

test("free everywhere: every occurrence where the rule puts it", () => {
  expect(shown(world([A], []))).toEqual([
    "01-12 A 01-12T09:00",
    "01-19 A 01-19T09:00",
    "01-26 A 01-26T09:00",
    "02-02 A 02-02T09:00",
  ])
})

test("back-to-back is no clash, a minute of margin is", () => {
  const holds = () => [
    hold("A", "2027-01-12T08:00", "2027-01-12T09:00"),
    hold("A", "2027-01-12T10:00", "2027-01-12T11:00"),
  ]
  expect(shown(world([A], holds()))).toHaveLength(4)
  const slow = room("A", { setUpMinutes: 1 })
  expect(shown(world([slow], holds()), [], slow)).toEqual({
    ...{ code: "occurrences_undecided", count: 1, first: "2027-01-12 09:00" },
  })
})

test("each clash wants its own choice: skip, move, keep; nothing happens silently", () => {
  const holds = () => [
    hold("A", "2027-01-12T08:00", "2027-01-12T12:00"),
    hold("A", "2027-01-19T09:30", "2027-01-19T12:00"),
    hold("A", "2027-01-26T08:00", "2027-01-26T09:01"),
  ]
  const skip: OccurrenceChoice = { recurrenceId: "2027-01-12T09:00", choice: "skip" }
  const keep: OccurrenceChoice = { recurrenceId: "2027-01-26T09:00", choice: "keep" }
  const move: OccurrenceChoice = {
    ...{ recurrenceId: "2027-01-19T09:00", choice: "move", day: "2027-01-20", from: "14:00", to: "15:00", roomId: "B" },
  }
  expect(shown(world([A, B], holds()))).toMatchObject({ count: 3, first: "2027-01-12 09:00" })
  expect(shown(world([A, B], holds()), [skip, keep])).toMatchObject({ count: 1, first: "2027-01-19 09:00" })
  expect(shown(world([A, B], holds()), [keep, move, skip])).toEqual([
    "01-19 B 01-20T14:00",
    "01-26 A 01-26T09:00 !",
    "02-02 A 02-02T09:00",
    "01-12 skipped",
  ])
  const blocked = [...holds(), hold("B", "2027-01-20T14:30", "2027-01-20T16:00", { title: "外事", confidential: true })]
  expect(shown(world([A, B], blocked), [keep, move, skip])).toEqual({
    ...{ code: "room_taken", room: "B", by: "保密事项", from: "2027-01-20 14:30", until: "2027-01-20 16:00" },
  })
  expect(shown(world([A], holds()), [{ ...move, roomId: "nowhere" } as OccurrenceChoice])).toEqual({
    code: "no_such_room",
  })
})

test("a choice for a clash that is gone does no harm; one for a time the rule has not is refused", () => {
  const keep: OccurrenceChoice = { recurrenceId: "2027-01-26T09:00", choice: "keep" }
  expect(shown(world([A], []), [keep])).toContain("01-26 A 01-26T09:00")
  expect(shown(world([A], []), [{ recurrenceId: "2027-01-27T09:00", choice: "skip" }])).toEqual({
    ...{ code: "no_such_occurrence", when: "2027-01-27 09:00" },
  })
})

test("two occurrences moved to one place: the second is told of the first", () => {
  const move = (recurrenceId: string): OccurrenceChoice => ({
    ...{ recurrenceId, choice: "move", day: "2027-01-13", from: "14:00", to: "15:00", roomId: "B" },
  })
  expect(shown(world([A, B], []), [move("2027-01-12T09:00"), move("2027-01-19T09:00")])).toMatchObject({
    ...{ code: "room_taken", by: "例会", room: "B" },
  })
})

test("a closed room, a day off and the past: only the day off can be kept", () => {
  const keepAll = TUESDAYS.map(({ recurrenceId }): OccurrenceChoice => ({ recurrenceId, choice: "keep" }))
  const shut = room("A", { opensAt: 600 })
  expect(shown(world([shut], []), keepAll, shut)).toMatchObject({ code: "occurrences_undecided", count: 4 })
  const later = { ...world([A], []), now: at("2027-01-19T09:01") }
  expect(shown(later, keepAll)).toMatchObject({ code: "occurrences_undecided", count: 2 })
  const off = { ...world([A], []), ownDays: { "2027-01-19": false } }
  expect(shown(off)).toMatchObject({ code: "occurrences_undecided", count: 1, first: "2027-01-19 09:00" })
  expect(shown(off, keepAll)).toContain("01-19 A 01-19T09:00")
  const workdays = room("A", { openDays: "WORKDAYS" })
  expect(shown({ ...off, rooms: new Map([["A", workdays]]) }, keepAll, workdays)).toMatchObject({ count: 1 })
})

test("an occurrence the clock jumps over wants a choice too; kept, it begins at the first minute there is", () => {
  const zone = "America/New_York"
  const ask = { rule: "FREQ=DAILY;COUNT=3", startsLocal: "2027-03-13T02:30", minutes: 90, zone }
  const found = expandRule(ask, { now: at("2027-01-01T00:00"), days: 370 })
  const night = room("A", { opensAt: 0, closesAt: 1440 })
  const lay = (choices: OccurrenceChoice[]) =>
    laySeries(
      { ...world([night], []), zone, ownDays: { "2027-03-13": true, "2027-03-14": true, "2027-03-15": true } },
      { room: night, title: "值班", confidential: false, occurrences: found.ok ? found.value : [], choices },
      (slot) => accept(slot),
      (by, other) => roomTaken(by, null, other.title, zone),
    )
  expect(lay([])).toEqual({
    ok: false,
    refusal: { code: "occurrences_undecided", count: 1, first: "2027-03-14 02:30" },
  })
  const kept = lay([{ recurrenceId: "2027-03-14T02:30", choice: "keep" }])
  expect(kept.ok && kept.value.laid.map((one) => [wallText(one.from, zone), one.to - one.from, one.contested])).toEqual(
    [
      ["2027-03-13T02:30", 90, false],
      ["2027-03-14T03:00", 60, false],
      ["2027-03-15T02:30", 90, false],
    ],
  )
})

test("offers: the nearest free times of the day inside the office's hours, then other free rooms", () => {
  const slot = { from: at("2027-01-12T09:00"), to: at("2027-01-12T10:00") }
  const w = world([A, B], [hold("A", "2027-01-12T09:00", "2027-01-12T10:00")])
  const offers = offersFor(w, slot, A, [A, B], { dayFrom: 480, dayTo: 1080 })
  expect(offers.map((offer) => `${offer.roomId} ${wallText(offer.from, ZONE).slice(11)}`)).toEqual([
    "A 10:00",
    "A 08:00",
    "B 09:00",
  ])
})

test("the holder found by halving is the one found by looking at all", () => {
  const random = randomOf(7)
  for (let round = 0; round < 300; round += 1) {
    const holds: Standing[] = []
    let clock = at("2027-01-12T08:00")
    for (let n = random(12); n > 0; n -= 1) {
      const from = clock + random(40)
      const to = from + 1 + random(60)
      holds.push({ ...hold("A", "2027-01-12T08:00", "2027-01-12T09:00"), from, to, id: String(n) })
      clock = to
    }
    const w = world([A], holds)
    const from = at("2027-01-12T07:30") + random(500)
    const slot = { from, to: from + 1 + random(120) }
    const all = holds.filter((one) => one.from < slot.to && one.to > slot.from)
    expect(holderIn(w, A, slot)?.id).toBe(all[0]?.id)
  }
})
