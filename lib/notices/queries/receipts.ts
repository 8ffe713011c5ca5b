import { maySeePersonalData } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import { Prisma } from "@/lib/generated/prisma/client"
import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"
import { mayReadReceipts } from "../policy"
import { type Standing, standingOf } from "../rules/receipt"
import type { AnswerState, DecisionState } from "../schema"

export type ReceiptRow = {
  recipientId: string
  noticeId: string
  noticeTitle: string
  /** The published version the notice tells of; null for an explicit notice. */
  noticeVersion: number | null
  answerBy: Date | null
  participationId: string
  name: string
  category: string
  duty: string
  groupId: string | null
  groupName: string
  readAt: Date | null
  answer: AnswerState
  answeredAt: Date | null
  answeredVersion: number | null
  /** The name of the user who entered the answer by telephone. */
  enteredBy: string | null
  reason: string
  substituteName: string
  substitutePost: string
  decision: DecisionState
  decidedByName: string | null
  decisionNote: string
  standing: Standing
  /** "" for an actor who may not see personal data. */
  phone: string
  hasEmail: boolean
}

type Raw = Omit<ReceiptRow, "standing" | "hasEmail"> & { email: string }

/**
 * Receipts, by group and list number. `noticeId` null: the standing on the published plan, each person by the newest
 * published notice they were sent. For callers that have asked the policy.
 */
export async function receiptRows(
  tx: Tx,
  eventId: string,
  noticeId: string | null,
  phones: boolean,
): Promise<ReceiptRow[]> {
  const which =
    noticeId === null
      ? Prisma.sql`n.kind = 'PUBLISHED' AND NOT EXISTS (
          SELECT 1 FROM "NoticeRecipient" r2
          JOIN "Notice" n2 ON n2.id = r2."noticeId" JOIN "PlanVersion" v2 ON v2.id = n2."versionId"
          WHERE r2."participationId" = r."participationId" AND v2.number > v.number)`
      : Prisma.sql`n.id = ${noticeId}`
  const rows = await tx.$queryRaw<Raw[]>`
    SELECT r.id AS "recipientId", n.id AS "noticeId", n.title AS "noticeTitle",
      v.number AS "noticeVersion", n."answerBy", r."participationId",
      p.name, pa.category::text, pa.duty, pa."groupId", coalesce(g.name, '') AS "groupName", r."readAt", r.answer::text,
      r."answeredAt", r."answeredVersion", u."displayName" AS "enteredBy", r.reason, r."substituteName",
      r."substitutePost", r.decision::text, r."decidedByName", r."decisionNote", p.phone, p.email
    FROM "NoticeRecipient" r
    JOIN "Notice" n ON n.id = r."noticeId"
    JOIN "Participation" pa ON pa.id = r."participationId"
    JOIN "Person" p ON p.id = pa."personId"
    LEFT JOIN "PlanVersion" v ON v.id = n."versionId"
    LEFT JOIN "Group" g ON g.id = pa."groupId"
    LEFT JOIN "User" u ON u.id = r."enteredById"
    WHERE n."eventId" = ${eventId} AND ${which}
    ORDER BY g.kind NULLS LAST, g.position NULLS LAST, pa.category, pa."listNumber", r."participationId"`
  return rows.map(({ email, phone, ...row }) => ({
    ...row,
    standing: standingOf(row),
    phone: phones ? phone : "",
    hasEmail: email !== "",
  }))
}

/** The receipts of one notice (null: of the published plan) for an actor; null when the event or notice is not theirs. */
export async function receiptsFor(
  actor: Actor,
  eventId: string,
  noticeId: string | null,
): Promise<ReceiptRow[] | null> {
  const access = await eventFor(actor, eventId)
  if (!access || !mayReadReceipts(actor)) return null
  if (noticeId !== null) {
    const notice = await db().notice.findFirst({ where: { id: noticeId, eventId }, select: { id: true } })
    if (!notice) return null
  }
  return receiptRows(db(), eventId, noticeId, maySeePersonalData(actor, access.membership))
}
