import { expect, test } from "vitest"
import { bookingFor, seriesOf } from "@/lib/bookings/queries/bookings"
import { bookingDtos } from "@/lib/bookings/queries/dto"
import { previewSeries } from "@/lib/bookings/queries/preview"
import { wallText } from "@/lib/bookings/rules/wall"
import { type CreateSeries, createSeriesAsk, previewSeriesAsk } from "@/lib/bookings/schema"
import { cancelBooking } from "@/lib/bookings/store/cancel"
import { createBooking } from "@/lib/bookings/store/create"
import { decideBooking } from "@/lib/bookings/store/decide"
import { createSeries } from "@/lib/bookings/store/series"
import { updateBooking } from "@/lib/bookings/store/update"
import { updateSeries } from "@/lib/bookings/store/update-series"
import type { UserActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { book, booking, deputy, done, drift, event, NOW, room, user } from "./stage"

freshDatabase()

/** Every Tuesday 09:00–10:00 from 12 January 2027. */
const weekly = (roomId: string, more: Partial<CreateSeries> = {}) =>
  createSeriesAsk.parse({ ...booking(roomId, "例会", "09:00-10:00"), rule: "FREQ=WEEKLY;COUNT=4", ...more })

const standing = async (actor: UserActor, seriesId: string): Promise<string[]> =>
  (await bookingDtos(actor, { seriesId })).map(
    (one) =>
      `${one.recurrenceId.slice(5, 10)}: ${wallText(one.from, "Asia/Shanghai").slice(5)} ${one.status}${one.moved ? " moved" : ""}${one.contested ? " contested" : ""}`,
  )

test("each clashing occurrence is listed with who has the room and what is offered, and moved, skipped or kept by choice", async () => {
  const { eventId, actor } = await event()
  const [roomId, other] = [await room(), await room()]
  const who = await deputy(eventId)
  const clerk = await user("CLERK")
  await book(clerk, roomId, "甲", "09:30-10:30", { day: "2027-01-19" })
  await book(clerk, roomId, "乙", "08:00-12:00", { day: "2027-01-26", confidential: true })
  await book(actor, other, "丙", "09:00-10:00", {
    day: "2027-02-02",
    people: [{ personId: who.personId, required: true }],
  })
  const people = [{ personId: who.personId, required: true }]
  const ask = weekly(roomId, { people })
  const preview = await done(previewSeries(actor, previewSeriesAsk.parse(ask), NOW))
  expect(
    preview.map(({ recurrenceId, clash }) => [recurrenceId.slice(5, 10), clash?.code ?? null, clash?.by ?? ""]),
  ).toEqual([
    ["01-12", null, ""],
    ["01-19", "room_taken", "甲"],
    ["01-26", "room_taken", "保密事项"],
    ["02-02", null, ""],
  ])
  expect(
    preview[1]?.offers.map((one) => [one.roomId === roomId, wallText(one.from, "Asia/Shanghai").slice(11)]),
  ).toEqual([
    [true, "08:30"],
    [true, "10:30"],
    [false, "09:00"],
  ])
  expect(preview[3]?.busy).toEqual([{ name: who.name, title: "丙" }])
  expect(await createSeries(actor, ask, NOW)).toEqual({
    ok: false,
    refusal: { code: "occurrences_undecided", count: 2, first: "2027-01-19 09:00" },
  })
  expect(await db().bookingSeries.count()).toBe(0)
  const choices = createSeriesAsk.shape.choices.parse([
    { recurrenceId: "2027-01-19T09:00", choice: "move", day: "2027-01-20", from: "09:00", to: "10:00", roomId: other },
    { recurrenceId: "2027-01-26T09:00", choice: "keep" },
    { recurrenceId: "2027-02-02T09:00", choice: "skip" },
  ])
  const made = await done(createSeries(actor, { ...ask, choices }, NOW))
  expect(made).toMatchObject({ bookings: 3, skipped: 1, contested: 1, requested: 0 })
  expect(await standing(actor, made.id)).toEqual([
    "01-12: 01-12T09:00 CONFIRMED",
    "01-19: 01-20T09:00 CONFIRMED moved",
    "01-26: 01-26T09:00 CONFIRMED contested",
  ])
  expect(await db().bookingSeries.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({
    startsLocal: "2027-01-12T09:00",
    minutes: 60,
    skipped: ["2027-02-02T09:00"],
  })
  expect(await drift()).toEqual([])
})

test("a choice that went stale is judged again when it is saved", async () => {
  const [roomId, other] = [await room(), await room()]
  const clerk = await user("CLERK")
  await book(clerk, roomId, "甲", "09:00-10:00", { day: "2027-01-19" })
  const move = { choice: "move" as const, day: "2027-01-19", from: "09:00", to: "10:00", roomId: other }
  const ask = weekly(roomId, { choices: [{ recurrenceId: "2027-01-19T09:00", ...move }] })
  await book(clerk, other, "抢先", "09:00-10:00", { day: "2027-01-19" })
  expect(await createSeries(clerk, ask, NOW)).toMatchObject({
    refusal: { code: "room_taken", by: "抢先", from: "2027-01-19 09:00", until: "2027-01-19 10:00" },
  })
  await book(clerk, roomId, "又一个", "09:00-10:00", { day: "2027-01-26" })
  const keep = { recurrenceId: "2027-01-19T09:00", choice: "keep" as const }
  expect(await createSeries(clerk, { ...ask, choices: [keep] }, NOW)).toMatchObject({
    refusal: { code: "occurrences_undecided", count: 1, first: "2027-01-26 09:00" },
  })
  expect(await db().booking.count({ where: { roomId: { in: [roomId, other] }, NOT: { seriesId: null } } })).toBe(0)
})

test("one occurrence is moved, one left out, the rest changed from one on; the series ends", async () => {
  const roomId = await room()
  const clerk = await user("CLERK")
  const { id } = await done(createSeries(clerk, weekly(roomId, { rule: "FREQ=WEEKLY;COUNT=6" }), NOW))
  const rows = await bookingDtos(clerk, { seriesId: id })
  const [, second, third, fourth] = rows.map((one) => one.id) as [string, string, string, string]
  const moved = { ...booking(roomId, "例会", "15:00-16:00", { day: "2027-01-20" }), bookingId: second, revision: 0 }
  await done(updateBooking(clerk, moved, NOW))
  await done(cancelBooking(clerk, { bookingId: third, revision: 0, whole: false }, NOW))
  expect(await bookingFor(clerk, second)).toMatchObject({ moved: true, recurrenceId: "2027-01-19T09:00" })
  expect((await db().bookingSeries.findUniqueOrThrow({ where: { id } })).skipped).toEqual(["2027-01-26T09:00"])
  const left = await seriesOf(clerk, fourth)
  expect(left).toMatchObject({ rule: "FREQ=WEEKLY;COUNT=3", left: 3, mayChange: true })
  // An hour later from the fourth on: its own old holds are in nobody's way.
  const later = weekly(roomId, { day: "2027-02-02", from: "09:30", to: "11:00", rule: left?.rule ?? "" })
  const preview = await done(previewSeries(clerk, previewSeriesAsk.parse({ ...later, bookingId: fourth }), NOW))
  expect(preview.map((one) => one.clash)).toEqual([null, null, null])
  const made = await done(updateSeries(clerk, { ...later, bookingId: fourth, revision: 0 }, NOW))
  expect(await standing(clerk, id)).toEqual([
    "01-12: 01-12T09:00 CONFIRMED",
    "01-19: 01-20T15:00 CONFIRMED moved",
    "01-26: 01-26T09:00 CANCELLED",
    "02-02: 02-02T09:00 CANCELLED",
    "02-09: 02-09T09:00 CANCELLED",
    "02-16: 02-16T09:00 CANCELLED",
  ])
  expect(await standing(clerk, made.id)).toEqual([
    "02-02: 02-02T09:30 CONFIRMED",
    "02-09: 02-09T09:30 CONFIRMED",
    "02-16: 02-16T09:30 CONFIRMED",
  ])
  expect((await db().bookingSeries.findUniqueOrThrow({ where: { id } })).rule).toBe(
    "FREQ=WEEKLY;UNTIL=20270202T005900Z",
  )
  expect(await drift()).toEqual([])
  const [head] = await bookingDtos(clerk, { seriesId: made.id, recurrenceId: "2027-02-09T09:30" })
  await done(cancelBooking(clerk, { bookingId: head?.id ?? "", revision: 0, whole: true }, NOW))
  expect((await standing(clerk, made.id)).map((line) => line.split(" ")[2])).toEqual([
    "CONFIRMED",
    "CANCELLED",
    "CANCELLED",
  ])
  expect(await drift()).toEqual([])
})

test("a whole series is approved at once; a change of the clock leaves 09:00 at 09:00", async () => {
  const keeper = await user("CLERK")
  const clerk = await user("CLERK")
  const roomId = await room()
  await db().room.update({ where: { id: roomId }, data: { needsApproval: true, keeperId: keeper.id } })
  await db().officeSettings.create({ data: { id: "office", settings: { zone: "America/New_York" } } })
  const ask = weekly(roomId, { day: "2027-03-02", rule: "FREQ=WEEKLY;COUNT=3" })
  const { id, requested } = await done(createSeries(clerk, ask, NOW))
  expect(requested).toBe(3)
  const rows = await bookingDtos(clerk, { seriesId: id })
  expect(rows.map((one) => new Date(one.from * 60_000).toISOString())).toEqual([
    "2027-03-02T14:00:00.000Z",
    "2027-03-09T14:00:00.000Z",
    "2027-03-16T13:00:00.000Z",
  ])
  expect(rows.map((one) => one.moved)).toEqual([false, false, false])
  const whole = { bookingId: rows[0]?.id ?? "", revision: 0, approve: true, note: "", whole: true }
  expect(await done(decideBooking(keeper, whole, NOW))).toEqual({ decided: 3 })
  const gap = await createBooking(clerk, booking(roomId, "夜", "02:30-04:00", { day: "2027-03-14" }), NOW)
  expect(gap).toMatchObject({ refusal: { code: "no_such_time", time: "02:30", next: "03:00" } })
  await db().officeSettings.deleteMany()
  expect(await drift()).toEqual([])
})

test("two who lay a series over one another at once: one is laid whole, the other is told, and nothing is half there", async () => {
  const roomId = await room()
  const asks = await Promise.all(
    Array.from({ length: 6 }, async (_, n) => {
      const actor = await user("CLERK")
      return createSeries(actor, weekly(roomId, { title: `例会${n}`, rule: "FREQ=WEEKLY;COUNT=20" }), NOW)
    }),
  )
  expect(asks.filter((one) => one.ok)).toHaveLength(1)
  for (const one of asks) if (!one.ok) expect(one.refusal).toMatchObject({ code: "occurrences_undecided", count: 20 })
  expect(await db().booking.count({ where: { roomId } })).toBe(20)
  expect(await drift()).toEqual([])
})
