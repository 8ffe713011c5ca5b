import { writeAudit } from "@/lib/audit/store"
import { eventFor } from "@/lib/events/queries/access"
import { type Actor, actorId, type DelegateActor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { maySendNotices } from "../policy"
import { type AnswerRefusal, decideAnswer } from "../rules/receipt"
import type { AnswerFields } from "../schema"
import { type LockedCopy, lockCopy, type NoticeRefusal } from "./open"

export type AnswerNoticeRefusal = NoticeRefusal | AnswerRefusal
export type Answered = { eventId: string; changed: boolean }

/**
 * A delegate's own receipt. `version` is the published version they were looking at, kept with the answer, so that a late
 * answer to an old version is known as such. The same answer twice changes nothing. Somebody else's copy is not found.
 */
export const answerNotice = (
  delegate: DelegateActor,
  recipientId: string,
  version: number | null,
  fields: AnswerFields,
  now: Date,
): Promise<Outcome<Answered, AnswerNoticeRefusal>> =>
  inTransaction(async (tx) => {
    const copy = await lockCopy(tx, recipientId)
    if (!copy || copy.participationId !== delegate.participationId) return refuse({ code: "no_such_notice" })
    return write(tx, delegate, copy, fields, { answeredVersion: version, enteredById: null }, now)
  })

/** An answer taken by telephone and entered by a member of the office, whose name is kept with it. */
export const enterAnswer = (
  actor: Actor,
  recipientId: string,
  fields: AnswerFields,
  now: Date,
): Promise<Outcome<Answered, AnswerNoticeRefusal>> =>
  inTransaction(async (tx) => {
    const copy = await lockCopy(tx, recipientId)
    const access = copy && (await eventFor(actor, copy.notice.eventId, tx))
    if (!copy || !access) return refuse({ code: "no_such_notice" })
    if (!maySendNotices(actor, access.membership)) return refuse({ code: "not_allowed" })
    const { _max: newest } = await tx.planVersion.aggregate({
      where: { eventId: access.event.id, status: "PUBLISHED" },
      _max: { number: true },
    })
    return write(tx, actor, copy, fields, { answeredVersion: newest.number, enteredById: actorId(actor) }, now)
  })

async function write(
  tx: Tx,
  actor: Actor,
  copy: LockedCopy,
  fields: AnswerFields,
  by: { answeredVersion: number | null; enteredById: string | null },
  now: Date,
): Promise<Outcome<Answered, AnswerRefusal>> {
  const decision = decideAnswer(copy, fields, copy.notice.wantsAnswer)
  if (!decision.ok) return decision
  const { receipt, changed } = decision.value
  const { eventId } = copy.notice
  const readAt = copy.readAt ?? now
  if (!changed) {
    await tx.noticeRecipient.update({ where: { id: copy.id }, data: { readAt, answeredVersion: by.answeredVersion } })
    return accept({ eventId, changed })
  }
  const cleared = { decidedById: null, decidedByName: null, decidedAt: null, decisionNote: "" }
  await tx.noticeRecipient.update({
    where: { id: copy.id },
    data: { ...receipt, ...by, ...cleared, readAt, answeredAt: now },
  })
  await writeAudit(tx, actor, {
    eventId,
    action: "receipt.answer",
    subject: { kind: "receipt", id: copy.id, title: copy.participation.person.name },
    before: { answer: copy.answer },
    after: { answer: receipt.answer, version: by.answeredVersion },
  })
  return accept({ eventId, changed })
}
