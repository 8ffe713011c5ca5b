import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import type { MeetingRefusal } from "@/lib/meetings/schema"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { openMeetings } from "@/lib/meetings/store/open"
import type { ApplyArrangement } from "../schema/wishes"
import { putAll } from "./put"

/**
 * Takes an arrangement, or the part of it that was accepted: all moves in one transaction or none. Rooms are strict, but
 * judged only when every meeting stands where it is to stand, so that two may change rooms: a room that is then taken refuses
 * `room_taken`. A meeting that somebody changed since the proposal refuses `meeting_changed_meanwhile` with what it is now.
 * Returns how many meetings changed.
 */
export const applyArrangement = (
  actor: Actor,
  ask: ApplyArrangement,
): Promise<Outcome<{ meetings: number }, MeetingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<{ meetings: number }, MeetingRefusal>> => {
    const opened = await openMeetings(tx, actor, ask.eventId)
    if (!opened.ok) return opened
    const { event } = opened.value
    const put = await putAll(tx, actor, opened.value, ask.moves)
    if (!put.ok) return put
    const undo = put.value
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "arrangement.apply",
      subject: { kind: "event", id: event.id, title: event.title },
      before: { _places: undo },
      after: { meetings: undo.length },
    })
    return accept({ meetings: undo.length })
  })
