import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { mayRunEvent } from "../policy"
import type { EventContents, EventHead, MemberLine } from "../schema"
import { eventFor } from "./access"
import { contentsOf } from "./contents"

export type EventAdministration = {
  event: EventHead
  archived: boolean
  wasPublished: boolean
  contents: EventContents
  members: MemberLine[]
  /** Accounts that are no members yet. */
  others: { userId: string; name: string; role: string }[]
}

/** All that the event's settings page shows; null for those who do not run the event. */
export async function eventAdministration(actor: Actor, eventId: string): Promise<EventAdministration | null> {
  const access = await eventFor(actor, eventId)
  if (!access || !mayRunEvent(actor, access.membership)) return null
  const [row, published, contents, members, users] = await Promise.all([
    db().event.findUniqueOrThrow({ where: { id: eventId }, select: { archivedAt: true } }),
    db().planVersion.count({ where: { eventId, number: { not: null } } }),
    contentsOf(eventId),
    db().eventMember.findMany({
      where: { eventId },
      include: { user: true },
      orderBy: { user: { displayName: "asc" } },
    }),
    db().user.findMany({ where: { disabledAt: null }, orderBy: { displayName: "asc" } }),
  ])
  const inside = new Set(members.map((member) => member.userId))
  return {
    event: access.event,
    archived: row.archivedAt !== null,
    wasPublished: published > 0,
    contents,
    members: members.map(({ userId, areas, user }) => ({
      userId,
      name: user.displayName,
      role: user.role,
      areas,
      disabled: user.disabledAt !== null,
    })),
    others: users.filter((u) => !inside.has(u.id)).map((u) => ({ userId: u.id, name: u.displayName, role: u.role })),
  }
}
