import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { db, type Tx } from "@/lib/platform/db"
import type { Standing } from "../rules/facts"

type Asked = {
  roomIds: readonly string[]
  from: number
  to: number
  /** Bookings whose own holds do not count. */
  without?: readonly string[]
}

/** Holds of rooms that touch these minutes, contested ones too, in the order of time. */
export async function standingHolds({ roomIds, from, to, without = [] }: Asked, tx: Tx = db()): Promise<Standing[]> {
  const rows = await tx.occupancy.findMany({
    where: {
      subjectKind: "ROOM",
      subjectId: { in: [...roomIds] },
      from: { lt: fromMinutes(to) },
      to: { gt: fromMinutes(from) },
      ...(without.length > 0 ? { NOT: { cause: "BOOKING", causeId: { in: [...without] } } } : {}),
    },
    orderBy: [{ from: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, subjectId: true, from: true, to: true, cause: true, causeId: true, title: true },
      ...{ confidential: true, exclusive: true, eventId: true, createdById: true },
    },
  })
  return rows.map(({ subjectId, ...row }) => ({
    ...row,
    roomId: subjectId,
    from: toMinutes(row.from),
    to: toMinutes(row.to),
  }))
}

/** The first exclusive hold of a room that touches these minutes, without the holds of one booking; undefined = none. */
export async function holderOf(
  tx: Tx,
  roomId: string,
  held: { from: number; to: number },
  without = "",
): Promise<Standing | undefined> {
  const [row] = await tx.$queryRaw<(Omit<Standing, "from" | "to"> & { from: Date; to: Date })[]>`
    SELECT id, "subjectId" AS "roomId", "from", "to", cause, "causeId", title, confidential, exclusive, "eventId", "createdById"
    FROM "Occupancy"
    WHERE exclusive AND "subjectKind" = 'ROOM' AND "subjectId" = ${roomId}
      AND tstzrange("from", "to", '[)') && tstzrange(${fromMinutes(held.from)}, ${fromMinutes(held.to)}, '[)')
      AND NOT (cause = 'BOOKING' AND "causeId" = ${without})
    ORDER BY "from" LIMIT 1`
  return row && { ...row, from: toMinutes(row.from), to: toMinutes(row.to) }
}
