import { expect, test } from "vitest"
import { arriveAtBooking } from "@/lib/bookings/store/arrive"
import { cancelBooking } from "@/lib/bookings/store/cancel"
import { createBooking } from "@/lib/bookings/store/create"
import { decideBooking } from "@/lib/bookings/store/decide"
import { extendBooking } from "@/lib/bookings/store/extend"
import { releaseNoShows } from "@/lib/bookings/store/release"
import { updateBooking } from "@/lib/bookings/store/update"
import { db } from "@/lib/platform/db"
import { saveRoom } from "@/lib/venues/store/room"
import { freshDatabase } from "../../support/database"
import { book, booking, drift, minutesAt, NOW, room, user } from "./stage"

freshDatabase()
const on = (time: string): Date => new Date(minutesAt(time) * 60_000)
const ROUNDS = 6

type Said = { ok: boolean; refusal?: { code: string } }
const word = (outcome: Said): string => (outcome.ok ? "ok" : (outcome.refusal?.code ?? ""))

test("a release and an arrival at once: released or arrived, never both", async () => {
  const [clerk, door] = [await user("CLERK"), await user("DOOR")]
  for (let round = 0; round < ROUNDS; round += 1) {
    const roomId = await room()
    await db().room.update({ where: { id: roomId }, data: { releaseAfterMinutes: 15 } })
    const bookingId = await book(clerk, roomId, "会", "09:00-10:00")
    const [released, arrived] = await Promise.all([
      releaseNoShows(on("09:15")),
      arriveAtBooking(door, { bookingId }, on("09:15")),
    ])
    const row = await db().booking.findUniqueOrThrow({ where: { id: bookingId } })
    expect([row.status, row.arrivedAt !== null, released, word(arrived)]).toEqual(
      released === 1 ? ["RELEASED", false, 1, "booking_over"] : ["CONFIRMED", true, 0, "ok"],
    )
  }
  expect(await drift()).toEqual([])
})

test("an overrun and a booking of what follows at once: one has the time, the other is told by whom", async () => {
  const [clerk, other] = [await user("CLERK"), await user("CLERK")]
  for (let round = 0; round < ROUNDS; round += 1) {
    const roomId = await room()
    const bookingId = await book(clerk, roomId, "前", "09:00-10:00")
    const outcomes = await Promise.all([
      extendBooking(clerk, { bookingId, revision: 0, minutes: 30, force: false }, on("09:50")),
      createBooking(other, booking(roomId, "后", "10:00-11:00"), on("09:50")),
    ])
    const words = outcomes.map(word)
    expect([...words].sort()).toEqual(["ok", "room_taken"])
    const loser = outcomes.find((outcome) => !outcome.ok)
    expect(loser).toMatchObject({ refusal: { by: words[0] === "ok" ? "前" : "后" } })
  }
  expect(await drift()).toEqual([])
})

test("a yes and a cancellation at once, and two forms of one revision: one is written, the other is told", async () => {
  const [keeper, clerk] = [await user("CLERK"), await user("CLERK")]
  for (let round = 0; round < ROUNDS; round += 1) {
    const roomId = await room()
    await db().room.update({ where: { id: roomId }, data: { needsApproval: true, keeperId: keeper.id } })
    const bookingId = await book(clerk, roomId, "会", "09:00-10:00")
    const seen = { bookingId, revision: 0 }
    const outcomes = await Promise.all([
      decideBooking(keeper, { ...seen, approve: true, note: "", whole: false }, NOW),
      cancelBooking(clerk, { ...seen, whole: false }, NOW),
      updateBooking(clerk, { ...booking(roomId, "甲", "10:00-11:00"), ...seen }, NOW),
      updateBooking(keeper, { ...booking(roomId, "乙", "11:00-12:00"), ...seen }, NOW),
    ])
    expect(outcomes.map(word).filter((one) => one === "ok")).toHaveLength(1)
    for (const outcome of outcomes) expect(["ok", "booking_changed_meanwhile", "booking_over"]).toContain(word(outcome))
    const { revision } = await db().booking.findUniqueOrThrow({ where: { id: bookingId } })
    expect(revision).toBe(1)
    // Refused forms leave no record behind.
    expect(await db().auditEntry.count({ where: { subjectId: bookingId, NOT: { action: "booking.create" } } })).toBe(1)
  }
  expect(await drift()).toEqual([])
})

test("a room's margins grow while it is booked and moved in: what is held has the margins of the room", async () => {
  const [admin, clerk] = [await user("ADMINISTRATOR"), await user("CLERK")]
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await room()
    const bookingId = await book(clerk, id, "先", "09:00-10:00")
    const { venueId, name } = await db().room.findUniqueOrThrow({ where: { id } })
    const layouts = [{ layout: "课桌式", capacity: 20 }]
    const kept = { openDays: "ALL" as const, bookable: true, needsApproval: false, keeperId: null }
    const rest = { floor: "", equipment: [], opensAt: 0, closesAt: 1440, releaseAfterMinutes: 0 }
    const wider = { setUpMinutes: 20, clearAwayMinutes: 10 }
    await Promise.all([
      saveRoom(admin, { id, venueId, name, layouts, ...wider, ...kept, ...rest }),
      createBooking(clerk, booking(id, "中", "12:00-13:00"), NOW),
      updateBooking(clerk, { ...booking(id, "先", "15:00-16:00"), bookingId, revision: 0 }, NOW),
    ])
  }
  expect(await drift()).toEqual([])
})
