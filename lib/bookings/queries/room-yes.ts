import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import type { RoomDto } from "@/lib/venues/schema"
import { mayDecide } from "../policy"
import type { RoomYes } from "../schema"

/**
 * Who asked for the rooms of an event's meetings and who gave or refused them, by meeting, and in which of these rooms the actor
 * decides. Whether a yes still stands is the engine's to say (confirmationLack): it is for one room and one time.
 * For callers that have asked the policy.
 */
export async function roomYesOf(
  actor: Actor,
  eventId: string,
  rooms: readonly RoomDto[],
): Promise<{ said: Record<string, RoomYes>; decidesIn: string[] }> {
  const rows = await db().roomConfirmation.findMany({ where: { meeting: { eventId } } })
  const said = rows.map(({ meetingId, askedByName, decidedByName, decidedAt, note }): [string, RoomYes] => [
    meetingId,
    { askedByName, decidedByName, decidedAt: decidedAt?.getTime() ?? null, note },
  ])
  const decidesIn = rooms
    .filter((room) => room.needsApproval && mayDecide(actor, room.keeperId ?? null))
    .map((room) => room.id)
  return { said: Object.fromEntries(said), decidesIn }
}
