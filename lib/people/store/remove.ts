import { type AuditRecord, writeAudits } from "@/lib/audit/store"
import { openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { listedPeople } from "../queries/participants"
import type { EditRefusal } from "./edit"
import { inParts } from "./in-parts"

/** Of these people the ones the ledger knows of by themselves. */
async function withAppointments(tx: Tx, personIds: string[]): Promise<string[]> {
  const where = { subjectKind: "PERSON", subjectId: { in: personIds } }
  const rows = await tx.occupancy.findMany({ where, distinct: ["subjectId"], select: { subjectId: true } })
  return rows.map((row) => row.subjectId)
}

/**
 * Takes people off the event's list, with everything that hangs on it (`whatHangsOn` says what beforehand): seats,
 * places in meetings' scopes, receipts and links go, tasks lose their owner. Somebody who is in no other event, has no
 * account, no booking and no appointment is forgotten altogether. Refusals: no_such_event, not_allowed, no_such_person.
 */
export const deleteParticipants = (actor: Actor, ask: { eventId: string; ids: string[] }) =>
  inTransaction<Outcome<{ removed: number }, EditRefusal>>(
    async (tx) => {
      const opened = await openDraft(tx, actor, ask.eventId, "people")
      if (!opened.ok) return opened
      const people = await listedPeople(ask.eventId, tx, ask.ids)
      if (people.length === 0 || people.length !== new Set(ask.ids).size) return refuse({ code: "no_such_person" })
      await tx.participation.deleteMany({ where: { id: { in: people.map(({ id }) => id) } } })
      const personIds = people.map(({ personId }) => personId)
      await tx.person.deleteMany({
        where: {
          id: { in: personIds, notIn: await withAppointments(tx, personIds) },
          participations: { none: {} },
          users: { none: {} },
          bookings: { none: {} },
        },
      })
      const records = people.map(({ id, personId: _, ...before }): AuditRecord => {
        const subject = { kind: "participation", id, title: before.name }
        return { eventId: ask.eventId, action: "people.delete", subject, before }
      })
      for (const part of inParts(records)) await writeAudits(tx, actor, part)
      return accept({ removed: people.length })
    },
    { timeoutMs: 60_000 },
  )
