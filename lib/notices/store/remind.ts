import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { dayOf, stampOf } from "@/lib/kernel/zoned"
import { inTransaction } from "@/lib/platform/db"
import { wordsFor } from "@/lib/platform/messages"
import { receiptRows } from "../queries/receipts"
import { composeMail } from "../rules/compose"
import { isOpen } from "../rules/receipt"
import { eventForNotices, type NoticeRefusal } from "./open"
import { enqueue } from "./outbox"
import { ownPagesOf } from "./own-page"

/** `mails`: put into the outbox now; `already`: reminded today; `byPhone`: without an address, to be phoned. */
export type Reminded = { mails: number; already: number; byPhone: number }

/**
 * Reminds everybody who still has to answer a notice (null: the published plan) by mail, each at most once a day in the
 * event's zone.
 */
export const remindOpen = (
  actor: Actor,
  eventId: string,
  noticeId: string | null,
  now: Date,
): Promise<Outcome<Reminded, NoticeRefusal>> =>
  inTransaction(async (tx) => {
    const access = await eventForNotices(tx, actor, eventId)
    if (!access.ok) return access
    const { event } = access.value
    const notice = noticeId === null ? null : await tx.notice.findFirst({ where: { id: noticeId, eventId } })
    if (noticeId !== null && !notice) return refuse({ code: "no_such_notice" })
    const open = (await receiptRows(tx, eventId, noticeId, false)).filter((row) => isOpen(row.standing))
    const reachable = open.filter((row) => row.hasEmail)
    const ids = reachable.map((row) => row.participationId)
    const people = await tx.participation.findMany({
      where: { id: { in: ids } },
      select: { id: true, person: { select: { email: true } } },
    })
    const email = new Map(people.map((row) => [row.id, row.person.email]))
    const pages = await ownPagesOf(tx, actor, eventId, ids)
    const t = wordsFor("zh-CN", "notices")
    const day = dayOf(now, event.zone)
    const messages = reachable.map((row) => ({
      kind: "reminder",
      dedupeKey: `remind:${row.noticeId}:${row.participationId}:${day}`,
      payload: composeMail(
        {
          eventId,
          eventTitle: event.shortTitle,
          to: email.get(row.participationId) ?? "",
          name: row.name,
          title: t("reminder.title", { title: row.noticeTitle }),
          body: t("reminder.body", { title: row.noticeTitle }),
          lines: [],
          link: pages.get(row.participationId) ?? null,
          answerBy: row.answerBy && stampOf(row.answerBy, event.zone),
          wantsAnswer: true,
        },
        t,
      ),
    }))
    const mails = await enqueue(tx, messages, now)
    const result = { mails, already: messages.length - mails, byPhone: open.length - reachable.length }
    const subject = { kind: "notice", id: noticeId ?? eventId, title: notice?.title ?? event.title }
    await writeAudit(tx, actor, { eventId, action: "notice.remind", subject, after: result })
    return accept(result)
  })
