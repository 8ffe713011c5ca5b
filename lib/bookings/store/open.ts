import { type Actor, actorId } from "@/lib/kernel/actor"
import { fromMinutes, type Interval, toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { roomTaken, WITHHELD } from "@/lib/meetings/rules/room-taken"
import { timeWords } from "@/lib/meetings/rules/summary"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import type { OfficeSettings } from "@/lib/office/schema"
import { db, type Tx } from "@/lib/platform/db"
import { lockRooms } from "@/lib/venues/store/room-locks"
import { type BookingStanding, mayChangeBooking, mayReadBookings, maySeeTitle } from "../policy"
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

/** A booking opened for a change, with its room and any other asked for. */
export type OpenBooking = { row: BookingRow; room: RoomFacts; rooms: Map<string, RoomFacts>; settings: OfficeSettings }

export type OpenAsk = { bookingId: string; revision: number | null }
export type Right = (actor: Actor, standing: BookingStanding & { confidential: boolean }) => boolean

/**
 * Reads a booking for a change without any lock; its revision says whether it is still so when it is written. Refusals:
 * no_such_booking, not_allowed, booking_changed_meanwhile, booking_over (not holding any more).
 */
export async function readBooking(
  tx: Tx,
  actor: Actor,
  ask: OpenAsk,
  others: readonly string[] = [],
  right: Right = mayChangeBooking,
): Promise<Outcome<OpenBooking, BookingRefusal>> {
  if (!mayReadBookings(actor)) return refuse({ code: "no_such_booking" })
  const row = await rowOf(tx, ask.bookingId)
  if (!row) return refuse({ code: "no_such_booking" })
  const settings = await officeSettingsOf(tx)
  const rooms = await roomFacts([row.roomId, ...others], tx)
  const room = rooms.get(row.roomId)
  if (!room) return refuse({ code: "no_such_booking" })
  const { bookedById, confidential } = row
  if (!right(actor, { bookedById, confidential, keeperId: room.keeperId })) return refuse({ code: "not_allowed" })
  if (ask.revision !== null && row.revision !== ask.revision)
    return refuse(changedMeanwhile(actor, row, room, settings.zone))
  if (!HOLDING.includes(row.status)) return refuse({ code: "booking_over" })
  return accept({ row, room, rooms, settings })
}

/** What a booking is by now, for whoever saw something else; the title only for those who may read it. */
export function changedMeanwhile(actor: Actor, row: BookingRow, room: RoomFacts, zone: string): BookingRefusal {
  const { from, to } = slotOfRow(row)
  const title = titleFor(actor, row, room)
  return { code: "booking_changed_meanwhile", title, now: `${timeWords(from, to, zone)} ${room.title}` }
}

/** The title as this actor may read it. */
export const titleFor = (
  actor: Actor,
  { title, bookedById, confidential }: BookingRow,
  { keeperId }: RoomFacts,
): string => (maySeeTitle(actor, { bookedById, confidential, keeperId }) ? title : WITHHELD)

/**
 * The same with the rooms of the booking and `others` locked until the transaction ends: it cannot change any more. Refusals:
 * those of readBooking; booking_changed_meanwhile also when it went to another room just before.
 */
export async function openBooking(
  tx: Tx,
  actor: Actor,
  ask: OpenAsk,
  others: readonly string[] = [],
  right: Right = mayChangeBooking,
): Promise<Outcome<OpenBooking, BookingRefusal>> {
  const seen = await tx.booking.findUnique({ where: { id: ask.bookingId }, select: { roomId: true } })
  if (!seen) return refuse({ code: "no_such_booking" })
  await lockRooms(tx, [seen.roomId, ...others])
  const opened = await readBooking(tx, actor, ask, others, right)
  if (!opened.ok) return opened
  const { row, room, settings } = opened.value
  // It went to another room between the two reads: that room is not locked.
  return row.roomId === seen.roomId ? opened : refuse(changedMeanwhile(actor, row, room, settings.zone))
}

/** A slot somebody wants in a room; `without`: a booking that makes room for itself. */
export type WantedSlot = { room: RoomFacts; slot: Interval; zone: string; without: string }

/** Who has the room then, margins included, as a refusal for this actor; null = nobody. */
export async function whoHas(actor: Actor, wanted: WantedSlot, tx: Tx = db()): Promise<BookingRefusal | null> {
  const { room, slot, zone, without } = wanted
  const other = await holderOf(tx, room.id, heldBy(room, slot), without)
  return other ? takenBy(actor, other, slot, room, zone) : null
}

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
