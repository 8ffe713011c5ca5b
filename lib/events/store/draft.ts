import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { mayEditArea, mayRunEvent } from "../policy"
import { type EventAccess, eventFor } from "../queries/access"
import type { Area } from "../schema"

export type DraftRefusal =
  | { readonly code: "no_such_event" }
  | { readonly code: "not_allowed" }
  | { readonly code: "event_archived" }

/**
 * Opens the event's draft for a change: every write of the draft starts here. Locks the event's row (so writers of one
 * event follow one another and never deadlock), raises the draft's revision and returns the event.
 * `area` "run" is for what only organisers and administrators do. Not visible reads as `no_such_event`.
 */
export async function openDraft(
  tx: Tx,
  actor: Actor,
  eventId: string,
  area: Area | "run",
): Promise<Outcome<EventAccess, DraftRefusal>> {
  const locked = await tx.$queryRaw<{ archivedAt: Date | null }[]>`
    SELECT "archivedAt" FROM "Event" WHERE id = ${eventId} FOR UPDATE`
  const access = await eventFor(actor, eventId, tx)
  if (!access) return refuse({ code: "no_such_event" })
  const allowed = area === "run" ? mayRunEvent(actor, access.membership) : mayEditArea(actor, access.membership, area)
  if (!allowed) return refuse({ code: "not_allowed" })
  if (locked[0]?.archivedAt) return refuse({ code: "event_archived" })
  await tx.event.update({ where: { id: eventId }, data: { draftRevision: { increment: 1 } } })
  return accept(access)
}
