import type { Prisma } from "@/lib/generated/prisma/client"
import { stampOf } from "@/lib/kernel/zoned"
import type { Tx } from "@/lib/platform/db"
import { wordsFor } from "@/lib/platform/messages"
import { composeMail } from "../rules/compose"
import { enqueue, type OutgoingMail } from "./outbox"
import { ownPageOf } from "./own-page"

export type NoticeDraft = {
  event: { id: string; shortTitle: string; zone: string }
  kind: "PUBLISHED" | "EXPLICIT"
  versionId: string | null
  meetingId: string | null
  title: string
  body: string
  wantsAnswer: boolean
  answerBy: Date | null
  author: { id: string; name: string }
  now: Date
}

/** `changes`: kept with the recipient's copy; `lines`: the same in words, for the mail. */
export type NoticeCopy = { participationId: string; changes: Prisma.InputJsonValue[]; lines: string[] }

export type Sent = { noticeId: string; recipients: number; mails: number }

const CHUNK = 1000

/**
 * Creates a notice with one copy for each person (those no longer in the event are passed over) and puts a mail into the
 * outbox for everybody who has an address, all in the caller's transaction.
 */
export async function createNotice(tx: Tx, draft: NoticeDraft, copies: readonly NoticeCopy[]): Promise<Sent> {
  const { event, author, now } = draft
  const notice = await tx.notice.create({
    data: {
      eventId: event.id,
      kind: draft.kind,
      versionId: draft.versionId,
      meetingId: draft.meetingId,
      title: draft.title,
      body: draft.body,
      wantsAnswer: draft.wantsAnswer,
      answerBy: draft.answerBy,
      authorId: author.id,
      authorName: author.name,
      createdAt: now,
    },
    select: { id: true },
  })
  const people = await tx.participation.findMany({
    where: { eventId: event.id },
    select: { id: true, person: { select: { name: true, email: true } } },
  })
  const known = new Map(people.map(({ id, person }) => [id, person]))
  const present = copies.filter((copy) => known.has(copy.participationId))
  for (let at = 0; at < present.length; at += CHUNK) {
    const data = present
      .slice(at, at + CHUNK)
      .map(({ participationId, changes }) => ({ noticeId: notice.id, participationId, changes }))
    await tx.noticeRecipient.createMany({ data })
  }
  const mails = await enqueue(tx, await mailsOf(tx, draft, notice.id, present, known))
  return { noticeId: notice.id, recipients: present.length, mails }
}

async function mailsOf(
  tx: Tx,
  draft: NoticeDraft,
  noticeId: string,
  copies: readonly NoticeCopy[],
  people: ReadonlyMap<string, { name: string; email: string }>,
): Promise<OutgoingMail[]> {
  const reachable = copies.filter((copy) => people.get(copy.participationId)?.email)
  if (reachable.length === 0) return []
  const pages = await ownPageOf(
    tx,
    reachable.map((copy) => copy.participationId),
  )
  const t = wordsFor("zh-CN", "notices")
  const { event, title, body, wantsAnswer } = draft
  const answerBy = draft.answerBy && stampOf(draft.answerBy, event.zone)
  return reachable.map(({ participationId, lines }) => {
    const { name = "", email = "" } = people.get(participationId) ?? {}
    const link = pages.get(participationId) ?? null
    const about = {
      eventId: event.id,
      eventTitle: event.shortTitle,
      to: email,
      name,
      title,
      body,
      lines,
      link,
      answerBy,
      wantsAnswer,
    }
    return { kind: "notice", dedupeKey: `notice:${noticeId}:${participationId}`, payload: composeMail(about, t) }
  })
}
