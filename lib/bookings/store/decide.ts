import { writeAudit } from "@/lib/audit/store"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { promoteContested } from "@/lib/meetings/store/promote"
import { mayDecide } from "../policy"
import type { BookingRefusal, DecideBooking } from "../schema"
import { dropClaims } from "./ledger"
import { slotOfRow } from "./open"
import { openOnwards } from "./series-rows"
import { tellBooker } from "./tell"

/**
 * The yes or no to a request, with `whole` to every one of its series from this one on that still waits. A no gives the room
 * back. Whoever booked is told. Refusals: no_such_booking, not_allowed (only who decides in that room), booking_over (it waits
 * for nobody), booking_changed_meanwhile.
 */
export const decideBooking = (
  actor: Actor,
  ask: DecideBooking,
  now: Date,
): Promise<Outcome<{ decided: number }, BookingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<{ decided: number }, BookingRefusal>> => {
    const opened = await openOnwards(tx, actor, ask, [], (who, { keeperId }) => mayDecide(who, keeperId))
    if (!opened.ok) return opened
    const { row: first, all, allRooms } = opened.value
    // Moved occurrences may wait in a room where somebody else decides.
    const rows = all.filter(
      (row) => row.status === "REQUESTED" && mayDecide(actor, allRooms.get(row.roomId)?.keeperId ?? null),
    )
    if (first.status !== "REQUESTED" || rows.length === 0) return refuse({ code: "booking_over" })
    const ids = rows.map((row) => row.id)
    const decided = { decidedById: actorId(actor), decidedByName: actor.name, decidedAt: now, decisionNote: ask.note }
    const status = ask.approve ? "CONFIRMED" : "DECLINED"
    await tx.booking.updateMany({
      where: { id: { in: ids } },
      data: { ...decided, status, revision: { increment: 1 } },
    })
    if (ask.approve)
      await tx.occupancy.updateMany({
        where: { cause: "BOOKING", causeId: { in: ids } },
        data: { tentative: false },
      })
    else {
      await dropClaims(tx, ids)
      await promoteContested(
        tx,
        rows.map((row) => row.roomId),
      )
    }
    for (const row of rows)
      await writeAudit(tx, actor, {
        action: ask.approve ? "booking.approve" : "booking.decline",
        subject: { kind: "booking", id: row.id, title: row.title },
        before: { status: row.status },
        after: { status, note: ask.note },
      })
    const told = { ...first, ...slotOfRow(first), revision: first.revision + 1 }
    const topic = ask.approve ? "approved" : "declined"
    await tellBooker(tx, actor, topic, told, opened.value.room, { note: ask.note, now })
    return accept({ decided: rows.length })
  })
