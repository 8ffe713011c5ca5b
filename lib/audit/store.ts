import type { Prisma } from "@/lib/generated/prisma/client"
import { type Actor, actorId } from "@/lib/kernel/actor"
import type { Tx } from "@/lib/platform/db"

export type AuditRecord = {
  eventId?: string | null
  /** noun.verb: "meeting.move", "people.import" */
  action: string
  subject: { kind: string; id: string; title: string }
  before?: Prisma.InputJsonValue | null
  after?: Prisma.InputJsonValue | null
}

const rowOf = (actor: Actor, record: AuditRecord) => ({
  actorId: actorId(actor),
  actorName: actor.name,
  eventId: record.eventId ?? null,
  action: record.action,
  subjectKind: record.subject.kind,
  subjectId: record.subject.id,
  subjectTitle: record.subject.title,
  before: record.before ?? undefined,
  after: record.after ?? undefined,
})

/** Writes one audit row in the caller's transaction. Never pass secrets (passwords, tokens) in before/after. */
export async function writeAudit(tx: Tx, actor: Actor, record: AuditRecord): Promise<void> {
  await tx.auditEntry.create({ data: rowOf(actor, record) })
}

/** The same for many rows of one change (an import, a bulk edit) in one statement. */
export async function writeAudits(tx: Tx, actor: Actor, records: readonly AuditRecord[]): Promise<void> {
  if (records.length > 0) await tx.auditEntry.createMany({ data: records.map((record) => rowOf(actor, record)) })
}
