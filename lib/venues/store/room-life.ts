import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { plainUsage } from "../queries/usage"
import { openVenues, type VenuesRefusal } from "./open"

export type RoomLifeRefusal =
  | VenuesRefusal
  | { readonly code: "no_such_room" }
  | { readonly code: "room_name_taken"; readonly name: string }
  | { readonly code: "room_in_use_elsewhere"; readonly room: string; readonly count: number }
  | {
      readonly code: "room_in_use"
      readonly room: string
      readonly count: number
      readonly titles: readonly string[]
    }

/** A room like another in the same venue, with its hall. Refusals: not_allowed, no_such_room, room_name_taken. */
export const copyRoom = (
  actor: Actor,
  ask: { roomId: string; name: string },
): Promise<Outcome<{ id: string }, RoomLifeRefusal>> =>
  inTransaction<Outcome<{ id: string }, RoomLifeRefusal>>(async (tx) => {
    const opened = await openVenues(tx, actor)
    if (!opened.ok) return opened
    const room = await tx.room.findUnique({ where: { id: ask.roomId }, include: { hall: true, venue: true } })
    if (!room) return refuse({ code: "no_such_room" })
    const { name } = ask
    if (await tx.room.findUnique({ where: { venueId_name: { venueId: room.venueId, name } } }))
      return refuse({ code: "room_name_taken", name })
    const last = await tx.room.aggregate({ where: { venueId: room.venueId }, _max: { position: true } })
    const { id: _id, hall, venue, layouts, ...data } = room
    const made = await tx.room.create({
      data: {
        ...data,
        name,
        layouts: layouts ?? [],
        position: (last._max.position ?? -1) + 1,
        ...(hall ? { hall: { create: { name: hall.name, description: hall.description ?? {} } } } : {}),
      },
    })
    await writeAudit(tx, actor, {
      action: "room.copy",
      subject: { kind: "room", id: made.id, title: `${venue.name} ${name}` },
      after: { from: room.id, name },
    })
    return accept({ id: made.id })
  })

/**
 * Deletes a room and its hall. Refusals: not_allowed, no_such_room, room_in_use with how many meetings, holds and seating
 * plans hang on it and the titles of those the actor sees.
 */
export const deleteRoom = (actor: Actor, ask: { roomId: string }): Promise<Outcome<null, RoomLifeRefusal>> =>
  inTransaction<Outcome<null, RoomLifeRefusal>>(async (tx) => {
    const opened = await openVenues(tx, actor)
    if (!opened.ok) return opened
    // No meeting can be put into the room between the count and the deletion.
    await tx.$queryRaw`SELECT 1 FROM "Room" WHERE id = ${ask.roomId} FOR UPDATE`
    const room = await tx.room.findUnique({ where: { id: ask.roomId }, include: { venue: true } })
    if (!room) return refuse({ code: "no_such_room" })
    const { meetings, otherHolds, plans, titles } = await plainUsage(tx, actor, room.id)
    const count = Math.max(meetings, plans) + otherHolds
    if (count > 0 && titles.length === 0) return refuse({ code: "room_in_use_elsewhere", room: room.name, count })
    if (count > 0) return refuse({ code: "room_in_use", room: room.name, count, titles })
    await tx.room.delete({ where: { id: room.id } })
    const { venue, layouts, id: _id, ...rest } = room
    await writeAudit(tx, actor, {
      action: "room.delete",
      subject: { kind: "room", id: room.id, title: `${venue.name} ${room.name}` },
      before: { ...rest, layouts },
    })
    return accept(null)
  })
