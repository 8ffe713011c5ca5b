import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { mayCreateEvent, mayRunEvent } from "../policy"
import { eventFor } from "../queries/access"
import { type DaysRefusal, decideDays } from "../rules/days"
import { type CopyEvent, type EventDetails, type EventSettings, eventSettings } from "../schema"
import type { RunRefusal } from "./running"

export type CreateEventRefusal = { readonly code: "not_allowed" } | DaysRefusal

async function insertEvent(tx: Tx, actor: Actor, details: EventDetails, settings: EventSettings, copiedFrom?: string) {
  const shortTitle = details.shortTitle || details.title.slice(0, 40)
  const members = actor.kind === "user" ? { create: { userId: actor.id } } : undefined
  const event = await tx.event.create({ data: { ...details, shortTitle, settings, members } })
  await writeAudit(tx, actor, {
    eventId: event.id,
    action: copiedFrom ? "event.copy" : "event.create",
    subject: { kind: "event", id: event.id, title: event.title },
    after: { ...details, shortTitle, ...(copiedFrom ? { copiedFrom } : {}) },
  })
  return event
}

/** Makes an event with the customs given (or the usual ones) and its maker as the first member. */
export async function createEvent(
  actor: Actor,
  details: EventDetails,
  settings: EventSettings = eventSettings.parse({}),
): Promise<Outcome<{ eventId: string }, CreateEventRefusal>> {
  if (!mayCreateEvent(actor)) return refuse({ code: "not_allowed" })
  const days = decideDays(details.startsOn, details.endsOn)
  if (!days.ok) return days
  return inTransaction(async (tx) => accept({ eventId: (await insertEvent(tx, actor, details, settings)).id }))
}

/** A new event with the settings and the groups (delegations, working groups) of another one; no people, no meetings. */
export async function copyEvent(
  actor: Actor,
  ask: CopyEvent,
): Promise<Outcome<{ eventId: string }, CreateEventRefusal | RunRefusal>> {
  const days = decideDays(ask.startsOn, ask.endsOn)
  if (!days.ok) return days
  return inTransaction(async (tx) => {
    const source = await eventFor(actor, ask.eventId, tx)
    if (!source) return refuse({ code: "no_such_event" })
    if (!mayCreateEvent(actor) || !mayRunEvent(actor, source.membership)) return refuse({ code: "not_allowed" })
    const { title, startsOn, endsOn } = ask
    const details = { title, shortTitle: "", startsOn, endsOn, zone: source.event.zone }
    // Spellings belong to the people of that event, of whom none are copied.
    const event = await insertEvent(tx, actor, details, { ...source.event.settings, sortAs: {} }, source.event.title)
    const groups = await tx.group.findMany({ where: { eventId: ask.eventId }, orderBy: { position: "asc" } })
    await tx.group.createMany({
      data: groups.map(({ kind, name, shortName, position }) => ({
        eventId: event.id,
        kind,
        name,
        shortName,
        position,
      })),
    })
    return accept({ eventId: event.id })
  })
}
