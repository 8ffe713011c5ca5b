import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { makesRing } from "../rules/tree"
import type { MeetingRefusal, PlaceMeeting } from "../schema"
import { bookingTransaction } from "./booking"
import { rewriteHolds } from "./holds"
import { current, openMeetings } from "./open"

/**
 * Puts a meeting under another one and before a sibling (order and tree; its time and room stay). Refuses `meeting_ring` when
 * it would come to lie under itself. What no longer rides on a parent's room becomes a hold of its own, contested if it must.
 */
export const placeMeeting = (actor: Actor, ask: PlaceMeeting): Promise<Outcome<null, MeetingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<null, MeetingRefusal>> => {
    const opened = await openMeetings(tx, actor, ask.eventId)
    if (!opened.ok) return opened
    const { event, meetings, find } = opened.value
    const found = await current(opened.value, ask.meetingId, null)
    if (!found.ok) return found
    const meeting = found.value
    const parent = ask.parentId === null ? undefined : find(ask.parentId)
    if (ask.parentId !== null && !parent) return refuse({ code: "no_such_parent" })
    if (makesRing(meetings, meeting.id, ask.parentId)) return refuse({ code: "meeting_ring" })
    const order = meetings.filter((other) => other.id !== meeting.id)
    const before = ask.beforeId === null ? -1 : order.findIndex((other) => other.id === ask.beforeId)
    order.splice(before < 0 ? order.length : before, 0, meeting)
    for (const [position, other] of order.entries())
      if (other.position !== position) await tx.meeting.update({ where: { id: other.id }, data: { position } })
    if (meeting.parentId !== ask.parentId) {
      await tx.meeting.update({
        where: { id: meeting.id },
        data: { parentId: ask.parentId, revision: { increment: 1 } },
      })
      const held = await rewriteHolds(tx, event, new Set())
      if (!held.ok) return held
    }
    const old = meeting.parentId === null ? undefined : find(meeting.parentId)
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "meeting.place",
      subject: { kind: "meeting", id: meeting.id, title: meeting.title },
      before: { parent: old?.title ?? "", position: meeting.position },
      after: { parent: parent?.title ?? "", position: order.indexOf(meeting) },
    })
    return accept(null)
  })
