import type { Prisma } from "@/lib/generated/prisma/client"
import type { Actor } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { db, type Tx } from "@/lib/platform/db"
import { mayReadBookings, maySeeTitle } from "../policy"
import { atWall } from "../rules/wall"
import type { BookingDto } from "../schema"

const wide = {
  room: { select: { keeperId: true } },
  series: { select: { zone: true, roomId: true } },
  people: {
    select: { personId: true, required: true, person: { select: { name: true } } },
    orderBy: [{ required: "desc" }, { personId: "asc" }],
  },
} satisfies Prisma.BookingInclude
type WideRow = Prisma.BookingGetPayload<{ include: typeof wide }>

const isMoved = (row: WideRow): boolean =>
  row.series !== null &&
  (row.roomId !== row.series.roomId || atWall(row.recurrenceId, row.series.zone)?.at !== toMinutes(row.startsAt))

function dtoOf(actor: Actor, row: WideRow, contested: boolean): BookingDto {
  const standing = { bookedById: row.bookedById, keeperId: row.room.keeperId, confidential: row.confidential }
  const hidden = !maySeeTitle(actor, standing)
  return {
    ...{ id: row.id, seriesId: row.seriesId, recurrenceId: row.recurrenceId, moved: isMoved(row), roomId: row.roomId },
    title: hidden ? "" : row.title,
    note: hidden ? "" : row.note,
    ...{ layout: row.layout, expected: row.expected, equipment: row.equipment },
    ...{ from: toMinutes(row.startsAt), to: toMinutes(row.endsAt), confidential: row.confidential, hidden },
    ...{ status: row.status, bookedByName: row.bookedByName },
    mine: actor.kind === "user" && row.bookedById === actor.id,
    ...{ decidedByName: row.decidedByName, decisionNote: hidden ? "" : row.decisionNote },
    ...{ arrived: row.arrivedAt !== null, contested, revision: row.revision },
    people: hidden
      ? []
      : row.people.map(({ personId, required, person }) => ({ personId, required, name: person.name })),
  }
}

/** Bookings as this actor may see them, in the order of time; none for delegates. */
export async function bookingDtos(
  actor: Actor,
  where: Prisma.BookingWhereInput,
  options: { take?: number; newest?: boolean } = {},
  tx: Tx = db(),
): Promise<BookingDto[]> {
  if (!mayReadBookings(actor)) return []
  const rows = await tx.booking.findMany({
    where,
    include: wide,
    orderBy: [{ startsAt: options.newest ? "desc" : "asc" }, { id: "asc" }],
    take: options.take ?? 2000,
  })
  const lost = await tx.occupancy.findMany({
    where: { cause: "BOOKING", causeId: { in: rows.map((row) => row.id) }, subjectKind: "ROOM", exclusive: false },
    select: { causeId: true },
  })
  const contested = new Set(lost.map((row) => row.causeId))
  return rows.map((row) => dtoOf(actor, row, contested.has(row.id)))
}
