import { eventFor } from "@/lib/events/queries/access"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"

/** What somebody else did to the schedule. */
export type ForeignWork = { name: string; meetings: { id: string; title: string }[] }

/** How far the draft is, the newest record of work on its schedule, and what others did after the record asked for. */
export type ScheduleRevision = {
  revision: number
  /** Hand it back as `since` to hear only of what comes after. */
  cursor: string
  others: ForeignWork[]
}

const NEWEST = 50
/** Work on the schedule: on one meeting, or an import or an arrangement of the whole. */
const OF_SCHEDULE = [
  { subjectKind: "meeting" },
  { action: { startsWith: "meetings." } },
  { action: { startsWith: "arrangement." } },
]

/**
 * For boards that ask every second or two whether somebody else was at work: two small reads by index. `since`: the cursor of
 * the page or of the answer before. Null when there is no such event for this actor.
 */
export async function scheduleRevisionFor(
  actor: Actor,
  eventId: string,
  since: bigint,
): Promise<ScheduleRevision | null> {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  const records = await db().auditEntry.findMany({
    where: { eventId, id: { gt: since }, OR: OF_SCHEDULE },
    orderBy: { id: "desc" },
    take: NEWEST,
    select: { id: true, actorId: true, actorName: true, subjectKind: true, subjectId: true, subjectTitle: true },
  })
  const others = new Map<string, ForeignWork>()
  for (const record of records) {
    if (record.actorId === actorId(actor)) continue
    const known = others.get(record.actorId) ?? { name: record.actorName, meetings: [] }
    others.set(record.actorId, known)
    const { subjectId: id, subjectTitle: title } = record
    if (record.subjectKind === "meeting" && !known.meetings.some((one) => one.id === id))
      known.meetings.push({ id, title })
  }
  return {
    revision: access.event.draftRevision,
    cursor: String(records[0]?.id ?? since),
    others: [...others.values()],
  }
}

/** The newest record of the event, to listen from; read before the plan, so that nothing falls in between. */
export async function scheduleCursor(eventId: string): Promise<string> {
  const newest = await db().auditEntry.findFirst({ where: { eventId }, orderBy: { id: "desc" }, select: { id: true } })
  return String(newest?.id ?? 0)
}
