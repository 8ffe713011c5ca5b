import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { promoteContested } from "@/lib/meetings/store/promote"
import { mayRewrite } from "../policy"
import { endedAt } from "../rules/rule-text"
import { wallPlus } from "../rules/wall"
import type { BookingRefusal, UpdateSeries } from "../schema"
import { dropClaims } from "./ledger"
import { checkPeople, slotOfRow } from "./open"
import { roomsOfSeries, type SeriesMade, writeSeries } from "./series"
import { openOnwards } from "./series-rows"
import { tellBooker } from "./tell"

/**
 * Changes a series from one occurrence on: the old rule ends before it, what still stood of it is cancelled (the record
 * stays), and a new series is laid by the fields and rule given, in the same transaction and with the same choices as a new
 * one; its own old holds are in nobody's way. What is over stays as it was. Refusals: those of createSeries and updateBooking.
 */
export const updateSeries = (
  actor: Actor,
  ask: UpdateSeries,
  now: Date,
): Promise<Outcome<SeriesMade, BookingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<SeriesMade, BookingRefusal>> => {
    const opened = await openOnwards(tx, actor, { ...ask, whole: true }, roomsOfSeries(ask), mayRewrite)
    if (!opened.ok) return opened
    const { row: first, room, all, settings } = opened.value
    const { seriesId } = first
    if (seriesId === null) return refuse({ code: "no_such_booking" })
    const rows = all.filter((row) => slotOfRow(row).from >= toMinutes(now))
    if (rows.length === 0) return refuse({ code: "booking_over" })
    const known = first.people.map((person) => person.personId)
    const people = await checkPeople(tx, actor, ask.people, known)
    if (!people.ok) return people
    const ids = rows.map((row) => row.id)
    await tx.booking.updateMany({
      where: { id: { in: ids } },
      data: { status: "CANCELLED", revision: { increment: 1 } },
    })
    await dropClaims(tx, ids)
    // Whoever booked it stays the one to ask, whoever changes it.
    const owner = { bookedById: first.bookedById, bookedByName: first.bookedByName }
    const made = await writeSeries(tx, actor, { ...ask, people: people.value }, settings, now, owner)
    if (!made.ok) return made
    const series = await tx.bookingSeries.findUniqueOrThrow({ where: { id: seriesId } })
    const rule = endedAt(series.rule, wallPlus(rows[0]?.recurrenceId ?? series.startsLocal, -1), series.zone)
    await tx.bookingSeries.update({
      where: { id: seriesId },
      data: { rule, endedAt: now, revision: { increment: 1 } },
    })
    await promoteContested(tx, [...rows.map((row) => row.roomId), ...roomsOfSeries(ask)])
    await writeAudit(tx, actor, {
      action: "series.update",
      subject: { kind: "series", id: seriesId, title: first.title },
      before: { rule: series.rule, bookings: rows.length },
      after: { rule: ask.rule, bookings: made.value.bookings, skipped: made.value.skipped },
    })
    const told = { ...first, ...slotOfRow(first), revision: first.revision + 1 }
    await tellBooker(tx, actor, "changed", told, room, { now })
    return accept(made.value)
  })
