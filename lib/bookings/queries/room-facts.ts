import { db, type Tx } from "@/lib/platform/db"
import type { RoomFacts } from "../rules/facts"

/** These rooms by id, in one statement; inside a transaction after their locks, so that margins cannot change meanwhile. */
export async function roomFacts(roomIds: readonly string[], tx: Tx = db()): Promise<Map<string, RoomFacts>> {
  const ids = [...new Set(roomIds)]
  const rows = await tx.$queryRaw<RoomFacts[]>`
    SELECT r.id, r."venueId", v.name || '·' || r.name AS title, r."opensAt", r."closesAt", r."openDays", r."setUpMinutes",
           r."clearAwayMinutes", r.bookable, r."needsApproval", r."keeperId", r."releaseAfterMinutes"
    FROM "Room" r JOIN "Venue" v ON v.id = r."venueId" WHERE r.id = ANY(${ids})`
  return new Map(rows.map((row) => [row.id, row]))
}
