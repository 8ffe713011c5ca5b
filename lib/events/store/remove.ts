import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { clock } from "@/lib/platform/clock"
import { inTransaction } from "@/lib/platform/db"
import { contentsOf } from "../queries/contents"
import { lockToRun, type RunRefusal } from "./running"

export type DeleteEventRefusal = RunRefusal | { readonly code: "event_was_published" }

/**
 * Deletes an event with all that hangs on it (queries/contents.ts says what), except the people themselves. Refused once a
 * version was ever published: paper of it is in people's hands; such an event is archived.
 */
export function deleteEvent(actor: Actor, eventId: string): Promise<Outcome<{ eventId: string }, DeleteEventRefusal>> {
  return inTransaction(async (tx) => {
    const access = await lockToRun(tx, actor, eventId)
    if (!access.ok) return access
    const published = await tx.planVersion.count({ where: { eventId, number: { not: null } } })
    if (published > 0) return refuse({ code: "event_was_published" })
    const { title, startsOn, endsOn } = access.value.event
    const contents = await contentsOf(eventId, tx)
    await tx.occupancy.deleteMany({ where: { eventId } })
    // Meetings hold on to their parents: leaves first would take many rounds, so the tree is cut first.
    await tx.meeting.updateMany({ where: { eventId }, data: { parentId: null } })
    await tx.event.delete({ where: { id: eventId } })
    await writeAudit(tx, actor, {
      eventId,
      action: "event.delete",
      subject: { kind: "event", id: eventId, title },
      before: { title, startsOn, endsOn, ...contents },
    })
    return accept({ eventId })
  })
}

/** Puts an event away (`archived`), or takes it out again. Nothing is lost; its draft can no longer be changed meanwhile. */
export function setArchived(
  actor: Actor,
  eventId: string,
  archived: boolean,
): Promise<Outcome<{ eventId: string }, RunRefusal>> {
  return inTransaction(async (tx) => {
    const access = await lockToRun(tx, actor, eventId)
    if (!access.ok) return access
    await tx.event.update({ where: { id: eventId }, data: { archivedAt: archived ? clock.now() : null } })
    const subject = { kind: "event", id: eventId, title: access.value.event.title }
    await writeAudit(tx, actor, { eventId, action: archived ? "event.archive" : "event.unarchive", subject })
    return accept({ eventId })
  })
}
