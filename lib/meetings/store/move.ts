import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { checkSlot } from "../rules/meeting-time"
import { movedMeetings } from "../rules/moved"
import { summaryChanges } from "../rules/summary"
import type { MeetingRefusal, MoveMeeting } from "../schema"
import { bookingTransaction } from "./booking"
import { rewriteHolds } from "./holds"
import { current, openMeetings } from "./open"
import { asDate } from "./write"

/**
 * Another time or room for a meeting (and, with `family`, for what lies below it). Strict: a room that is taken refuses
 * `room_taken`; a stale view refuses `meeting_changed_meanwhile`. Returns the new revision.
 */
export const moveMeeting = (actor: Actor, ask: MoveMeeting): Promise<Outcome<{ revision: number }, MeetingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<{ revision: number }, MeetingRefusal>> => {
    const opened = await openMeetings(tx, actor, ask.eventId)
    if (!opened.ok) return opened
    const { event, meetings, find, summary, roomName } = opened.value
    const found = await current(opened.value, ask.meetingId, ask.revision)
    if (!found.ok) return found
    const slot = checkSlot(ask.from, ask.to)
    if (!slot.ok) return slot
    if ((await roomName(ask.roomId)) === null) return refuse({ code: "no_such_room" })
    const moved = movedMeetings(meetings, ask)
    for (const meeting of moved) {
      const before = find(meeting.id)
      if (!before) continue
      await tx.meeting.update({
        where: { id: meeting.id },
        data: {
          startsAt: asDate(meeting.from),
          endsAt: asDate(meeting.to),
          roomId: meeting.roomId,
          revision: { increment: 1 },
        },
      })
      await writeAudit(tx, actor, {
        eventId: event.id,
        action: "meeting.move",
        subject: { kind: "meeting", id: meeting.id, title: meeting.title },
        ...summaryChanges(await summary(before), await summary(meeting)),
      })
    }
    const held = await rewriteHolds(tx, event, new Set(moved.map((meeting) => meeting.id)))
    return held.ok ? accept({ revision: found.value.revision + 1 }) : held
  })
