import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import type { GroupRow } from "../schema"

export type GroupWithSize = GroupRow & { people: number }

/** The event's delegations and work groups with their sizes. Null: no such event for this actor. */
export async function groupListFor(
  actor: Actor,
  eventId: string,
): Promise<{ groups: GroupWithSize[]; mayEdit: boolean } | null> {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  const rows = await db().group.findMany({
    where: { eventId },
    include: { _count: { select: { participations: true } } },
    orderBy: [{ kind: "asc" }, { position: "asc" }, { id: "asc" }],
  })
  const groups = rows.map(({ id, kind, name, shortName, position, _count }) => ({
    id,
    kind,
    name,
    shortName,
    position,
    people: _count.participations,
  }))
  return { groups, mayEdit: mayEditArea(actor, access.membership, "people") }
}
