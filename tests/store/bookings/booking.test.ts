import { expect, test } from "vitest"
import { pendingApprovals } from "@/lib/bookings/queries/approvals"
import { bookingFor, myBookings } from "@/lib/bookings/queries/bookings"
import { doorView } from "@/lib/bookings/queries/door"
import { hitsOf, roomsWeek } from "@/lib/bookings/queries/week"
import { arriveAtBooking } from "@/lib/bookings/store/arrive"
import { cancelBooking } from "@/lib/bookings/store/cancel"
import { createBooking } from "@/lib/bookings/store/create"
import { decideBooking } from "@/lib/bookings/store/decide"
import { extendBooking } from "@/lib/bookings/store/extend"
import { releaseNoShows } from "@/lib/bookings/store/release"
import { updateBooking } from "@/lib/bookings/store/update"
import { toMinutes } from "@/lib/kernel/interval"
import { createMeeting } from "@/lib/meetings/store/create"
import { deleteMeeting } from "@/lib/meetings/store/remove"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { ask } from "../meetings/stage"
import { book, booking, deputy, done, drift, event, ledger, minutesAt, NOW, room, user } from "./stage"

freshDatabase()
const on = (time: string): Date => new Date(minutesAt(time) * 60_000)

test("a booking holds its room with margins and its required people; whoever comes second is told by whom", async () => {
  const roomId = await room({ setUpMinutes: 10, clearAwayMinutes: 5 })
  const { eventId, actor } = await event()
  const [chair, guest] = [await deputy(eventId), await deputy(eventId)]
  const people = [
    { personId: chair.personId, required: true },
    { personId: guest.personId, required: false },
  ]
  const id = await book(actor, roomId, "主任会议", "09:00-10:00", { people })
  expect(await ledger(roomId)).toEqual(["主任会议 530-605"])
  expect(await db().occupancy.count({ where: { subjectKind: "PERSON", causeId: id } })).toBe(1)
  expect(await drift()).toEqual([])
  const name = (await db().room.findUniqueOrThrow({ where: { id: roomId } })).name
  const clerk = await user("CLERK")
  expect(await createBooking(clerk, booking(roomId, "座谈", "10:00-11:00"), NOW)).toEqual({
    ok: false,
    refusal: { code: "room_taken", room: `会堂·${name}`, by: "主任会议", from: "08:50", until: "10:05" },
  })
  await book(clerk, roomId, "座谈", "10:15-11:00")
  expect(await db().auditEntry.count({ where: { action: "booking.create", subjectId: id } })).toBe(1)
})

test.each([
  ["CHECKER", {}, "not_allowed"],
  ["CLERK", { roomId: "nowhere" }, "no_such_room"],
  ["CLERK", { people: [{ personId: "nobody", required: true }] }, "no_such_person"],
  ["CLERK", { day: "2027-01-10" }, "in_the_past"],
  ["CLERK", { day: "2028-06-01" }, "too_far_ahead"],
  ["CLERK", { from: "10:00", to: "09:00" }, "ends_before_start"],
  ["CLERK", { from: "07:00", to: "23:00" }, "meeting_too_long"],
] as const)("%s asking for %o is refused: %s", async (role, more, code) => {
  const roomId = await room()
  const outcome = await createBooking(await user(role), booking(roomId, "会", "09:00-10:00", more as object), NOW)
  expect(outcome).toMatchObject({ ok: false, refusal: { code } })
  expect(await ledger(roomId)).toEqual([])
})

test("closed rooms, rooms not offered, and those who keep them", async () => {
  const keeper = await user("CLERK")
  const roomId = await room()
  await db().room.update({
    where: { id: roomId },
    data: { opensAt: 480, closesAt: 1080, bookable: false, keeperId: keeper.id, openDays: "WORKDAYS" },
  })
  const clerk = await user("CLERK")
  const early = await createBooking(keeper, booking(roomId, "早", "07:30-09:00"), NOW)
  expect(early).toMatchObject({ refusal: { code: "room_closed", opens: "08:00", closes: "18:00" } })
  const saturday = await createBooking(keeper, booking(roomId, "周六", "09:00-10:00", { day: "2027-01-16" }), NOW)
  expect(saturday).toMatchObject({ refusal: { code: "room_closed" } })
  expect(await createBooking(clerk, booking(roomId, "会", "09:00-10:00"), NOW)).toMatchObject({
    refusal: { code: "room_not_bookable" },
  })
  await book(keeper, roomId, "会", "09:00-10:00")
})

test("a room that needs approval: asked for, it is held; the keeper says yes or no; a new time asks again", async () => {
  const keeper = await user("CLERK", { email: "keeper@example.cn" })
  const clerk = await user("CLERK", { email: "clerk@example.cn" })
  const roomId = await room()
  await db().room.update({ where: { id: roomId }, data: { needsApproval: true, keeperId: keeper.id } })
  const bookingId = await book(clerk, roomId, "培训", "09:00-10:00")
  expect(await bookingFor(clerk, bookingId)).toMatchObject({ status: "REQUESTED", mine: true, contested: false })
  const second = await createBooking(await user("ORGANISER"), booking(roomId, "急", "09:30-10:30"), NOW)
  expect(second).toMatchObject({ refusal: { code: "room_taken", by: "培训" } })
  const now = toMinutes(NOW)
  expect((await pendingApprovals(keeper, now)).bookings.map((one) => one.id)).toEqual([bookingId])
  expect((await pendingApprovals(clerk, now)).bookings).toEqual([])
  const yes = { bookingId, revision: 0, approve: true, note: "", whole: false }
  expect(await decideBooking(clerk, yes, NOW)).toMatchObject({ refusal: { code: "not_allowed" } })
  await done(decideBooking(keeper, yes, NOW))
  const change = { ...booking(roomId, "培训", "11:00-12:00"), bookingId, revision: 1 }
  expect(await done(updateBooking(clerk, change, NOW))).toEqual({ revision: 2, status: "REQUESTED" })
  expect(await ledger(roomId)).toEqual(["培训 660-720"])
  const no = { ...yes, revision: 2, approve: false, note: "检修" }
  await done(decideBooking(keeper, no, NOW))
  expect(await decideBooking(keeper, { ...no, revision: 3 }, NOW)).toMatchObject({ refusal: { code: "booking_over" } })
  expect(await ledger(roomId)).toEqual([])
  const mails = await db().outboxMessage.findMany({ where: { kind: "booking" }, orderBy: { createdAt: "asc" } })
  const told = mails.map(({ payload }) => payload as { to: string; subject: string })
  expect(told.filter(({ to }) => to === "keeper@example.cn")).toHaveLength(2)
  expect(told.filter(({ to }) => to === "clerk@example.cn")).toHaveLength(2)
  expect(await drift()).toEqual([])
})

test("a stale form is refused with what the booking is now; strangers change nothing", async () => {
  const roomId = await room()
  const clerk = await user("CLERK")
  const bookingId = await book(clerk, roomId, "会", "09:00-10:00")
  const change = (span: string, revision: number) => ({ ...booking(roomId, "会", span), bookingId, revision })
  await done(updateBooking(clerk, change("10:00-11:00", 0), NOW))
  expect(await updateBooking(clerk, change("11:00-12:00", 0), NOW)).toMatchObject({
    refusal: { code: "booking_changed_meanwhile", title: "会", now: expect.stringContaining("10:00–11:00") },
  })
  const other = await user("CLERK")
  expect(await updateBooking(other, change("11:00-12:00", 1), NOW)).toMatchObject({ refusal: { code: "not_allowed" } })
  expect(await cancelBooking(other, { bookingId: "none", revision: 0, whole: false }, NOW)).toMatchObject({
    refusal: { code: "no_such_booking" },
  })
})

test("meetings and bookings respect each other, and whoever frees the room settles what waited for it", async () => {
  const roomId = await room()
  const { eventId, actor } = await event()
  await book(actor, roomId, "外事活动", "09:00-10:00", { confidential: true })
  expect(await createMeeting(actor, ask(eventId, "全会", "09:30-10:30", roomId))).toMatchObject({
    refusal: { code: "room_taken", by: "保密事项", from: "09:00", until: "10:00" },
  })
  const meeting = await done(createMeeting(actor, ask(eventId, "全会", "10:00-11:00", roomId)))
  const clerk = await user("CLERK")
  expect(await createBooking(clerk, booking(roomId, "会", "10:30-11:30"), NOW)).toMatchObject({
    refusal: { code: "room_taken", by: "全会" },
  })
  const bookingId = await book(clerk, roomId, "会", "11:00-12:00")
  // The meeting before it overruns onto the booking, by an organiser's word.
  const first = await book(actor, roomId, "碰头", "12:00-12:30")
  const over = { bookingId, revision: 0, minutes: 30, force: true }
  expect(await extendBooking(clerk, over, NOW)).toMatchObject({ refusal: { code: "not_allowed" } })
  expect(await extendBooking(actor, { ...over, force: false }, NOW)).toMatchObject({
    refusal: { code: "room_taken", by: "碰头", from: "12:00", until: "12:30" },
  })
  const hits = await hitsOf(clerk, { roomId, from: minutesAt("12:00"), to: minutesAt("12:30"), bookingId })
  expect(hits.map((hit) => hit.title)).toEqual(["碰头"])
  expect(await done(extendBooking(actor, over, NOW))).toMatchObject({ displaced: 1, revision: 1 })
  expect(await ledger(roomId)).toEqual(["外事活动 540-600", "全会 600-660", "会 660-750", "碰头 720-750 contested"])
  expect(await bookingFor(actor, first)).toMatchObject({ contested: true })
  await done(cancelBooking(clerk, { bookingId, revision: 1, whole: false }, NOW))
  expect(await ledger(roomId)).toEqual(["外事活动 540-600", "全会 600-660", "碰头 720-750"])
  await done(deleteMeeting(actor, { eventId, meetingId: meeting.id, confirmed: true }))
  expect(await ledger(roomId)).toEqual(["外事活动 540-600", "碰头 720-750"])
  expect(await drift()).toEqual([])
})

test("what others may not read: confidential bookings, meetings of other events", async () => {
  const roomId = await room()
  const { eventId, actor } = await event()
  await done(createMeeting(actor, ask(eventId, "预备会议", "08:00-09:00", roomId)))
  await book(actor, roomId, "人事", "09:00-10:00", { confidential: true, note: "酝酿" })
  const [from, to] = [minutesAt("00:00"), minutesAt("24:00")]
  const titles = async (who: typeof actor) => (await roomsWeek(who, from, to, [roomId])).map((entry) => entry.title)
  expect(await titles(actor)).toEqual(["预备会议", "人事"])
  const clerk = await user("CLERK")
  expect(await titles(clerk)).toEqual(["", ""])
  expect(await titles(await user("ADMINISTRATOR"))).toEqual(["预备会议", "人事"])
  const [, secret] = await roomsWeek(clerk, from, to, [roomId])
  expect(secret?.booking).toMatchObject({ hidden: true, title: "", note: "", people: [] })
  const door = await doorView(roomId, on("09:10"))
  expect(door).toMatchObject({ current: { title: "", kind: "BOOKING", contact: "" }, next: [], freeUntil: null })
  expect(await doorView(roomId, on("07:00"))).toMatchObject({ current: null, freeUntil: minutesAt("08:00") })
})

test("arriving, ending early, and release when nobody came, once however many look", async () => {
  const roomId = await room()
  await db().room.update({ where: { id: roomId }, data: { releaseAfterMinutes: 15 } })
  const clerk = await user("CLERK", { email: "late@example.cn" })
  const kept = await book(clerk, roomId, "到了", "09:00-10:00")
  const empty = await book(clerk, roomId, "没人", "10:00-11:00")
  const door = await user("DOOR")
  expect(await arriveAtBooking(door, { bookingId: kept }, NOW)).toMatchObject({
    refusal: { code: "booking_not_begun" },
  })
  await done(arriveAtBooking(door, { bookingId: kept }, on("09:05")))
  expect(await releaseNoShows(on("09:30"))).toBe(0)
  expect(await releaseNoShows(on("10:14"))).toBe(0)
  const rounds = await Promise.all(Array.from({ length: 8 }, () => releaseNoShows(on("10:15"))))
  expect(rounds.reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(await bookingFor(clerk, empty)).toMatchObject({ status: "RELEASED" })
  expect(await db().auditEntry.count({ where: { action: "booking.release" } })).toBe(1)
  const early = await done(cancelBooking(clerk, { bookingId: kept, revision: 0, whole: false }, on("09:40")))
  expect(early).toEqual({ cancelled: 0, endedEarly: true })
  expect(await ledger(roomId)).toEqual(["到了 540-580"])
  const mine = await myBookings(clerk, minutesAt("09:45"))
  expect([mine.upcoming, mine.past.map((one) => one.title)]).toEqual([[], ["没人", "到了"]])
  expect(await drift()).toEqual([])
})

test("whoever books for now finds a room free that nobody came to, without waiting for the next round", async () => {
  const roomId = await room()
  await db().room.update({ where: { id: roomId }, data: { releaseAfterMinutes: 15 } })
  const clerk = await user("CLERK")
  const bookingId = await book(clerk, roomId, "没人", "09:00-10:00")
  const want = booking(roomId, "急用", "09:20-09:50")
  expect(await createBooking(clerk, want, on("09:14"))).toMatchObject({ refusal: { code: "room_taken", by: "没人" } })
  await done(createBooking(clerk, want, on("09:15")))
  expect(await bookingFor(clerk, bookingId)).toMatchObject({ status: "RELEASED" })
  expect(await drift()).toEqual([])
})
