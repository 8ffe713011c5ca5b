import { type Actor, actorId } from "@/lib/kernel/actor"
import { fromMinutes } from "@/lib/kernel/interval"
import type { Tx } from "@/lib/platform/db"
import { heldBy, type RoomFacts } from "../rules/facts"

/** What a booking takes of its room and its people. */
export type Claim = {
  bookingId: string
  room: RoomFacts
  from: number
  to: number
  title: string
  confidential: boolean
  /** Waits for somebody's yes: it holds the room all the same, people only tentatively. */
  tentative: boolean
  /** Two want the room and this one lost. */
  contested: boolean
  requiredIds: readonly string[]
}

/**
 * Writes what bookings hold, in the transaction that writes the bookings: one exclusive row of the room (margins inside)
 * and one row for each required person. The only place that makes rows with cause BOOKING.
 */
export async function writeClaims(tx: Tx, actor: Actor, claims: readonly Claim[]): Promise<void> {
  const by = { createdById: actorId(actor), createdByName: actor.name }
  const rows = claims.flatMap(
    ({ bookingId, room, title, confidential, tentative, contested, requiredIds, ...slot }) => {
      const held = heldBy(room, slot)
      const common = {
        cause: "BOOKING",
        causeId: bookingId,
        title,
        confidential,
        tentative,
        venueId: room.venueId,
        ...by,
      }
      return [
        {
          ...common,
          subjectKind: "ROOM",
          subjectId: room.id,
          from: fromMinutes(held.from),
          to: fromMinutes(held.to),
          exclusive: !contested,
        },
        ...requiredIds.map((subjectId) => ({
          ...common,
          subjectKind: "PERSON",
          subjectId,
          from: fromMinutes(slot.from),
          to: fromMinutes(slot.to),
          role: "ATTEND",
          exclusive: false,
        })),
      ]
    },
  )
  await tx.occupancy.createMany({ data: rows })
}

/** Takes away what these bookings hold. Whoever waits for the room gets it by promoteContested. */
export const dropClaims = async (tx: Tx, bookingIds: readonly string[]): Promise<void> => {
  await tx.occupancy.deleteMany({ where: { cause: "BOOKING", causeId: { in: [...bookingIds] } } })
}
