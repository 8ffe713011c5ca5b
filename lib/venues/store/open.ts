import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { canEditVenues } from "../queries/access"

export type VenuesRefusal = { readonly code: "not_allowed" }

/** Opens the venues for a change: every write starts here. Asks the right; writers follow one another. */
export async function openVenues(tx: Tx, actor: Actor): Promise<Outcome<null, VenuesRefusal>> {
  if (!(await canEditVenues(actor, tx))) return refuse({ code: "not_allowed" })
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('venues'))`
  return accept(null)
}

/**
 * Raises the draft of every event that uses these rooms, because what it would publish has changed. Locks the events in
 * the order of their ids, as openDraft locks one: call it before touching rooms and halls.
 */
export async function touchDrafts(tx: Tx, roomIds: readonly string[]): Promise<void> {
  const ids = [...roomIds]
  await tx.$queryRaw`
    SELECT 1 FROM "Event" WHERE id IN (
      SELECT "eventId" FROM "Meeting" WHERE "roomId" = ANY(${ids})
      UNION SELECT p."eventId" FROM "SeatingPlan" p JOIN "Hall" h ON h.id = p."hallId" WHERE h."roomId" = ANY(${ids})
    ) ORDER BY id FOR UPDATE`
  await tx.$executeRaw`
    UPDATE "Event" SET "draftRevision" = "draftRevision" + 1 WHERE id IN (
      SELECT "eventId" FROM "Meeting" WHERE "roomId" = ANY(${ids})
      UNION SELECT p."eventId" FROM "SeatingPlan" p JOIN "Hall" h ON h.id = p."hallId" WHERE h."roomId" = ANY(${ids})
    )`
}
