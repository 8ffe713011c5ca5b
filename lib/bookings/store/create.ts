import { writeAudit } from "@/lib/audit/store"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { type Interval, toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { db, type Tx } from "@/lib/platform/db"
import { newId } from "@/lib/platform/new-id"
import { lockRooms } from "@/lib/venues/store/room-locks"
import { mayBook, mayDecide } from "../policy"
import { roomFacts } from "../queries/room-facts"
import { checkBookable } from "../rules/check-slot"
import type { RoomFacts } from "../rules/facts"
import { spokenSlot } from "../rules/slot"
import { type BookingRefusal, type BookingStatus, type CreateBooking, MAX_BOOKING_MINUTES } from "../schema"
import { claimPeople, takeRoom } from "./ledger"
import { auditOf, checkPeople, columnsOf, requiredOf, type WantedSlot, whoHas } from "./open"
import { releaseBefore } from "./release"
import { tellDeciders } from "./tell"

export type Booked = { id: string; status: BookingStatus }

/**
 * Books a room: the booking and what it holds are written in one transaction. Whatever needs no lock is read and written
 * before the room's lock is taken (decision 017). A room that needs approval makes it REQUESTED (its deciders are told), unless the
 * actor decides there themselves; it holds the room all the same. Refusals: not_allowed, no_such_room, no_such_person,
 * room_not_bookable, the slot's own, room_closed, too_far_ahead, in_the_past, room_taken (by whom, from, until; set-up and
 * clear-away included).
 */
export async function createBooking(
  actor: Actor,
  ask: CreateBooking,
  now: Date,
): Promise<Outcome<Booked, BookingRefusal>> {
  if (!mayBook(actor)) return refuse({ code: "not_allowed" })
  await releaseBefore(ask.day, now)
  const looked = await lookOver(actor, ask, now)
  if (!looked.ok) return looked
  const { zone, room, slot } = looked.value
  const wanted: WantedSlot = { room, slot, zone, without: "" }
  const taken = await whoHas(actor, wanted)
  if (taken) return refuse(taken)
  return bookingTransaction(
    (tx) => write(tx, actor, ask, looked.value, now),
    () => whoHas(actor, wanted),
  )
}

type Looked = { zone: string; room: RoomFacts; slot: Interval; people: CreateBooking["people"] }

/** What can be said of an ask without its room's lock: everything but who has the room. */
async function lookOver(actor: Actor, ask: CreateBooking, now: Date): Promise<Outcome<Looked, BookingRefusal>> {
  const [{ zone, ownDays, bookAhead }, rooms] = await Promise.all([officeSettingsOf(), roomFacts([ask.roomId])])
  const spoken = spokenSlot(ask, zone, MAX_BOOKING_MINUTES)
  if (!spoken.ok) return spoken
  const people = await checkPeople(db(), actor, ask.people)
  if (!people.ok) return people
  const room = rooms.get(ask.roomId)
  if (!room) return refuse({ code: "no_such_room" })
  const chief = mayDecide(actor, room.keeperId)
  const slot = checkBookable(spoken.value, { room, zone, ownDays, bookAhead, now: toMinutes(now), chief })
  return slot.ok ? accept({ zone, room, slot: slot.value, people: people.value }) : slot
}

/** The record first, the room last: a refusal takes the record back, and nobody waits for it under the lock. */
async function write(
  tx: Tx,
  actor: Actor,
  ask: CreateBooking,
  { zone, room, slot, people }: Looked,
  now: Date,
): Promise<Outcome<Booked, BookingRefusal>> {
  const id = newId()
  const status: BookingStatus = room.needsApproval && !mayDecide(actor, room.keeperId) ? "REQUESTED" : "CONFIRMED"
  const owner = { bookedById: actorId(actor), bookedByName: actor.name }
  const { title, confidential } = ask
  await tx.booking.createMany({ data: [{ id, ...columnsOf(ask, slot), ...owner, status, createdAt: now }] })
  if (people.length > 0)
    await tx.bookingPerson.createMany({ data: people.map((person) => ({ ...person, bookingId: id })) })
  const requiredIds = requiredOf(people)
  const claim = { ...slot, bookingId: id, room, title, confidential, tentative: status === "REQUESTED", requiredIds }
  await claimPeople(tx, owner, claim)
  await writeAudit(tx, actor, {
    action: "booking.create",
    subject: { kind: "booking", id, title },
    after: auditOf({ title, confidential, status }, slot, room, zone),
  })
  if (status === "REQUESTED")
    await tellDeciders(tx, actor, { id, revision: 0, title, confidential, ...slot }, room, now)
  await lockRooms(tx, [room.id])
  if (await takeRoom(tx, owner, claim)) return accept({ id, status })
  return refuse((await whoHas(actor, { room, slot, zone, without: "" }, tx)) ?? { code: "no_such_room" })
}
