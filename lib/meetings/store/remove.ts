import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { hangingOn } from "../queries/hanging"
import type { DeleteMeeting, MeetingRefusal } from "../schema"
import { bookingTransaction } from "./booking"
import { rewriteHolds } from "./holds"
import { current, openMeetings } from "./open"

/**
 * Deletes a meeting. What hangs on it is said first: unless `confirmed`, a meeting with meetings below it, seats, tasks or
 * notices refuses `meeting_has_more` with the counts. Confirmed, seats and tasks go with it, notices stay without it, and the
 * meetings below move up to its parent.
 */
export const deleteMeeting = (actor: Actor, ask: DeleteMeeting): Promise<Outcome<null, MeetingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<null, MeetingRefusal>> => {
    const opened = await openMeetings(tx, actor, ask.eventId)
    if (!opened.ok) return opened
    const found = await current(opened.value, ask.meetingId, null)
    if (!found.ok) return found
    const { children, seats, tasks, notices } = await hangingOn(ask.meetingId, tx)
    if (!ask.confirmed && children + seats + tasks + notices > 0)
      return refuse({ code: "meeting_has_more", children, seats, tasks, notices })
    const { id, title, parentId } = found.value
    await tx.meeting.updateMany({ where: { parentId: id }, data: { parentId, revision: { increment: 1 } } })
    await tx.meeting.delete({ where: { id } })
    const held = await rewriteHolds(tx, opened.value.event, new Set())
    if (!held.ok) return held
    await writeAudit(tx, actor, {
      eventId: ask.eventId,
      action: "meeting.delete",
      subject: { kind: "meeting", id, title },
      before: { ...(await opened.value.summary(found.value)), children, seats, tasks, notices },
    })
    return accept(null)
  })
