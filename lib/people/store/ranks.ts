import { writeAudit } from "@/lib/audit/store"
import { mayEditArea } from "@/lib/events/policy"
import type { EventAccess } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"

/**
 * Stores new ranks (participation id → rank, 1 first) within a write that has opened the event's draft already: a changed
 * rank moves cards, and both belong together. Needs the right to the roster. Refusals: not_allowed.
 */
export async function setRanks(
  tx: Tx,
  actor: Actor,
  { event, membership }: EventAccess,
  ranks: ReadonlyMap<string, number>,
): Promise<Outcome<null, { readonly code: "not_allowed" }>> {
  if (!mayEditArea(actor, membership, "people")) return refuse({ code: "not_allowed" })
  const rows = await tx.participation.findMany({
    where: { eventId: event.id, id: { in: [...ranks.keys()] } },
    select: { id: true, rank: true, person: { select: { name: true } } },
    orderBy: { id: "asc" },
  })
  for (const { id, rank: before, person } of rows) {
    const rank = ranks.get(id) ?? null
    await tx.participation.update({ where: { id }, data: { rank } })
    const subject = { kind: "participation", id, title: person.name }
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "people.update",
      subject,
      before: { rank: before },
      after: { rank },
    })
  }
  return accept(null)
}
