import { writeAudit } from "@/lib/audit/store"
import type { SystemActor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { promoteContested } from "@/lib/meetings/store/promote"
import { db } from "@/lib/platform/db"
import type { BookingRefusal } from "../schema"
import { dropClaims } from "./ledger"
import { openBooking, slotOfRow } from "./open"
import { tellBooker } from "./tell"

const SYSTEM: SystemActor = { kind: "system", name: "system" }

/** Confirmed bookings that are going on, to which nobody came in time. Whoever books late has as long from then on. */
const overdue = (now: Date) => db().$queryRaw<{ id: string }[]>`
  SELECT b.id FROM "Booking" b JOIN "Room" r ON r.id = b."roomId"
  WHERE b.status = 'CONFIRMED' AND b."arrivedAt" IS NULL AND r."releaseAfterMinutes" > 0
    AND b."startsAt" <= ${now} AND b."endsAt" > ${now}
    AND greatest(b."startsAt", b."createdAt") + make_interval(mins => r."releaseAfterMinutes") <= ${now}
  ORDER BY b.id`

/**
 * Releases bookings to which nobody came: the room is free, who booked is told. Safe to run at any moment and by several
 * processes at once: each booking is looked at again under its room's lock. Returns how many it released itself.
 */
export async function releaseNoShows(now: Date): Promise<number> {
  let released = 0
  for (const { id } of await overdue(now)) {
    const outcome = await bookingTransaction(async (tx): Promise<Outcome<number, BookingRefusal>> => {
      const opened = await openBooking(tx, SYSTEM, { bookingId: id, revision: null })
      // Cancelled, moved or released meanwhile.
      if (!opened.ok) return accept(0)
      const { row, room } = opened.value
      const since = Math.max(row.startsAt.getTime(), row.createdAt.getTime()) + room.releaseAfterMinutes * 60_000
      const due = room.releaseAfterMinutes > 0 && since <= now.getTime() && row.endsAt > now
      if (row.status !== "CONFIRMED" || row.arrivedAt || !due) return accept(0)
      const { revision } = await tx.booking.update({
        where: { id },
        data: { status: "RELEASED", revision: { increment: 1 } },
      })
      await dropClaims(tx, [id])
      await promoteContested(tx, [row.roomId])
      await writeAudit(tx, SYSTEM, {
        action: "booking.release",
        subject: { kind: "booking", id, title: row.title },
        before: { status: row.status },
        after: { status: "RELEASED" },
      })
      await tellBooker(tx, SYSTEM, "released", { ...row, ...slotOfRow(row), revision }, room, { now })
      return accept(1)
    })
    if (outcome.ok) released += outcome.value
  }
  return released
}

/** Before somebody books for about now: a room nobody came to is free at once, not only with the next round. */
export async function releaseBefore(day: string, now: Date): Promise<void> {
  const days = Math.abs(Date.parse(`${day}T12:00:00Z`) - now.getTime()) / 86_400_000
  if (days < 1.5) await releaseNoShows(now)
}
