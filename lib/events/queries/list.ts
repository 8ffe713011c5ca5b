import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { mayRunEvent, maySeeEvent } from "../policy"
import type { EventLine } from "../schema"

/** The events this actor may see, the latest first. */
export async function eventsOf(actor: Actor): Promise<EventLine[]> {
  const userId = actor.kind === "user" ? actor.id : ""
  const rows = await db().event.findMany({
    where: maySeeEvent(actor, null) ? {} : { members: { some: { userId } } },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    include: {
      members: { where: { userId }, select: { areas: true } },
      versions: { where: { number: { not: null } }, orderBy: { number: "desc" }, take: 1, select: { number: true } },
      _count: { select: { participations: true, meetings: true } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    archived: row.archivedAt !== null,
    people: row._count.participations,
    meetings: row._count.meetings,
    publishedVersion: row.versions[0]?.number ?? null,
    mayRun: mayRunEvent(actor, row.members[0] ?? null),
  }))
}
