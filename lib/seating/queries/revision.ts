import { eventFor } from "@/lib/events/queries/access"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"

/** How far a plan is: its revision, the newest record of work on it, and what others did after the record asked for. */
export type PlanRevision = {
  revision: number
  /** Hand it back as `since` to hear only of what comes after. */
  cursor: string
  others: { name: string; changes: number }[]
}

const NEWEST = 50

/**
 * For editors that ask every second or two whether somebody else was at work: two small reads by index. `since`: the cursor of
 * the page or of the answer before. Null when there is no such plan for this actor.
 */
export async function planRevisionFor(
  actor: Actor,
  eventId: string,
  planId: string,
  since: bigint,
): Promise<PlanRevision | null> {
  if (!(await eventFor(actor, eventId))) return null
  const plan = await db().seatingPlan.findFirst({ where: { id: planId, eventId }, select: { revision: true } })
  if (!plan) return null
  const records = await db().auditEntry.findMany({
    where: { subjectKind: "seatingPlan", subjectId: planId, id: { gt: since } },
    orderBy: { id: "desc" },
    take: NEWEST,
    select: { id: true, actorId: true, actorName: true, after: true },
  })
  const others = new Map<string, { name: string; changes: number }>()
  for (const record of records) {
    if (record.actorId === actorId(actor)) continue
    const changes = changesOf(record.after)
    const known = others.get(record.actorId)
    if (known) known.changes += changes
    else others.set(record.actorId, { name: record.actorName, changes })
  }
  return {
    revision: plan.revision,
    cursor: String(records[0]?.id ?? since),
    others: [...others.values()],
  }
}

/** People moved in one record of work; anything else counts as one change. */
function changesOf(after: unknown): number {
  const moved = typeof after === "object" && after !== null && "moved" in after ? after.moved : null
  return typeof moved === "number" && moved > 0 ? moved : 1
}

/** The newest record of work on a meeting's plan, to listen from; read before the plan, so that nothing falls in between. */
export async function planCursor(eventId: string, meetingId: string): Promise<string> {
  const plan = await db().seatingPlan.findFirst({ where: { eventId, meetingId }, select: { id: true } })
  if (!plan) return "0"
  const newest = await db().auditEntry.findFirst({
    where: { subjectKind: "seatingPlan", subjectId: plan.id },
    orderBy: { id: "desc" },
    select: { id: true },
  })
  return String(newest?.id ?? 0)
}
