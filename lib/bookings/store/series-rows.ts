import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { lockRooms } from "@/lib/venues/store/room-locks"
import { roomFacts } from "../queries/room-facts"
import type { RoomFacts } from "../rules/facts"
import { type BookingRefusal, HOLDING } from "../schema"
import { type BookingRow, changedMeanwhile, type OpenAsk, type OpenBooking, openBooking, type Right } from "./open"

const holding = { status: { in: [...HOLDING] } }

export type OpenSeries = OpenBooking & { all: BookingRow[]; allRooms: Map<string, RoomFacts> }

/**
 * Opens a booking and, with `whole`, those of its series that come after it and still hold their room. The rooms of all of
 * them are locked in one go and in order, before anything is read for keeps.
 */
export async function openOnwards(
  tx: Tx,
  actor: Actor,
  ask: OpenAsk & { whole: boolean },
  others: readonly string[] = [],
  right?: Right,
): Promise<Outcome<OpenSeries, BookingRefusal>> {
  const first = await tx.booking.findUnique({
    where: { id: ask.bookingId },
    select: { roomId: true, seriesId: true, recurrenceId: true },
  })
  if (!first) return refuse({ code: "no_such_booking" })
  const onwards =
    ask.whole && first.seriesId !== null
      ? { seriesId: first.seriesId, recurrenceId: { gte: first.recurrenceId }, ...holding }
      : { id: ask.bookingId }
  const seen = await tx.booking.findMany({ where: onwards, select: { roomId: true }, distinct: ["roomId"] })
  const roomIds = [first.roomId, ...seen.map((row) => row.roomId), ...others]
  await lockRooms(tx, roomIds)
  const opened = await openBooking(tx, actor, ask, others, right)
  if (!opened.ok) return opened
  const all = await tx.booking.findMany({
    where: onwards,
    include: { people: { select: { personId: true, required: true } } },
    orderBy: { recurrenceId: "asc" },
  })
  const allRooms = await roomFacts(
    all.map((row) => row.roomId),
    tx,
  )
  // Somebody moved one of them to a room that is not locked.
  if (all.some((row) => !roomIds.includes(row.roomId)))
    return refuse(changedMeanwhile(actor, opened.value.row, opened.value.room, opened.value.settings.zone))
  return accept({ ...opened.value, all, allRooms })
}

/** Marks times of a series as left out on purpose (EXDATE). */
export async function skipInSeries(tx: Tx, rows: readonly BookingRow[]): Promise<void> {
  const seriesId = rows[0]?.seriesId
  if (!seriesId) return
  const series = await tx.bookingSeries.findUniqueOrThrow({ where: { id: seriesId }, select: { skipped: true } })
  const skipped = [...new Set([...series.skipped, ...rows.map((row) => row.recurrenceId)])].sort()
  await tx.bookingSeries.update({ where: { id: seriesId }, data: { skipped, revision: { increment: 1 } } })
}
