import { writeAudit } from "@/lib/audit/store"
import { maySeePersonalData } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import { openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { newId } from "@/lib/platform/new-id"
import { listedPeople } from "../queries/participants"
import { groupKindOf } from "../schema"
import type { EditRefusal } from "./edit"
import { inParts } from "./in-parts"
import { participationData } from "./person-data"

/**
 * Takes people over from another event the actor may see: the same human beings, with category, duty and needs. Their
 * group comes along when this event has one of the same kind and name. Who is on the list already is left as they are.
 */
export const copyParticipants = (actor: Actor, ask: { eventId: string; fromEventId: string; ids: string[] }) =>
  inTransaction<Outcome<{ copied: number; already: number }, EditRefusal>>(async (tx) => {
    const opened = await openDraft(tx, actor, ask.eventId, "people")
    if (!opened.ok) return opened
    const from = await eventFor(actor, ask.fromEventId, tx)
    if (!from || !maySeePersonalData(actor, from.membership)) return refuse({ code: "no_such_event" })
    const people = await listedPeople(ask.fromEventId, tx, ask.ids)
    if (people.length === 0 || people.length !== new Set(ask.ids).size) return refuse({ code: "no_such_person" })
    const here = await tx.participation.findMany({
      where: { eventId: ask.eventId },
      select: { personId: true, listNumber: true },
    })
    const listed = new Set(here.map(({ personId }) => personId))
    const groups = await tx.group.findMany({
      where: { eventId: ask.eventId },
      select: { id: true, kind: true, name: true },
    })
    let listNumber = Math.max(0, ...here.map((row) => row.listNumber))
    const rows = people
      .filter(({ personId }) => !listed.has(personId))
      .map((person) => ({
        ...participationData(person),
        id: newId(),
        eventId: ask.eventId,
        personId: person.personId,
        groupId: groups.find((g) => g.kind === groupKindOf(person.category) && g.name === person.groupName)?.id ?? null,
        listNumber: ++listNumber,
      }))
    for (const part of inParts(rows)) await tx.participation.createMany({ data: part })
    await writeAudit(tx, actor, {
      eventId: ask.eventId,
      action: "people.copy",
      subject: { kind: "event", id: ask.fromEventId, title: from.event.title },
      after: { names: rows.map(({ personId }) => people.find((p) => p.personId === personId)?.name ?? "") },
    })
    return accept({ copied: rows.length, already: people.length - rows.length })
  })
