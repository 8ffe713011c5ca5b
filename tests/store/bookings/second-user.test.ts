import { expect, test } from "vitest"
import { bookingFor } from "@/lib/bookings/queries/bookings"
import { createSeriesAsk } from "@/lib/bookings/schema"
import { arriveAtBooking } from "@/lib/bookings/store/arrive"
import { cancelBooking } from "@/lib/bookings/store/cancel"
import { askForRoom } from "@/lib/bookings/store/confirmations"
import { createBooking } from "@/lib/bookings/store/create"
import { decideBooking } from "@/lib/bookings/store/decide"
import { extendBooking } from "@/lib/bookings/store/extend"
import { createSeries } from "@/lib/bookings/store/series"
import { updateBooking } from "@/lib/bookings/store/update"
import { updateSeries } from "@/lib/bookings/store/update-series"
import type { UserActor } from "@/lib/kernel/actor"
import { createMeeting } from "@/lib/meetings/store/create"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { ask } from "../meetings/stage"
import { book, booking, done, drift, event, ledger, minutesAt, NOW, person, room, user } from "./stage"

freshDatabase()
const on = (time: string): Date => new Date(minutesAt(time) * 60_000)
const SECRET = "人事酝酿"
const secret = { confidential: true }

async function officeIn(zone: string): Promise<void> {
  const settings = { zone }
  await db().officeSettings.upsert({
    where: { id: "office" },
    create: { id: "office", settings },
    update: { settings },
  })
}

const mailsTo = async (address: string): Promise<string[]> =>
  (await db().outboxMessage.findMany({ where: { kind: "booking" } })).flatMap(({ payload }) => {
    const { to, subject, text } = payload as { to: string; subject: string; text: string }
    return to === address ? `${subject} ${text}` : []
  })

test("no refusal says a confidential title to somebody who may not read it", async () => {
  const roomId = await room()
  const owner = await user("CLERK")
  const bookingId = await book(owner, roomId, SECRET, "09:00-10:00", secret)
  const [organiser, door, clerk] = [await user("ORGANISER"), await user("DOOR"), await user("CLERK")]
  const stale = { bookingId, revision: 7 }
  const refusals = [
    await cancelBooking(organiser, { ...stale, whole: false }, NOW),
    await cancelBooking(organiser, { ...stale, whole: true }, NOW),
    await extendBooking(organiser, { ...stale, minutes: 30, force: false }, NOW),
    await decideBooking(organiser, { ...stale, approve: true, note: "", whole: false }, NOW),
    await updateBooking(organiser, { ...booking(roomId, "会", "09:00-10:00"), ...stale }, NOW),
    await arriveAtBooking(door, { bookingId }, NOW),
    await createBooking(clerk, booking(roomId, "会", "09:30-10:00"), NOW),
    await createSeries(
      clerk,
      createSeriesAsk.parse({ ...booking(roomId, "会", "09:30-10:00"), rule: "FREQ=DAILY;COUNT=2" }),
      NOW,
    ),
  ]
  expect(refusals.map((outcome) => outcome.ok)).toEqual(refusals.map(() => false))
  expect(JSON.stringify(refusals)).not.toContain(SECRET)
  // Whoever may read it is told.
  expect(await cancelBooking(owner, { ...stale, whole: false }, NOW)).toMatchObject({
    refusal: { code: "booking_changed_meanwhile", title: SECRET },
  })
})

test("whoever may not read a confidential booking does not write over it either, but can free the room", async () => {
  const roomId = await room()
  const [owner, organiser, who] = [await user("CLERK"), await user("ORGANISER"), await person()]
  await db().user.update({ where: { id: owner.id }, data: { personId: who } })
  const people = [{ personId: who, required: true }]
  const bookingId = await book(owner, roomId, SECRET, "09:00-10:00", { ...secret, people })
  const over = { ...booking(roomId, "会", "10:00-11:00"), bookingId, revision: 0 }
  expect(await updateBooking(organiser, over, NOW)).toEqual({ ok: false, refusal: { code: "not_allowed" } })
  const series = { ...over, rule: "FREQ=DAILY;COUNT=2", choices: [] }
  expect(await updateSeries(organiser, series, NOW)).toEqual({ ok: false, refusal: { code: "not_allowed" } })
  expect(await bookingFor(owner, bookingId)).toMatchObject({ title: SECRET, people: [{ personId: who }] })
  await done(cancelBooking(organiser, { bookingId, revision: 0, whole: false }, NOW))
  expect(await ledger(roomId)).toEqual([])
})

test("what a booking holds stays its owner's, whoever moves it or ends it early", async () => {
  const keeper = await user("CLERK")
  const roomId = await room()
  await db().room.update({ where: { id: roomId }, data: { keeperId: keeper.id } })
  const [owner, organiser] = [await user("CLERK"), await user("ORGANISER")]
  const bookingId = await book(owner, roomId, SECRET, "09:00-12:00", secret)
  const moved = { ...booking(roomId, SECRET, "09:00-11:00", secret), bookingId, revision: 0 }
  await done(updateBooking(keeper, moved, NOW))
  const by = async (actor: UserActor, now: Date) => {
    const outcome = await createBooking(actor, booking(roomId, "会", "09:30-12:00"), now)
    return outcome.ok ? "" : "by" in outcome.refusal ? outcome.refusal.by : outcome.refusal.code
  }
  expect([await by(owner, NOW), await by(keeper, NOW)]).toEqual([SECRET, "保密事项"])
  await done(cancelBooking(organiser, { bookingId, revision: 1, whole: false }, on("10:00")))
  expect(await by(organiser, on("09:45"))).toBe("保密事项")
  expect((await db().occupancy.findFirstOrThrow({ where: { causeId: bookingId } })).createdById).toBe(owner.id)
  expect(await drift()).toEqual([])
})

test("mails that ask for a yes: organisers read no confidential title, and somebody is told though the keeper left", async () => {
  const roomId = await room()
  const [organiser, keeper] = [
    await user("ORGANISER", { email: "all@example.cn" }),
    await user("CLERK", { email: "keeps@example.cn" }),
  ]
  await db().room.update({ where: { id: roomId }, data: { needsApproval: true } })
  const clerk = await user("CLERK")
  await book(clerk, roomId, SECRET, "09:00-10:00", secret)
  const [asked = ""] = await mailsTo("all@example.cn")
  expect([asked.includes("保密事项"), asked.includes(SECRET)]).toEqual([true, false])
  await db().room.update({ where: { id: roomId }, data: { keeperId: keeper.id } })
  await book(clerk, roomId, SECRET, "10:00-11:00", secret)
  expect((await mailsTo("keeps@example.cn"))[0]).toContain(SECRET)
  await db().user.update({ where: { id: keeper.id }, data: { disabledAt: NOW } })
  await book(clerk, roomId, "培训", "11:00-12:00")
  expect([(await mailsTo("all@example.cn")).length, (await mailsTo("keeps@example.cn")).length]).toEqual([2, 1])
  // A meeting's title goes to the organisers of its own event.
  const { eventId, actor } = await event()
  await db().user.update({ where: { id: actor.id }, data: { email: "own@example.cn" } })
  const { id: meetingId } = await done(createMeeting(actor, ask(eventId, "主席团会议", "14:00-15:00", roomId)))
  await done(askForRoom(actor, { eventId, meetingId }, NOW))
  expect((await mailsTo("own@example.cn")).filter((text) => text.includes("主席团会议"))).toHaveLength(1)
  expect(JSON.stringify(await mailsTo("all@example.cn"))).not.toContain("主席团会议")
  expect(await bookingFor(organiser, "nothing")).toBeNull()
})

test("a booking that is going on may end now, not earlier: what has been is not rewritten", async () => {
  const roomId = await room()
  const clerk = await user("CLERK")
  const bookingId = await book(clerk, roomId, "会", "09:00-12:00")
  const until = (to: string, revision: number) => ({ ...booking(roomId, "会", `09:00-${to}`), bookingId, revision })
  expect(await updateBooking(clerk, until("09:30", 0), on("10:00"))).toMatchObject({ refusal: { code: "in_the_past" } })
  expect(await updateBooking(clerk, until("11:00", 0), on("10:00"))).toMatchObject({ value: { revision: 1 } })
  expect(await updateBooking(clerk, until("12:00", 1), on("11:00"))).toMatchObject({
    refusal: { code: "booking_over" },
  })
  expect(await ledger(roomId)).toEqual(["会 540-660"])
})

test("a series stops in the zone it was laid in, though the office moved to another since", async () => {
  const roomId = await room()
  const clerk = await user("CLERK")
  const rule = "FREQ=DAILY;COUNT=4"
  const { id } = await done(
    createSeries(clerk, createSeriesAsk.parse({ ...booking(roomId, "晨会", "01:00-02:00"), rule }), NOW),
  )
  await officeIn("America/New_York")
  const rows = await db().booking.findMany({ where: { seriesId: id }, orderBy: { startsAt: "asc" } })
  await done(cancelBooking(clerk, { bookingId: rows[2]?.id ?? "", revision: 0, whole: true }, NOW))
  const series = await db().bookingSeries.findUniqueOrThrow({ where: { id } })
  // 14 January 00:59 in Shanghai: the occurrence of the 13th is in, that of the 14th is not.
  expect(series.rule).toBe("FREQ=DAILY;UNTIL=20270113T165900Z")
})

test("over midnight and over a change of the clock a booking holds the minutes there are", async () => {
  await officeIn("Europe/Berlin")
  const roomId = await room()
  const clerk = await user("CLERK")
  const night = (day: string, from: string, to: string, endDay = "") =>
    createBooking(clerk, booking(roomId, "夜间", `${from}-${to}`, { day, endDay }), NOW)
  await done(night("2027-03-27", "23:00", "04:00", "2027-03-28"))
  await done(night("2027-10-30", "23:00", "04:00", "2027-10-31"))
  const rows = await db().booking.findMany({ where: { roomId }, orderBy: { startsAt: "asc" } })
  expect(rows.map((row) => (row.endsAt.getTime() - row.startsAt.getTime()) / 3_600_000)).toEqual([4, 6])
  expect(await night("2027-03-28", "02:30", "05:00")).toMatchObject({
    refusal: { code: "no_such_time", next: "03:00" },
  })
  expect(await night("2027-03-28", "04:00", "05:00")).toMatchObject({ ok: true })
  expect(await night("2027-10-31", "03:59", "05:00")).toMatchObject({ refusal: { code: "room_taken" } })
  // 14 hours by the clock on the wall are 15 when it is put back.
  expect(await night("2027-10-30", "14:00", "04:00", "2027-10-31")).toMatchObject({
    refusal: { code: "meeting_too_long" },
  })
  expect(await drift()).toEqual([])
})
