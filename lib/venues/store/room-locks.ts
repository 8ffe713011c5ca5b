import type { Tx } from "@/lib/platform/db"

/**
 * Takes each room's lock until the transaction ends, always in the same order, so that writers of one room follow one
 * another and never deadlock. Whoever writes exclusive holds of rooms takes these first.
 */
export async function lockRooms(tx: Tx, roomIds: Iterable<string>): Promise<void> {
  for (const id of [...new Set(roomIds)].sort())
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ROOM:${id}`}, 0))`
}
