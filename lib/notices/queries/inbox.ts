import type { DelegateActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { type Standing, standingOf } from "../rules/receipt"
import type { AnswerState, DecisionState } from "../schema"

export type InboxItem = {
  recipientId: string
  kind: "PUBLISHED" | "EXPLICIT"
  title: string
  body: string
  createdAt: Date
  versionNumber: number | null
  wantsAnswer: boolean
  answerBy: Date | null
  readAt: Date | null
  answer: AnswerState
  answeredAt: Date | null
  reason: string
  substituteName: string
  substitutePost: string
  decision: DecisionState
  decisionNote: string
  standing: Standing
}

type Raw = Omit<InboxItem, "standing">

/** A delegate's own notices, newest first (at most 50). */
export async function inboxOf(delegate: DelegateActor): Promise<InboxItem[]> {
  const rows = await db().$queryRaw<Raw[]>`
    SELECT r.id AS "recipientId", n.kind::text, n.title, n.body, n."createdAt", v.number AS "versionNumber",
      n."wantsAnswer", n."answerBy", r."readAt", r.answer::text, r."answeredAt", r.reason, r."substituteName",
      r."substitutePost", r.decision::text, r."decisionNote"
    FROM "NoticeRecipient" r JOIN "Notice" n ON n.id = r."noticeId" LEFT JOIN "PlanVersion" v ON v.id = n."versionId"
    WHERE r."participationId" = ${delegate.participationId} AND n."eventId" = ${delegate.eventId}
    ORDER BY n."createdAt" DESC, n.id DESC LIMIT 50`
  return rows.map((row) => ({ ...row, standing: standingOf(row) }))
}

/** One of the delegate's own notices; null when it is not theirs. */
export const noticeOf = async (delegate: DelegateActor, recipientId: string): Promise<InboxItem | null> =>
  (await inboxOf(delegate)).find((item) => item.recipientId === recipientId) ?? null

/** The newest receipt asked of the delegate for the published plan; null when none is. */
export const planReceipt = (items: readonly InboxItem[]): InboxItem | null =>
  items
    .filter((item) => item.kind === "PUBLISHED" && item.wantsAnswer)
    .reduce<InboxItem | null>(
      (newest, item) => ((item.versionNumber ?? 0) > (newest?.versionNumber ?? 0) ? item : newest),
      null,
    )
