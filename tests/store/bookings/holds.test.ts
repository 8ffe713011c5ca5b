import { expect, test } from "vitest"
import { appointmentsFor, blocksFor } from "@/lib/bookings/queries/appointments"
import { pendingApprovals } from "@/lib/bookings/queries/approvals"
import { appointmentAsk, blockAsk } from "@/lib/bookings/schema"
import { createAppointment, removeAppointment } from "@/lib/bookings/store/appointments"
import { createBlock, removeBlock } from "@/lib/bookings/store/blocks"
import { askForRoom, confirmRoom } from "@/lib/bookings/store/confirmations"
import { createBooking } from "@/lib/bookings/store/create"
import { toMinutes } from "@/lib/kernel/interval"
import { createMeeting } from "@/lib/meetings/store/create"
import { moveMeeting } from "@/lib/meetings/store/move"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { officeSettings } from "@/lib/office/schema"
import { updateOfficeSettings } from "@/lib/office/store/settings"
import { db } from "@/lib/platform/db"
import { saveRoom } from "@/lib/venues/store/room"
import { freshDatabase } from "../../support/database"
import { ask } from "../meetings/stage"
import { book, booking, deputy, done, drift, event, ledger, minutesAt, NOW, person, room, user } from "./stage"

freshDatabase()

test("a closure lists what it hits first; confirmed, that stays contested and is told; lifted, all is as before", async () => {
  const roomId = await room()
  const { eventId, actor } = await event()
  await db().user.update({ where: { id: actor.id }, data: { email: "chief@example.cn" } })
  const clerk = await user("CLERK", { email: "clerk2@example.cn" })
  await book(clerk, roomId, "培训", "09:00-10:00")
  await done(createMeeting(actor, ask(eventId, "全会", "14:00-15:00", roomId)))
  const block = blockAsk.parse({ roomId, title: "检修", day: "2027-01-12", from: "08:00", to: "18:00" })
  const editor = await user("ORGANISER")
  expect(await createBlock(clerk, block, NOW)).toMatchObject({ refusal: { code: "not_allowed" } })
  expect(await createBlock(editor, block, NOW)).toEqual({
    ok: false,
    refusal: { code: "block_hits", count: 2, titles: ["培训", "全会"] },
  })
  const made = await done(createBlock(editor, { ...block, confirmed: true }, NOW))
  expect(made.displaced).toBe(2)
  expect(await ledger(roomId)).toEqual(["检修 480-1080", "培训 540-600 contested", "全会 840-900 contested"])
  const mails = await db().outboxMessage.findMany({ where: { kind: "booking" } })
  expect(mails.map(({ payload }) => (payload as { to: string }).to).sort()).toEqual([
    "chief@example.cn",
    "clerk2@example.cn",
  ])
  expect(await createBooking(clerk, booking(roomId, "会", "16:00-17:00"), NOW)).toMatchObject({
    refusal: { code: "room_taken", by: "检修", from: "08:00", until: "18:00" },
  })
  const day = [minutesAt("00:00"), minutesAt("24:00")] as const
  expect((await blocksFor(clerk, ...day)).map((one) => [one.title, one.mayRemove])).toEqual([["检修", false]])
  await done(removeBlock(editor, { holdId: made.id }))
  expect(await removeBlock(editor, { holdId: made.id })).toMatchObject({ refusal: { code: "no_such_hold" } })
  expect(await ledger(roomId)).toEqual(["培训 540-600", "全会 840-900"])
  expect(await drift()).toEqual([])
})

test("appointments are for those who keep the person's calendar, and confidential ones for fewer", async () => {
  const { eventId, actor } = await event()
  const who = await deputy(eventId)
  const stranger = await person()
  const fields = { title: "市里开会", day: "2027-01-12", from: "09:00", to: "11:00", confidential: true }
  const appointment = appointmentAsk.parse({ personId: who.personId, ...fields })
  expect(await createAppointment(actor, { ...appointment, personId: stranger })).toMatchObject({
    refusal: { code: "no_such_person" },
  })
  const { id } = await done(createAppointment(actor, appointment))
  const [from, to] = [minutesAt("00:00"), minutesAt("24:00")]
  const second = await user("ORGANISER")
  await db().eventMember.create({ data: { eventId, userId: second.id } })
  const titles = async (reader: typeof actor) => (await appointmentsFor(reader, from, to)).map((one) => one.title)
  expect([await titles(actor), await titles(second), await titles(await user("ORGANISER"))]).toEqual([
    ["市里开会"],
    [""],
    [],
  ])
  const audit = await db().auditEntry.findFirstOrThrow({ where: { action: "appointment.create" } })
  expect(audit.after).toMatchObject({ title: "", confidential: true })
  expect(await removeAppointment(await user("ORGANISER"), { holdId: id })).toMatchObject({
    refusal: { code: "no_such_hold" },
  })
  await done(removeAppointment(second, { holdId: id }))
  expect(await titles(actor)).toEqual([])
})

test("a room is confirmed for exactly one time; a moved meeting has no yes any more", async () => {
  const { eventId, actor } = await event()
  const keeper = await user("CLERK")
  const roomId = await room()
  await db().room.update({ where: { id: roomId }, data: { needsApproval: true, keeperId: keeper.id } })
  const { id: meetingId } = await done(createMeeting(actor, ask(eventId, "全会", "09:00-10:00", roomId)))
  await done(askForRoom(actor, { eventId, meetingId }, NOW))
  const now = toMinutes(NOW)
  expect((await pendingApprovals(keeper, now)).meetings).toMatchObject([{ meetingId, title: "全会", roomId }])
  const yes = { eventId, meetingId, revision: 0, approve: true, note: "" }
  expect(await confirmRoom(await user("ORGANISER"), yes, NOW)).toMatchObject({ refusal: { code: "no_such_meeting" } })
  await done(confirmRoom(keeper, yes, NOW))
  const stands = async () => (await db().roomConfirmation.findUniqueOrThrow({ where: { meetingId } })).status
  // Asking again for what is granted takes nothing back.
  await done(askForRoom(actor, { eventId, meetingId }, NOW))
  expect([await stands(), (await pendingApprovals(keeper, now)).meetings]).toEqual(["CONFIRMED", []])
  const move = { from: minutesAt("10:00"), to: minutesAt("11:00"), roomId, family: false }
  await done(moveMeeting(actor, { eventId, meetingId, revision: 0, ...move }))
  expect(await confirmRoom(keeper, yes, NOW)).toMatchObject({ refusal: { code: "booking_changed_meanwhile" } })
  await done(askForRoom(actor, { eventId, meetingId }, NOW))
  expect([await stands(), (await pendingApprovals(keeper, now)).meetings.length]).toEqual(["REQUESTED", 1])
})

test("new margins of a room are carried into what its bookings hold", async () => {
  const admin = await user("ADMINISTRATOR")
  const roomId = await room()
  await book(admin, roomId, "会", "09:00-10:00")
  const row = await db().room.findUniqueOrThrow({ where: { id: roomId } })
  const layouts = [{ layout: "课桌式", capacity: 20 }]
  const margins = { setUpMinutes: 15, clearAwayMinutes: 10 }
  const same = {
    openDays: "ALL" as const,
    bookable: true,
    needsApproval: false,
    keeperId: null,
    releaseAfterMinutes: 0,
  }
  const rest = { floor: "", equipment: [], opensAt: 0, closesAt: 1440 }
  await done(
    saveRoom(admin, { id: roomId, venueId: row.venueId, name: row.name, layouts, ...margins, ...same, ...rest }),
  )
  expect(await ledger(roomId)).toEqual(["会 525-610"])
  expect(await drift()).toEqual([])
})

test("the office's settings are the administrator's", async () => {
  const ask = officeSettings.parse({ name: "县人大常委会办公室", dayFrom: 540 })
  expect(await updateOfficeSettings(await user("ORGANISER"), ask)).toMatchObject({ refusal: { code: "not_allowed" } })
  const admin = await user("ADMINISTRATOR")
  expect(await updateOfficeSettings(admin, { ...ask, dayTo: 500 })).toMatchObject({
    refusal: { code: "room_hours_wrong" },
  })
  await done(updateOfficeSettings(admin, ask))
  expect(await officeSettingsOf()).toMatchObject({ name: "县人大常委会办公室", dayFrom: 540, bookAhead: 370 })
})
