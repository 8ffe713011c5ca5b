import { writeAudit } from "@/lib/audit/store"
import { type EventAccess, eventFor } from "@/lib/events/queries/access"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { wordsFor } from "@/lib/platform/messages"
import { mayDecideReceipts } from "../policy"
import { composeMail } from "../rules/compose"
import type { DecisionFields } from "../schema"
import { type LockedCopy, lockCopy, type NoticeRefusal } from "./open"
import { enqueue } from "./outbox"
import { ownPagesOf } from "./own-page"

export type DecideRefusal =
  | NoticeRefusal
  | { readonly code: "nothing_to_decide" }
  | { readonly code: "refusal_needs_reason" }

/**
 * Approves or refuses leave or a substitute. A refusal needs its reason, and the person is told of the decision at once
 * (their page, and a mail when they have an address): handbook §3.8. A decision can be changed.
 */
export const decideReceipt = (
  actor: Actor,
  recipientId: string,
  fields: DecisionFields,
  now: Date,
): Promise<Outcome<{ eventId: string }, DecideRefusal>> =>
  inTransaction(async (tx) => {
    const copy = await lockCopy(tx, recipientId)
    const access = copy && (await eventFor(actor, copy.notice.eventId, tx))
    if (!copy || !access) return refuse({ code: "no_such_notice" })
    if (!mayDecideReceipts(actor, access.membership)) return refuse({ code: "not_allowed" })
    if (copy.decision === null) return refuse({ code: "nothing_to_decide" })
    if (fields.decision === "REFUSED" && fields.note === "") return refuse({ code: "refusal_needs_reason" })
    const eventId = access.event.id
    if (copy.decision === fields.decision && copy.decisionNote === fields.note) return accept({ eventId })
    const by = { decidedById: actorId(actor), decidedByName: actor.name, decidedAt: now }
    const data = { decision: fields.decision, decisionNote: fields.note, ...by }
    await tx.noticeRecipient.update({ where: { id: copy.id }, data })
    await tell(tx, actor, access, copy, fields, now)
    await writeAudit(tx, actor, {
      eventId,
      action: "receipt.decide",
      subject: { kind: "receipt", id: copy.id, title: copy.participation.person.name },
      before: { decision: copy.decision },
      after: { ...fields },
    })
    return accept({ eventId })
  })

async function tell(
  tx: Tx,
  actor: Actor,
  { event }: EventAccess,
  copy: LockedCopy,
  { decision, note }: DecisionFields,
  now: Date,
): Promise<void> {
  const { name, email } = copy.participation.person
  if (email === "") return
  const t = wordsFor("zh-CN", "notices")
  const words = `decision.${copy.answer === "LEAVE" ? "leave" : "substitute"}.${decision}`
  const pages = await ownPagesOf(tx, actor, event.id, [copy.participationId])
  const body = t(words, { substitute: copy.substituteName })
  const payload = composeMail(
    {
      eventId: event.id,
      eventTitle: event.shortTitle,
      to: email,
      name,
      title: t("decision.title"),
      body: note === "" ? body : `${body}\n${t("decision.note", { note })}`,
      lines: [],
      link: pages.get(copy.participationId) ?? null,
      answerBy: null,
      wantsAnswer: false,
    },
    t,
  )
  await enqueue(tx, [{ kind: "decision", dedupeKey: `decision:${copy.id}:${now.toISOString()}`, payload }], now)
}
