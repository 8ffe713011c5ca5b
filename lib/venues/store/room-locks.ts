import type { Tx } from "@/lib/platform/db"

/**
 * Takes each room's lock until the transaction ends, always in the same order, so that writers of one room follow one
 * another and never deadlock. Whoever writes exclusive holds of rooms takes these first. One statement, however many rooms.
 */
export async function lockRooms(tx: Tx, roomIds: Iterable<string>): Promise<void> {
  const keys = [...new Set(roomIds)].sort().map((id) => `ROOM:${id}`)
  if (keys.length === 0) return
  // A sorted subquery is not merged into the query around it: the locks are taken row by row in its order.
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(wanted.key, 0))
    FROM (SELECT key FROM unnest(${keys}::text[]) WITH ORDINALITY AS k(key, n) ORDER BY n) AS wanted`
}
