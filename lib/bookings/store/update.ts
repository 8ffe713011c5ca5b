import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { promoteContested } from "@/lib/meetings/store/promote"
import { mayDecide } from "../policy"
import { checkBookable } from "../rules/check-slot"
import { spokenSlot } from "../rules/slot"
import { type BookingRefusal, type BookingStatus, MAX_BOOKING_MINUTES, type UpdateBooking } from "../schema"
import { dropClaims, writeClaims } from "./ledger"
import { auditOf, checkPeople, columnsOf, inTheWay, openBooking, requiredOf, slotOfRow, takenBy } from "./open"
import { tellBooker, tellDeciders } from "./tell"

export type Changed = { revision: number; status: BookingStatus }

/**
 * Changes one booking (of a series: this occurrence alone, which keeps its recurrence id). A new time or room is booked
 * strictly; a clash that was there before stops no other change. Where the room needs approval, a new time or room asks for
 * it again, unless the actor decides there. What its old room was wanted for is settled.
 */
export const updateBooking = (actor: Actor, ask: UpdateBooking, now: Date): Promise<Outcome<Changed, BookingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<Changed, BookingRefusal>> => {
    const opened = await openBooking(tx, actor, ask, [ask.roomId])
    if (!opened.ok) return opened
    const { row, rooms, settings } = opened.value
    const { zone, ownDays, bookAhead } = settings
    const room = rooms.get(ask.roomId)
    if (!room) return refuse({ code: "no_such_room" })
    const spoken = spokenSlot(ask, zone, MAX_BOOKING_MINUTES)
    if (!spoken.ok) return spoken
    const slot = spoken.value
    const before = slotOfRow(row)
    const people = await checkPeople(
      tx,
      actor,
      ask.people,
      row.people.map((person) => person.personId),
    )
    if (!people.ok) return people
    const chief = mayDecide(actor, room.keeperId)
    const rebooked = room.id !== row.roomId || slot.from !== before.from || slot.to !== before.to
    if (before.to <= toMinutes(now)) return refuse({ code: "booking_over" })
    // One that has begun keeps its start, which is past by now.
    const fits = slot.from === before.from ? { ...slot, from: Math.max(slot.from, toMinutes(now)) } : slot
    const bookable = checkBookable(fits, { room, zone, ownDays, bookAhead, now: toMinutes(now), chief })
    if (rebooked && !bookable.ok) return bookable
    const other = await inTheWay(tx, room, slot, row.id)
    if (other && rebooked) return refuse(takenBy(actor, other, slot, room, zone))
    const lapses = rebooked && room.needsApproval && !chief
    const status: BookingStatus = lapses ? "REQUESTED" : rebooked && chief ? "CONFIRMED" : row.status
    const decided = lapses ? { decidedById: null, decidedByName: "", decidedAt: null, decisionNote: "" } : {}
    const came = rebooked && slot.from > toMinutes(now) ? { arrivedAt: null } : {}
    const { revision } = await tx.booking.update({
      where: { id: row.id },
      data: { ...columnsOf(ask, slot), ...decided, ...came, status, revision: { increment: 1 } },
    })
    if (!samePeople(row.people, people.value)) {
      await tx.bookingPerson.deleteMany({ where: { bookingId: row.id } })
      await tx.bookingPerson.createMany({ data: people.value.map((person) => ({ ...person, bookingId: row.id })) })
    }
    await dropClaims(tx, [row.id])
    const { title, confidential } = ask
    await writeClaims(tx, actor, [
      {
        ...slot,
        ...{ bookingId: row.id, room, title, confidential, contested: other !== undefined },
        tentative: status === "REQUESTED",
        requiredIds: requiredOf(people.value),
      },
    ])
    await promoteContested(tx, [row.roomId, room.id])
    await writeAudit(tx, actor, {
      action: "booking.update",
      subject: { kind: "booking", id: row.id, title },
      before: auditOf(row, before, opened.value.room, zone),
      after: auditOf({ title, confidential, status }, slot, room, zone),
    })
    const told = { id: row.id, revision, title, ...slot, bookedById: row.bookedById }
    if (lapses) await tellDeciders(tx, actor, told, room, now)
    if (rebooked) await tellBooker(tx, actor, "changed", told, room, { now })
    return accept({ revision, status })
  })

const samePeople = (old: UpdateBooking["people"], now: UpdateBooking["people"]): boolean => {
  const words = (people: UpdateBooking["people"]) => people.map((one) => `${one.personId}${one.required}`).sort()
  return words(old).join() === words(now).join()
}
