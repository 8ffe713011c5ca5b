import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { mailPayload } from "../schema"
import { eventForNotices, type NoticeRefusal } from "./open"

export type RetryRefusal = NoticeRefusal | { readonly code: "no_such_message" }

/** 再试: a mail that was given up goes out again, with all its attempts before it. It keeps its Message-ID. */
export const retryMail = (
  actor: Actor,
  eventId: string,
  messageId: string,
  now: Date,
): Promise<Outcome<{ eventId: string }, RetryRefusal>> =>
  inTransaction(async (tx) => {
    const access = await eventForNotices(tx, actor, eventId)
    if (!access.ok) return access
    const row = await tx.outboxMessage.findUnique({ where: { id: messageId } })
    const mail = mailPayload.safeParse(row?.payload)
    if (!row?.failedAt || !mail.success || mail.data.eventId !== eventId) return refuse({ code: "no_such_message" })
    const data = { failedAt: null, attempts: 0, nextTryAt: now, lockedUntil: null }
    await tx.outboxMessage.update({ where: { id: messageId }, data })
    const subject = { kind: "mail", id: messageId, title: mail.data.name }
    await writeAudit(tx, actor, { eventId, action: "mail.retry", subject })
    return accept({ eventId })
  })
