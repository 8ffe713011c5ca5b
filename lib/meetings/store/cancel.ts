import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import type { CancelMeeting, MeetingRefusal } from "../schema"
import { bookingTransaction } from "./booking"
import { rewriteHolds } from "./holds"
import { current, openMeetings } from "./open"

const setCancelled = (
  actor: Actor,
  ask: CancelMeeting,
  cancelledAt: Date | null,
): Promise<Outcome<{ revision: number }, MeetingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<{ revision: number }, MeetingRefusal>> => {
    const opened = await openMeetings(tx, actor, ask.eventId)
    if (!opened.ok) return opened
    const found = await current(opened.value, ask.meetingId, ask.revision)
    if (!found.ok) return found
    const { id, title, revision, cancelled } = found.value
    if (cancelled === (cancelledAt !== null)) return accept({ revision })
    await tx.meeting.update({ where: { id }, data: { cancelledAt, revision: { increment: 1 } } })
    const held = await rewriteHolds(tx, opened.value.event, new Set(cancelledAt ? [] : [id]))
    if (!held.ok) return held
    await writeAudit(tx, actor, {
      eventId: ask.eventId,
      action: cancelledAt ? "meeting.cancel" : "meeting.restore",
      subject: { kind: "meeting", id, title },
      before: { cancelled },
      after: { cancelled: !cancelled },
    })
    return accept({ revision: revision + 1 })
  })

/** Cancels a meeting: it stays in the schedule, struck through, and its room is free again. `now` = the clock's. */
export const cancelMeeting = (actor: Actor, ask: CancelMeeting, now: Date) => setCancelled(actor, ask, now)

/** Takes a cancelled meeting up again; its room is booked anew, strictly (`room_taken`). */
export const restoreMeeting = (actor: Actor, ask: CancelMeeting) => setCancelled(actor, ask, null)
