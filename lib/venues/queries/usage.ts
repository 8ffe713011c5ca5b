import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"
import { mayReadVenues } from "../policy"

/**
 * What hangs on a room. `meetings` counts all; `titles` names those of events the actor sees, at most ten. `otherHolds`:
 * bookings, also those that are over (they are its record), recurring ones, blocks.
 */
export type RoomUsage = { meetings: number; titles: string[]; otherHolds: number; plans: number; hasHall: boolean }

/** Events of the actor: administrators and the program see all. */
const visible = (actor: Actor) =>
  actor.kind === "user" && actor.role !== "ADMINISTRATOR" ? { event: { members: { some: { userId: actor.id } } } } : {}

/** What hangs on a room inside a transaction; the caller has asked the policy. */
export async function plainUsage(tx: Tx, actor: Actor, roomId: string): Promise<RoomUsage> {
  const [meetings, named, bookings, series, blocks, plans, halls] = await Promise.all([
    tx.meeting.count({ where: { roomId } }),
    tx.meeting.findMany({
      where: { roomId, ...visible(actor) },
      orderBy: { startsAt: "asc" },
      take: 10,
      select: { title: true },
    }),
    tx.booking.count({ where: { roomId } }),
    // Of a series whose every occurrence went to another room.
    tx.bookingSeries.count({ where: { roomId, bookings: { none: { roomId } } } }),
    tx.occupancy.count({
      where: { subjectKind: "ROOM", subjectId: roomId, cause: { notIn: ["MEETING", "BOOKING"] } },
    }),
    tx.seatingPlan.count({ where: { hall: { roomId } } }),
    tx.hall.count({ where: { roomId } }),
  ])
  const otherHolds = bookings + series + blocks
  return { meetings, titles: named.map((meeting) => meeting.title), otherHolds, plans, hasHall: halls > 0 }
}

/** What hangs on a room, to be said before it is deleted; null for delegates. */
export const roomUsage = async (actor: Actor, roomId: string): Promise<RoomUsage | null> =>
  mayReadVenues(actor) ? plainUsage(db(), actor, roomId) : null
