import { type Actor, actorId } from "@/lib/kernel/actor"
import { fromMinutes, type Interval, toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { roomTaken } from "@/lib/meetings/rules/room-taken"
import { timeWords } from "@/lib/meetings/rules/summary"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import type { OfficeSettings } from "@/lib/office/schema"
import type { Tx } from "@/lib/platform/db"
import { lockRooms } from "@/lib/venues/store/room-locks"
import { mayChangeBooking, mayReadBookings } from "../policy"
import { nameablePeople } from "../queries/people"
import { roomFacts } from "../queries/room-facts"
import { holderOf } from "../queries/standing"
import type { RoomFacts, Standing } from "../rules/facts"
import { heldBy } from "../rules/facts"
import { type BookingFields, type BookingRefusal, HOLDING } from "../schema"

const withPeople = { people: { select: { personId: true, required: true } } } as const
export type BookingRow = NonNullable<Awaited<ReturnType<typeof rowOf>>>

export const rowOf = (tx: Tx, id: string) => tx.booking.findUnique({ where: { id }, include: withPeople })
export const slotOfRow = (row: { startsAt: Date; endsAt: Date }): Interval => ({
  from: toMinutes(row.startsAt),
  to: toMinutes(row.endsAt),
})
export const requiredOf = (people: readonly { personId: string; required: boolean }[]): string[] =>
  people.flatMap((person) => (person.required ? person.personId : []))

/** A booking opened for a change: its room (and any other asked for) is locked until the transaction ends. */
export type OpenBooking = { row: BookingRow; room: RoomFacts; rooms: Map<string, RoomFacts>; settings: OfficeSettings }

export type OpenAsk = { bookingId: string; revision: number | null }
type Right = (actor: Actor, standing: { bookedById: string; keeperId: string | null }) => boolean

/**
 * Locks the booking's room and `others` and reads the booking under the locks: every write of a booking starts here, so a
 * booking and what it holds change together. Refusals: no_such_booking, not_allowed, booking_over (not holding any more),
 * booking_changed_meanwhile.
 */
export async function openBooking(
  tx: Tx,
  actor: Actor,
  ask: OpenAsk,
  others: readonly string[] = [],
  right: Right = mayChangeBooking,
): Promise<Outcome<OpenBooking, BookingRefusal>> {
  if (!mayReadBookings(actor)) return refuse({ code: "no_such_booking" })
  const settings = await officeSettingsOf(tx)
  const seen = await tx.booking.findUnique({ where: { id: ask.bookingId }, select: { roomId: true } })
  if (!seen) return refuse({ code: "no_such_booking" })
  await lockRooms(tx, [seen.roomId, ...others])
  const row = await rowOf(tx, ask.bookingId)
  if (!row) return refuse({ code: "no_such_booking" })
  const rooms = await roomFacts([row.roomId, ...others], tx)
  const room = rooms.get(row.roomId)
  if (!room) return refuse({ code: "no_such_booking" })
  if (!right(actor, { bookedById: row.bookedById, keeperId: room.keeperId })) return refuse({ code: "not_allowed" })
  // It went to another room between the two reads: that room is not locked.
  const moved = row.roomId !== seen.roomId
  if (moved || (ask.revision !== null && row.revision !== ask.revision)) {
    const { from, to } = slotOfRow(row)
    const now = `${timeWords(from, to, settings.zone)} ${room.title}`
    return refuse({ code: "booking_changed_meanwhile", title: row.title, now })
  }
  if (!HOLDING.includes(row.status)) return refuse({ code: "booking_over" })
  return accept({ row, room, rooms, settings })
}

/** Who is in the way of a slot in a locked room, margins included (`without`: a booking that makes room for itself). */
export const inTheWay = (tx: Tx, room: RoomFacts, slot: Interval, without = ""): Promise<Standing | undefined> =>
  holderOf(tx, room.id, heldBy(room, slot), without)

/** "Taken by …": the title is withheld when it is confidential and not the actor's own. */
export const takenBy = (
  actor: Actor,
  by: Standing,
  slot: Interval | null,
  room: RoomFacts,
  zone: string,
): BookingRefusal =>
  roomTaken(
    { ...by, confidential: by.confidential && by.createdById !== actorId(actor) },
    slot?.from ?? null,
    room.title,
    zone,
  )

/** Whom a form names, looked over: refuses no_such_person for anybody the actor may not name (`known`: already in it). */
export async function checkPeople(
  tx: Tx,
  actor: Actor,
  people: BookingFields["people"],
  known: readonly string[] = [],
): Promise<Outcome<BookingFields["people"], BookingRefusal>> {
  const unique = [...new Map(people.map((person) => [person.personId, person])).values()]
  const fresh = unique.map((person) => person.personId).filter((id) => !known.includes(id))
  const nameable = await nameablePeople(actor, fresh, tx)
  return fresh.every((id) => nameable.has(id)) ? accept(unique) : refuse({ code: "no_such_person" })
}

/** Columns of a booking from the form's fields and the slot they come to. */
export const columnsOf = (fields: BookingFields, slot: Interval) => ({
  roomId: fields.roomId,
  title: fields.title,
  note: fields.note,
  layout: fields.layout,
  expected: fields.expected,
  equipment: fields.equipment,
  confidential: fields.confidential,
  startsAt: fromMinutes(slot.from),
  endsAt: fromMinutes(slot.to),
})

/** What the audit keeps of a booking. */
export const auditOf = (
  row: { title: string; confidential: boolean; status: string },
  slot: Interval,
  room: RoomFacts,
  zone: string,
) => ({
  title: row.title,
  time: timeWords(slot.from, slot.to, zone),
  room: room.title,
  confidential: row.confidential,
  status: row.status,
})
