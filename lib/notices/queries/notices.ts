import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { mayDecideReceipts, mayReadReceipts, maySendNotices } from "../policy"
import { mailPayload } from "../schema"

export type NoticeHead = {
  id: string
  kind: "PUBLISHED" | "EXPLICIT"
  versionNumber: number | null
  title: string
  body: string
  wantsAnswer: boolean
  answerBy: Date | null
  authorName: string
  createdAt: Date
  recipients: number
  read: number
  answered: number
}

export type FailedMail = { id: string; name: string; to: string; subject: string; reason: string; failedAt: Date }

export type NoticeBoard = {
  event: { id: string; title: string; zone: string }
  notices: NoticeHead[]
  failed: FailedMail[]
  /** Mails that wait to be sent. */
  waiting: number
  maySend: boolean
  mayDecide: boolean
}

/** Everything that was sent, newest first, and the state of the outbox; null when the event is not the actor's. */
export async function noticeBoard(actor: Actor, eventId: string): Promise<NoticeBoard | null> {
  const access = await eventFor(actor, eventId)
  if (!access || !mayReadReceipts(actor)) return null
  const { event, membership } = access
  const maySend = maySendNotices(actor, membership)
  const notices = await db().$queryRaw<NoticeHead[]>`
    SELECT n.id, n.kind::text, v.number AS "versionNumber", n.title, n.body, n."wantsAnswer", n."answerBy", n."authorName",
      n."createdAt", count(r.id)::int AS recipients, count(r."readAt")::int AS read,
      (count(*) FILTER (WHERE r.answer <> 'NONE'))::int AS answered
    FROM "Notice" n LEFT JOIN "NoticeRecipient" r ON r."noticeId" = n.id LEFT JOIN "PlanVersion" v ON v.id = n."versionId"
    WHERE n."eventId" = ${eventId}
    GROUP BY n.id, v.number ORDER BY n."createdAt" DESC, n.id DESC LIMIT 200`
  const ofEvent = { payload: { path: ["eventId"], equals: eventId } }
  const failed = maySend
    ? await db().outboxMessage.findMany({
        where: { ...ofEvent, failedAt: { not: null } },
        orderBy: { failedAt: "desc" },
        take: 200,
      })
    : []
  const waiting = await db().outboxMessage.count({ where: { ...ofEvent, sentAt: null, failedAt: null } })
  return {
    event: { id: event.id, title: event.title, zone: event.zone },
    notices,
    waiting,
    maySend,
    mayDecide: mayDecideReceipts(actor, membership),
    failed: failed.flatMap((row) => {
      const mail = mailPayload.safeParse(row.payload)
      if (!mail.success || !row.failedAt) return []
      const { name, to, subject } = mail.data
      return [{ id: row.id, name, to, subject, reason: row.lastError ?? "", failedAt: row.failedAt }]
    }),
  }
}
