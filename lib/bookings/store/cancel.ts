import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { promoteContested } from "@/lib/meetings/store/promote"
import type { Tx } from "@/lib/platform/db"
import type { RoomFacts } from "../rules/facts"
import { endedAt } from "../rules/rule-text"
import { wallPlus } from "../rules/wall"
import type { BookingRefusal, CancelBooking } from "../schema"
import { dropClaims, writeClaims } from "./ledger"
import { auditOf, type BookingRow, requiredOf, slotOfRow } from "./open"
import { openOnwards, skipInSeries } from "./series-rows"
import { tellBooker } from "./tell"

export type Cancelled = { cancelled: number; endedEarly: boolean }

/**
 * Gives the room back: one booking, or with `whole` every occurrence of its series from this one on. Cancelled bookings stay
 * as records. One that is going on ends now instead (its past is kept). Whoever waited for the room gets it.
 */
export const cancelBooking = (
  actor: Actor,
  ask: CancelBooking,
  now: Date,
): Promise<Outcome<Cancelled, BookingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<Cancelled, BookingRefusal>> => {
    const opened = await openOnwards(tx, actor, ask)
    if (!opened.ok) return opened
    const { row: first, all, allRooms, settings } = opened.value
    const minute = toMinutes(now)
    const rows = all.filter((row) => slotOfRow(row).to > minute)
    if (rows.length === 0) return refuse({ code: "booking_over" })
    const begun = rows.filter((row) => slotOfRow(row).from < minute)
    const ahead = rows.filter((row) => slotOfRow(row).from >= minute)
    const roomOf = (row: BookingRow): RoomFacts => allRooms.get(row.roomId) as RoomFacts
    for (const row of begun) await endNow(tx, row, roomOf(row), minute)
    const ids = ahead.map((row) => row.id)
    await tx.booking.updateMany({
      where: { id: { in: ids } },
      data: { status: "CANCELLED", revision: { increment: 1 } },
    })
    await dropClaims(tx, ids)
    if (ask.whole && first.seriesId) await endSeries(tx, first.seriesId, ahead[0] ?? first, now)
    else await skipInSeries(tx, ahead)
    await promoteContested(
      tx,
      rows.map((row) => row.roomId),
    )
    for (const row of rows)
      await writeAudit(tx, actor, {
        action: begun.includes(row) ? "booking.end" : "booking.cancel",
        subject: { kind: "booking", id: row.id, title: row.title },
        before: auditOf(row, slotOfRow(row), roomOf(row), settings.zone),
      })
    // Of a whole series one mail is enough.
    const told = { ...first, ...slotOfRow(first), revision: first.revision + 1 }
    if (ahead.length > 0) await tellBooker(tx, actor, "cancelled", told, roomOf(first), { now })
    return accept({ cancelled: ahead.length, endedEarly: begun.length > 0 })
  })

async function endNow(tx: Tx, row: BookingRow, room: RoomFacts, minute: number): Promise<void> {
  const { title, confidential } = row
  await tx.booking.update({
    where: { id: row.id },
    data: { endsAt: fromMinutes(minute), revision: { increment: 1 } },
  })
  const held = await tx.occupancy.findFirst({ where: { cause: "BOOKING", causeId: row.id, subjectKind: "ROOM" } })
  await dropClaims(tx, [row.id])
  await writeClaims(tx, row, [
    {
      ...{ bookingId: row.id, room, title, confidential, from: slotOfRow(row).from, to: minute },
      tentative: row.status === "REQUESTED",
      contested: held?.exclusive === false,
      requiredIds: requiredOf(row.people),
    },
  ])
}

/** The rule stops before this occurrence, in the zone it was laid in. */
async function endSeries(tx: Tx, id: string, from: BookingRow, now: Date): Promise<void> {
  const series = await tx.bookingSeries.findUniqueOrThrow({ where: { id } })
  const rule = endedAt(series.rule, wallPlus(from.recurrenceId, -1), series.zone)
  await tx.bookingSeries.update({ where: { id }, data: { rule, endedAt: now, revision: { increment: 1 } } })
}
