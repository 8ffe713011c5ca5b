import type { Tx } from "@/lib/platform/db"
import { lockRooms } from "./room-locks"

type Margins = { setUpMinutes: number; clearAwayMinutes: number }

/**
 * Carries a room's new set-up and clear-away minutes into the ledger: what its meetings and bookings hold begins earlier and
 * ends later by the difference. First what shrinks, then what grows, so that nothing clashes on the way that does not clash at the end.
 * An exclusion violation means that it does.
 */
export async function changeMargins(tx: Tx, room: Margins & { id: string }, next: Margins): Promise<void> {
  const before = next.setUpMinutes - room.setUpMinutes
  const after = next.clearAwayMinutes - room.clearAwayMinutes
  const steps = [
    [Math.min(before, 0), Math.min(after, 0)],
    [Math.max(before, 0), Math.max(after, 0)],
  ] as const
  await lockRooms(tx, [room.id])
  for (const [earlier, later] of steps) {
    if (earlier === 0 && later === 0) continue
    await tx.$executeRaw`
      UPDATE "Occupancy"
      SET "from" = "from" - make_interval(mins => ${earlier}::int), "to" = "to" + make_interval(mins => ${later}::int)
      WHERE "subjectKind" = 'ROOM' AND "subjectId" = ${room.id} AND cause IN ('MEETING', 'BOOKING')`
  }
}
