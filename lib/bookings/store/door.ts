import type { SystemActor } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { type Outcome, refuse } from "@/lib/kernel/outcome"
import { db } from "@/lib/platform/db"
import { type BookingRefusal, HOLDING } from "../schema"
import { arriveAtBooking } from "./arrive"
import { extendBooking } from "./extend"

/** Who wrote it, in the audit: the page at the door. */
const DOOR: SystemActor = { kind: "system", name: "door" }
export const DOOR_MINUTES = 30

export type DoorRefusal = BookingRefusal | { readonly code: "extended_already" }
type DoorAsk = { roomId: string; bookingId: string }

/** The booking of this room that was seen at its door, if it still holds the room. */
const bookingAt = ({ roomId, bookingId }: DoorAsk) =>
  db().booking.findFirst({ where: { id: bookingId, roomId, status: { in: [...HOLDING] } } })

/** At the door of a room somebody says that they came. Refusals: no_such_booking (not of this room), and those of arriveAtBooking. */
export async function arriveAtDoor(ask: DoorAsk, now: Date): Promise<Outcome<unknown, BookingRefusal>> {
  const booking = await bookingAt(ask)
  return booking ? arriveAtBooking(DOOR, { bookingId: booking.id }, now) : refuse({ code: "no_such_booking" })
}

/**
 * At the door of a room 30 minutes more, when nothing follows. Only what goes on, and only in its last 30 minutes: however
 * often it is pressed, the room is never taken for longer than that ahead. Refusals: no_such_booking, booking_not_begun,
 * extended_already, and those of extendBooking (room_taken …).
 */
export async function extendAtDoor(ask: DoorAsk, now: Date): Promise<Outcome<unknown, DoorRefusal>> {
  const booking = await bookingAt(ask)
  if (!booking) return refuse({ code: "no_such_booking" })
  if (booking.startsAt > now) return refuse({ code: "booking_not_begun", title: "" })
  if (toMinutes(booking.endsAt) - toMinutes(now) > DOOR_MINUTES) return refuse({ code: "extended_already" })
  const { id: bookingId, revision } = booking
  return extendBooking(DOOR, { bookingId, revision, minutes: DOOR_MINUTES, force: false }, now)
}
