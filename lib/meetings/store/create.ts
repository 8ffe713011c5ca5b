import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import { planOfRow } from "../queries/plan"
import type { CreateMeeting, MeetingRefusal } from "../schema"
import { bookingTransaction } from "./booking"
import { rewriteHolds } from "./holds"
import { openMeetings } from "./open"
import { checkFields, scopeRows } from "./write"

/**
 * Creates a meeting at the end of the schedule and holds its room, strictly: a room that is taken (set-up and clear-away
 * included) refuses `room_taken` with by whom, from, until. Returns its id.
 */
export const createMeeting = (actor: Actor, ask: CreateMeeting): Promise<Outcome<{ id: string }, MeetingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<{ id: string }, MeetingRefusal>> => {
    const opened = await openMeetings(tx, actor, ask.eventId)
    if (!opened.ok) return opened
    const { event, meetings, summary } = opened.value
    const checked = await checkFields(tx, opened.value, ask, null)
    if (!checked.ok) return checked
    const position = meetings.reduce((last, meeting) => Math.max(last, meeting.position), -1) + 1
    const row = await tx.meeting.create({
      data: { ...checked.value.data, eventId: event.id, position, scopes: { create: scopeRows(checked.value.items) } },
      include: { scopes: true, agenda: true },
    })
    const held = await rewriteHolds(tx, event, new Set([row.id]))
    if (!held.ok) return held
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "meeting.create",
      subject: { kind: "meeting", id: row.id, title: row.title },
      after: await summary(planOfRow(row)),
    })
    return accept({ id: row.id })
  })
