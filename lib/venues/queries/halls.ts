import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"
import { mayReadVenues } from "../policy"
import { type HallDescription, type HallDto, hallDescription } from "../schema"

const withRoom = { room: { include: { venue: { select: { name: true } } } } } as const

/** The description kept in the database; saveHall let only right ones in. */
export const storedHall = (description: unknown): HallDescription => hallDescription.parse(description)

async function findHall(where: { id: string } | { roomId: string }, tx: Tx): Promise<HallDto | null> {
  const row = await tx.hall.findUnique({ where, include: withRoom })
  if (!row) return null
  return {
    id: row.id,
    roomId: row.roomId,
    roomName: row.room.name,
    venueName: row.room.venue.name,
    description: storedHall(row.description),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** The hall of a room, or null when the room has none (or the actor is a delegate). */
export const hallOf = async (actor: Actor, roomId: string): Promise<HallDto | null> =>
  mayReadVenues(actor) ? findHall({ roomId }, db()) : null

/** A hall by its id for seating and documents inside a transaction: no actor is asked. */
export const plainHall = (hallId: string, tx: Tx = db()): Promise<HallDto | null> => findHall({ id: hallId }, tx)

/** The hall of a room for rules and stores: no actor is asked. */
export const plainHallOfRoom = (roomId: string, tx: Tx = db()): Promise<HallDto | null> => findHall({ roomId }, tx)
