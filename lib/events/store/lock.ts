import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { type EventAccess, eventFor } from "../queries/access"

/**
 * Locks the event without raising its draft's revision, for what follows the draft without changing it: proposals, releases
 * of seating plans. Steps of one event are taken one after another. Not visible reads as `no_such_event`.
 */
export async function lockEvent(
  tx: Tx,
  actor: Actor,
  eventId: string,
): Promise<Outcome<EventAccess, { readonly code: "no_such_event" }>> {
  await tx.$queryRaw`SELECT 1 FROM "Event" WHERE id = ${eventId} FOR UPDATE`
  const access = await eventFor(actor, eventId, tx)
  return access ? accept(access) : refuse({ code: "no_such_event" })
}
