import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"
import { maySeeEvent } from "../policy"
import { type EventHead, eventSettings, type Membership } from "../schema"

export type EventAccess = { event: EventHead; membership: Membership }

/** The event and the actor's standing in it, or null when it does not exist for this actor (not theirs = not found). */
export async function eventFor(actor: Actor, eventId: string, tx: Tx = db()): Promise<EventAccess | null> {
  const row = await tx.event.findUnique({
    where: { id: eventId },
    include: { members: { where: { userId: actor.kind === "user" ? actor.id : "" }, select: { areas: true } } },
  })
  if (!row) return null
  const membership = row.members[0] ?? null
  if (!maySeeEvent(actor, membership)) return null
  const { id, title, shortTitle, startsOn, endsOn, zone, draftRevision } = row
  const settings = eventSettings.parse(row.settings)
  return { event: { id, title, shortTitle, startsOn, endsOn, zone, draftRevision, settings }, membership }
}
