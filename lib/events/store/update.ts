import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { type DaysRefusal, decideDays } from "../rules/days"
import { mealWords } from "../rules/meal-words"
import type { EventDetails, EventRules, EventSettings } from "../schema"
import { type DraftRefusal, openDraft } from "./draft"

export type UpdateEventRefusal = DraftRefusal | DaysRefusal | { readonly code: "zone_held_by_meetings" }

/**
 * Title, days and zone. The zone stays once meetings have times: they are instants, and would silently show another
 * wall-clock time. Meetings outside the new days are left where they are; the checks find them.
 */
export async function updateEvent(
  actor: Actor,
  eventId: string,
  details: EventDetails,
): Promise<Outcome<{ eventId: string }, UpdateEventRefusal>> {
  const days = decideDays(details.startsOn, details.endsOn)
  if (!days.ok) return days
  return inTransaction(async (tx) => {
    const draft = await openDraft(tx, actor, eventId, "run")
    if (!draft.ok) return draft
    const { title, shortTitle, startsOn, endsOn, zone } = draft.value.event
    const timed = zone === details.zone ? 0 : await tx.meeting.count({ where: { eventId, startsAt: { not: null } } })
    if (timed > 0) return refuse({ code: "zone_held_by_meetings" })
    const after = { ...details, shortTitle: details.shortTitle || details.title.slice(0, 40) }
    await tx.event.update({ where: { id: eventId }, data: after })
    await writeAudit(tx, actor, {
      eventId,
      action: "event.update",
      subject: { kind: "event", id: eventId, title: after.title },
      before: { title, shortTitle, startsOn, endsOn, zone },
      after,
    })
    return accept({ eventId })
  })
}

/**
 * The event's customs (even numbers on the rostrum, stroke order, …). They change seating and print, so: a draft change.
 * What is stated of single characters and people, and how grave the rules are, stays as it is: that is settled elsewhere.
 */
export function updateSettings(
  actor: Actor,
  eventId: string,
  settings: EventSettings,
): Promise<Outcome<{ eventId: string }, DraftRefusal>> {
  return inTransaction(async (tx) => {
    const draft = await openDraft(tx, actor, eventId, "run")
    if (!draft.ok) return draft
    const { title, settings: before } = draft.value.event
    const { strokeOverrides, sortAs, severities, termChanges, meals } = before
    const after = { ...settings, strokeOverrides, sortAs, severities, termChanges, meals }
    await tx.event.update({ where: { id: eventId }, data: { settings: after } })
    const subject = { kind: "event", id: eventId, title }
    await writeAudit(tx, actor, { eventId, action: "event.settings", subject, before, after })
    return accept({ eventId })
  })
}

/** 规则轻重: how grave the rules are in this event, with its meals and whether the term changes. Its other settings stay. */
export function updateRules(
  actor: Actor,
  eventId: string,
  rules: EventRules,
): Promise<Outcome<{ eventId: string }, DraftRefusal>> {
  return inTransaction(async (tx) => {
    const draft = await openDraft(tx, actor, eventId, "run")
    if (!draft.ok) return draft
    const { title, settings } = draft.value.event
    const { severities, termChanges, meals } = settings
    await tx.event.update({ where: { id: eventId }, data: { settings: { ...settings, ...rules } } })
    const told = (what: EventRules) => ({ ...what, meals: what.meals.map(mealWords) })
    await writeAudit(tx, actor, {
      ...{ eventId, action: "event.rules", subject: { kind: "event", id: eventId, title } },
      before: told({ severities, termChanges, meals }),
      after: told(rules),
    })
    return accept({ eventId })
  })
}
