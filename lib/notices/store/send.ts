import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { meetingPlansOf } from "@/lib/meetings/queries/plan"
import { indexRoster } from "@/lib/meetings/rules/roster-index"
import { participantsOf } from "@/lib/people/queries/participants"
import { inTransaction } from "@/lib/platform/db"
import { resolveAudience } from "../rules/audience"
import type { NoticeInput } from "../schema"
import { createNotice, type SentNotice } from "./create"
import { eventForNotices, type NoticeRefusal } from "./open"

export type SendRefusal = NoticeRefusal | { readonly code: "nobody_chosen" } | { readonly code: "no_such_meeting" }

/** Sends an explicit notice to everybody its audience stands for at this moment: notice, copies and mails in one transaction. */
export const sendNotice = (actor: Actor, input: NoticeInput, now: Date): Promise<Outcome<SentNotice, SendRefusal>> =>
  inTransaction(async (tx) => {
    const { eventId, title, body, wantsAnswer, answerBy, meetingId } = input
    const access = await eventForNotices(tx, actor, eventId)
    if (!access.ok) return access
    const meetings = await meetingPlansOf(eventId, tx)
    if (meetingId !== null && !meetings.some((meeting) => meeting.id === meetingId))
      return refuse({ code: "no_such_meeting" })
    const people = resolveAudience(input.audience, indexRoster(await participantsOf(eventId, tx)), meetings)
    if (people.length === 0) return refuse({ code: "nobody_chosen" })
    const { event } = access.value
    const draft = {
      event,
      kind: "EXPLICIT" as const,
      versionId: null,
      meetingId,
      title,
      body,
      wantsAnswer,
      answerBy,
      now,
    }
    const copies = people.map((participationId) => ({ participationId, changes: [], lines: [] }))
    const sent = await createNotice(tx, actor, draft, copies)
    const subject = { kind: "notice", id: sent.noticeId, title }
    const after = { people: sent.recipients, mails: sent.mails }
    await writeAudit(tx, actor, { eventId, action: "notice.send", subject, after })
    return accept(sent)
  })
