import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import { planOfRow } from "../queries/plan"
import { summaryChanges } from "../rules/summary"
import type { MeetingRefusal, UpdateMeeting } from "../schema"
import { bookingTransaction } from "./booking"
import { rewriteHolds } from "./holds"
import { current, openMeetings } from "./open"
import { checkFields, scopeRows } from "./write"

/**
 * Changes everything a form says of a meeting. Stale forms refuse `meeting_changed_meanwhile`. A new time or room is booked
 * strictly (`room_taken`); a clash that was there before does not stop other changes.
 */
export const updateMeeting = (
  actor: Actor,
  ask: UpdateMeeting,
): Promise<Outcome<{ revision: number }, MeetingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<{ revision: number }, MeetingRefusal>> => {
    const opened = await openMeetings(tx, actor, ask.eventId)
    if (!opened.ok) return opened
    const { event, summary } = opened.value
    const found = await current(opened.value, ask.meetingId, ask.revision)
    if (!found.ok) return found
    const before = found.value
    const checked = await checkFields(tx, opened.value, ask, before.id)
    if (!checked.ok) return checked
    const { data, from, to, items } = checked.value
    await tx.meetingScope.deleteMany({ where: { meetingId: before.id } })
    const row = await tx.meeting.update({
      where: { id: before.id },
      data: { ...data, revision: { increment: 1 }, scopes: { create: scopeRows(items) } },
      include: { scopes: true, agenda: true },
    })
    const booked = before.from !== from || before.to !== to || before.roomId !== data.roomId
    const held = await rewriteHolds(tx, event, new Set(booked ? [row.id] : []))
    if (!held.ok) return held
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "meeting.update",
      subject: { kind: "meeting", id: row.id, title: row.title },
      ...summaryChanges(await summary(before), await summary(planOfRow(row))),
    })
    return accept({ revision: row.revision })
  })
