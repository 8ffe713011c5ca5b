import type { Prisma } from "@/lib/generated/prisma/client"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { stampOf } from "@/lib/kernel/zoned"
import type { Tx } from "@/lib/platform/db"
import { wordsFor } from "@/lib/platform/messages"
import { composeMail } from "../rules/compose"
import { enqueue, type OutgoingMail } from "./outbox"
import { ownPagesOf } from "./own-page"

export type NoticeDraft = {
  event: { id: string; shortTitle: string; zone: string }
  kind: "PUBLISHED" | "EXPLICIT"
  versionId: string | null
  meetingId: string | null
  title: string
  body: string
  wantsAnswer: boolean
  answerBy: Date | null
  now: Date
}

/** `changes`: kept with the recipient's copy; `lines`: the same in words, for the mail. */
export type NoticeCopy = { participationId: string; changes: Prisma.InputJsonValue[]; lines: readonly string[] }

export type SentNotice = { noticeId: string; recipients: number; mails: number }

const CHUNK = 1000

/**
 * Creates a notice with one copy for each person (those no longer in the event are passed over) and puts a mail into the
 * outbox for everybody who has an address, all in the caller's transaction. Who asked for leave or a substitute and was
 * not refused stays so under a new version; who said they attend is asked again.
 */
export async function createNotice(
  tx: Tx,
  actor: Actor,
  draft: NoticeDraft,
  copies: readonly NoticeCopy[],
): Promise<SentNotice> {
  const { event, now, title, body, kind, versionId, meetingId, wantsAnswer, answerBy } = draft
  const about = { kind, versionId, meetingId, title, body, wantsAnswer, answerBy }
  const author = { authorId: actorId(actor), authorName: actor.name, createdAt: now }
  const notice = await tx.notice.create({ data: { eventId: event.id, ...about, ...author }, select: { id: true } })
  const people = await tx.participation.findMany({
    where: { eventId: event.id },
    select: { id: true, person: { select: { name: true, email: true } } },
  })
  const known = new Map(people.map(({ id, person }) => [id, person]))
  const present = copies.filter((copy) => known.has(copy.participationId))
  for (let at = 0; at < present.length; at += CHUNK) {
    const chunk = present.slice(at, at + CHUNK)
    const data = chunk.map(({ participationId, changes }) => ({ noticeId: notice.id, participationId, changes }))
    await tx.noticeRecipient.createMany({ data })
  }
  if (kind === "PUBLISHED") await carryRequests(tx, event.id, notice.id)
  const mails = await enqueue(tx, await mailsOf(tx, actor, draft, notice.id, present, known), now)
  return { noticeId: notice.id, recipients: present.length, mails }
}

/** Requests for leave and substitutes (waiting or approved) of the last published notice go on in the new one. */
async function carryRequests(tx: Tx, eventId: string, noticeId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "NoticeRecipient" AS fresh
    SET answer = last.answer, "answeredAt" = last."answeredAt", "answeredVersion" = last."answeredVersion",
        "enteredById" = last."enteredById", reason = last.reason, "substituteName" = last."substituteName",
        "substitutePost" = last."substitutePost", decision = last.decision, "decidedById" = last."decidedById",
        "decidedByName" = last."decidedByName", "decidedAt" = last."decidedAt", "decisionNote" = last."decisionNote"
    FROM (
      SELECT DISTINCT ON (r."participationId") r.*
      FROM "NoticeRecipient" r
      JOIN "Notice" n ON n.id = r."noticeId" JOIN "PlanVersion" v ON v.id = n."versionId"
      WHERE n."eventId" = ${eventId} AND n.kind = 'PUBLISHED' AND n.id <> ${noticeId}
      ORDER BY r."participationId", v.number DESC
    ) AS last
    WHERE fresh."noticeId" = ${noticeId} AND fresh."participationId" = last."participationId"
      AND last.decision IN ('PENDING', 'APPROVED')`
}

async function mailsOf(
  tx: Tx,
  actor: Actor,
  draft: NoticeDraft,
  noticeId: string,
  copies: readonly NoticeCopy[],
  people: ReadonlyMap<string, { name: string; email: string }>,
): Promise<OutgoingMail[]> {
  const reachable = copies.filter((copy) => people.get(copy.participationId)?.email)
  const { event, title, body, wantsAnswer } = draft
  const ids = reachable.map((copy) => copy.participationId)
  const pages = await ownPagesOf(tx, actor, event.id, ids)
  const t = wordsFor("zh-CN", "notices")
  const answerBy = draft.answerBy && stampOf(draft.answerBy, event.zone)
  const common = { eventId: event.id, eventTitle: event.shortTitle, title, body, answerBy, wantsAnswer }
  return reachable.map(({ participationId, lines }) => {
    const { name = "", email = "" } = people.get(participationId) ?? {}
    const link = pages.get(participationId) ?? null
    const payload = composeMail({ ...common, to: email, name, lines, link }, t)
    return { kind: "notice", dedupeKey: `notice:${noticeId}:${participationId}`, payload }
  })
}
