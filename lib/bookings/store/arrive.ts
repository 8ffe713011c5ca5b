import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { mayArrive } from "../policy"
import type { BookingRefusal } from "../schema"
import { openBooking, slotOfRow, titleFor } from "./open"

/** Whoever comes to set up is there. */
const EARLY_MINUTES = 60

/**
 * Somebody came: the booking is not released any more. Saying it again changes nothing. From an hour before the start to the
 * end; refusals: no_such_booking, not_allowed, booking_not_begun, booking_over.
 */
export const arriveAtBooking = (
  actor: Actor,
  ask: { bookingId: string },
  now: Date,
): Promise<Outcome<{ revision: number }, BookingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<{ revision: number }, BookingRefusal>> => {
    const opened = await openBooking(tx, actor, { ...ask, revision: null }, [], mayArrive)
    if (!opened.ok) return opened
    const { row, room } = opened.value
    const { from, to } = slotOfRow(row)
    if (to <= toMinutes(now)) return refuse({ code: "booking_over" })
    if (from - EARLY_MINUTES > toMinutes(now))
      return refuse({ code: "booking_not_begun", title: titleFor(actor, row, room) })
    if (row.arrivedAt) return accept({ revision: row.revision })
    await tx.booking.update({ where: { id: row.id }, data: { arrivedAt: now } })
    await writeAudit(tx, actor, {
      action: "booking.arrive",
      subject: { kind: "booking", id: row.id, title: row.title },
    })
    return accept({ revision: row.revision })
  })
