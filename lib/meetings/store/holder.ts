import { toMinutes } from "@/lib/kernel/interval"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { db } from "@/lib/platform/db"
import { exclusionDetail } from "@/lib/platform/db-errors"
import { roomTaken } from "../rules/room-taken"
import type { RoomRefusal } from "../schema"

/** The key that stands, as the database writes it: …=(ROOM, <id>, ["2027-01-12 01:00:00+00","2027-01-12 02:00:00+00")). */
const STANDING = /=\(ROOM, ([^,()]+), \["([^"]+)","([^"]+)"\)\)\.?$/

type Hold = { room: string; title: string; confidential: boolean; from: Date; to: Date }

/**
 * Whom the exclusion constraint itself named when it refused a room: read by the key in its error, so every writer can tell
 * the loser, whatever it wanted to write. Null when the error names nobody, or nobody holds that time any more.
 */
export async function holderNamedBy(error: unknown): Promise<Extract<RoomRefusal, { code: "room_taken" }> | null> {
  const [, roomId, from, to] = STANDING.exec(exclusionDetail(error) ?? "") ?? []
  if (!roomId || !from || !to) return null
  const [hold] = await db().$queryRaw<Hold[]>`
    SELECT v.name || '·' || r.name AS room, o.title, o.confidential, o."from", o."to"
    FROM "Occupancy" o JOIN "Room" r ON r.id = o."subjectId" JOIN "Venue" v ON v.id = r."venueId"
    WHERE o.exclusive AND o."subjectKind" = 'ROOM' AND o."subjectId" = ${roomId}
      AND tstzrange(o."from", o."to", '[)') && tstzrange(${from}::timestamptz, ${to}::timestamptz, '[)')
    ORDER BY o."from" LIMIT 1`
  if (!hold) return null
  const { zone } = await officeSettingsOf()
  return roomTaken({ ...hold, from: toMinutes(hold.from), to: toMinutes(hold.to) }, null, hold.room, zone)
}
