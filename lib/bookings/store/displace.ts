import type { Actor } from "@/lib/kernel/actor"
import type { Tx } from "@/lib/platform/db"
import type { RoomFacts, Standing } from "../rules/facts"
import { tellBooker, tellOrganisers } from "./tell"

/**
 * Holds that lose their room to something that goes first: they stay in the ledger, contested, and their owners are told —
 * who booked, or the organisers of the event whose meeting it is. The room is locked.
 */
export async function displace(
  tx: Tx,
  actor: Actor,
  hits: readonly Standing[],
  room: RoomFacts,
  now: Date,
): Promise<void> {
  if (hits.length === 0) return
  await tx.occupancy.updateMany({ where: { id: { in: hits.map((hit) => hit.id) } }, data: { exclusive: false } })
  for (const hit of hits) {
    const { title, causeId: id } = hit
    const slot = { from: hit.from + room.setUpMinutes, to: hit.to - room.clearAwayMinutes }
    if (hit.cause === "MEETING" && hit.eventId !== null)
      await tellOrganisers(tx, actor, { id, revision: 0, title, ...slot, eventId: hit.eventId }, room, now)
    if (hit.cause !== "BOOKING") continue
    const booking = await tx.booking.findUnique({ where: { id }, select: { bookedById: true, revision: true } })
    if (booking) await tellBooker(tx, actor, "displaced", { id, title, ...slot, ...booking }, room, { now })
  }
}
