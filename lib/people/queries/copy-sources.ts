import { mayEditArea, maySeePersonalData } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import type { Category } from "../schema"
import { listedPeople } from "./participants"

export type CopyPerson = {
  id: string
  name: string
  category: Category
  groupName: string
  unit: string
  post: string
  already: boolean
}
export type CopySources = {
  /** Other events whose personal data the actor may see. */
  events: { id: string; title: string }[]
  from: string | null
  people: CopyPerson[]
}

/** Whom the actor may take over into this event. Null: no such event for this actor, or not theirs to edit. */
export async function copySources(actor: Actor, eventId: string, from: string | null): Promise<CopySources | null> {
  const access = await eventFor(actor, eventId)
  if (!access || !mayEditArea(actor, access.membership, "people")) return null
  const rows = await db().event.findMany({
    where: { id: { not: eventId } },
    select: {
      id: true,
      title: true,
      members: { where: { userId: actor.kind === "user" ? actor.id : "" }, select: { areas: true } },
    },
    orderBy: { startsOn: "desc" },
  })
  const events = rows
    .filter(({ members }) => maySeePersonalData(actor, members[0] ?? null))
    .map(({ id, title }) => ({ id, title }))
  const chosen = events.find(({ id }) => id === from)?.id ?? null
  if (chosen === null) return { events, from: null, people: [] }
  const here = await db().participation.findMany({ where: { eventId }, select: { personId: true } })
  const listed = new Set(here.map(({ personId }) => personId))
  const people = (await listedPeople(chosen)).map(({ id, personId, name, category, groupName, unit, post }) => {
    return { id, name, category, groupName, unit, post, already: listed.has(personId) }
  })
  return { events, from: chosen, people }
}
