import type { Prisma } from "@/lib/generated/prisma/client"
import type { Actor } from "@/lib/kernel/actor"
import { DEFAULT_ZONE, instantOf } from "@/lib/kernel/zoned"
import { db } from "@/lib/platform/db"
import { mayReadAudit } from "../policy"
import { differences } from "../rules/differences"
import type { AuditFilter, AuditLine, AuditPage } from "../schema"

export const AUDIT_PAGE = 50
export const AUDIT_EXPORT = 20_000

function whereOf(filter: AuditFilter): Prisma.AuditEntryWhereInput {
  const from = filter.from ? instantOf(filter.from, "00:00", DEFAULT_ZONE) : null
  const to = filter.to ? instantOf(filter.to, "24:00", DEFAULT_ZONE) : null
  return {
    ...(filter.who ? { actorName: { contains: filter.who, mode: "insensitive" } } : {}),
    ...(filter.what ? { action: { startsWith: filter.what } } : {}),
    ...(filter.eventId ? { eventId: filter.eventId } : {}),
    ...(from || to ? { at: { ...(from ? { gte: from } : {}), ...(to ? { lt: to } : {}) } } : {}),
    ...(filter.text ? { subjectTitle: { contains: filter.text, mode: "insensitive" } } : {}),
    ...(filter.before ? { id: { lt: BigInt(filter.before) } } : {}),
  }
}

/** The titles of events that are still there; a deleted one leaves its records with its id. */
async function titlesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const events = await db().event.findMany({ where: { id: { in: [...ids] } }, select: { id: true, shortTitle: true } })
  return new Map(events.map((event) => [event.id, event.shortTitle]))
}

/** One page of the records, newest first, with the cursor of the next; null for those who may not read them. */
export async function auditPage(actor: Actor, filter: AuditFilter, size = AUDIT_PAGE): Promise<AuditPage | null> {
  if (!mayReadAudit(actor)) return null
  const rows = await db().auditEntry.findMany({ where: whereOf(filter), orderBy: { id: "desc" }, take: size + 1 })
  const shown = rows.slice(0, size)
  const titles = await titlesOf([...new Set(shown.flatMap((row) => row.eventId ?? []))])
  const lines: AuditLine[] = shown.map((row) => ({
    id: String(row.id),
    at: row.at.toISOString(),
    actorName: row.actorName,
    action: row.action,
    eventTitle: row.eventId ? (titles.get(row.eventId) ?? "") : "",
    subjectKind: row.subjectKind,
    subjectTitle: row.subjectTitle,
    differences: differences(row.before, row.after),
  }))
  return { lines, older: rows.length > size ? String(shown.at(-1)?.id) : null }
}

/** The beginnings of actions that occur ("meeting", "people" …), for the filter. */
export async function auditNouns(actor: Actor): Promise<string[]> {
  if (!mayReadAudit(actor)) return []
  const rows = await db().$queryRaw<{ noun: string }[]>`
    SELECT DISTINCT split_part(action, '.', 1) AS noun FROM "AuditEntry" ORDER BY noun`
  return rows.map((row) => row.noun)
}
