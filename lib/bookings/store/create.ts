import { writeAudit } from "@/lib/audit/store"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { db } from "@/lib/platform/db"
import { newId } from "@/lib/platform/new-id"
import { lockRooms } from "@/lib/venues/store/room-locks"
import { mayBook, mayDecide } from "../policy"
import { roomFacts } from "../queries/room-facts"
import { checkBookable } from "../rules/check-slot"
import { spokenSlot } from "../rules/slot"
import { type BookingRefusal, type BookingStatus, type CreateBooking, MAX_BOOKING_MINUTES } from "../schema"
import { writeClaims } from "./ledger"
import { auditOf, checkPeople, columnsOf, inTheWay, requiredOf, takenBy } from "./open"
import { releaseBefore } from "./release"
import { tellDeciders } from "./tell"

export type Booked = { id: string; status: BookingStatus }

/**
 * Books a room: the booking and what it holds are written together under the room's lock. A room that needs approval makes
 * it REQUESTED (its deciders are told), unless the actor decides there themselves; it holds the room all the same. Refusals:
 * not_allowed, no_such_room, no_such_person, room_not_bookable, the slot's own, room_closed, too_far_ahead, in_the_past,
 * room_taken (by whom, from, until; set-up and clear-away included).
 */
export async function createBooking(
  actor: Actor,
  ask: CreateBooking,
  now: Date,
): Promise<Outcome<Booked, BookingRefusal>> {
  if (mayBook(actor)) await releaseBefore(ask.day, now)
  return bookingTransaction(
    async (tx): Promise<Outcome<Booked, BookingRefusal>> => {
      if (!mayBook(actor)) return refuse({ code: "not_allowed" })
      const { zone, ownDays, bookAhead } = await officeSettingsOf(tx)
      const spoken = spokenSlot(ask, zone, MAX_BOOKING_MINUTES)
      if (!spoken.ok) return spoken
      const people = await checkPeople(tx, actor, ask.people)
      if (!people.ok) return people
      await lockRooms(tx, [ask.roomId])
      const room = (await roomFacts([ask.roomId], tx)).get(ask.roomId)
      if (!room) return refuse({ code: "no_such_room" })
      const chief = mayDecide(actor, room.keeperId)
      const slot = checkBookable(spoken.value, { room, zone, ownDays, bookAhead, now: toMinutes(now), chief })
      if (!slot.ok) return slot
      const other = await inTheWay(tx, room, slot.value)
      if (other) return refuse(takenBy(actor, other, slot.value, room, zone))
      const id = newId()
      const status: BookingStatus = room.needsApproval && !chief ? "REQUESTED" : "CONFIRMED"
      const by = { bookedById: actorId(actor), bookedByName: actor.name }
      await tx.booking.createMany({ data: [{ id, ...columnsOf(ask, slot.value), ...by, status, createdAt: now }] })
      if (people.value.length > 0)
        await tx.bookingPerson.createMany({ data: people.value.map((person) => ({ ...person, bookingId: id })) })
      const { title, confidential } = ask
      await writeClaims(tx, actor, [
        {
          ...slot.value,
          ...{ bookingId: id, room, title, confidential, contested: false },
          tentative: status === "REQUESTED",
          requiredIds: requiredOf(people.value),
        },
      ])
      await writeAudit(tx, actor, {
        action: "booking.create",
        subject: { kind: "booking", id, title },
        after: auditOf({ title, confidential, status }, slot.value, room, zone),
      })
      if (status === "REQUESTED") await tellDeciders(tx, actor, { id, revision: 0, ...ask, ...slot.value }, room, now)
      return accept({ id, status })
    },
    () => whoHas(actor, ask),
  )
}

/** After all tries: who has the room now. */
async function whoHas(actor: Actor, ask: CreateBooking): Promise<BookingRefusal | null> {
  const { zone } = await officeSettingsOf()
  const room = (await roomFacts([ask.roomId])).get(ask.roomId)
  const slot = spokenSlot(ask, zone)
  if (!room || !slot.ok) return null
  const other = await inTheWay(db(), room, slot.value)
  return other ? takenBy(actor, other, slot.value, room, zone) : null
}
