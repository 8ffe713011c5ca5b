import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { checkSlot } from "../rules/meeting-time"
import { movedMeetings } from "../rules/moved"
import { summaryChanges } from "../rules/summary"
import type { MeetingPlan, MeetingRefusal, MoveMeeting, MoveMeetings } from "../schema"
import { bookingTransaction } from "./booking"
import { rewriteHolds } from "./holds"
import { current, type Opened, openMeetings } from "./open"
import { asDate } from "./write"

/** Writes meetings as they are after a move, each with its audit row; rooms are asked for strictly (`room_taken`). */
async function writeMoved(
  tx: Tx,
  actor: Actor,
  opened: Opened,
  moved: readonly MeetingPlan[],
): Promise<Outcome<null, MeetingRefusal>> {
  for (const meeting of moved) {
    const before = opened.find(meeting.id)
    if (!before) continue
    const { from, to, roomId } = meeting
    // Back in the tray it keeps the length it had.
    const length = from === null && before.from !== null && before.to !== null ? before.to - before.from : null
    await tx.meeting.update({
      where: { id: meeting.id },
      data: {
        startsAt: asDate(from),
        endsAt: asDate(to),
        roomId,
        revision: { increment: 1 },
        ...(length === null ? {} : { minutes: length }),
      },
    })
    await writeAudit(tx, actor, {
      eventId: opened.event.id,
      action: "meeting.move",
      subject: { kind: "meeting", id: meeting.id, title: meeting.title },
      ...summaryChanges(await opened.summary(before), await opened.summary(meeting)),
    })
  }
  return rewriteHolds(tx, opened.event, new Set(moved.map((meeting) => meeting.id)))
}

/**
 * Another time or room for a meeting (and, with `family`, for what lies below it). Strict: a room that is taken refuses
 * `room_taken`; a stale view refuses `meeting_changed_meanwhile`. Returns the new revision. A meeting that loses its time
 * keeps its length as planned minutes.
 */
export const moveMeeting = (actor: Actor, ask: MoveMeeting): Promise<Outcome<{ revision: number }, MeetingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<{ revision: number }, MeetingRefusal>> => {
    const opened = await openMeetings(tx, actor, ask.eventId)
    if (!opened.ok) return opened
    const found = await current(opened.value, ask.meetingId, ask.revision)
    if (!found.ok) return found
    const slot = checkSlot(ask.from, ask.to)
    if (!slot.ok) return slot
    if ((await opened.value.roomName(ask.roomId)) === null) return refuse({ code: "no_such_room" })
    const written = await writeMoved(tx, actor, opened.value, movedMeetings(opened.value.meetings, ask))
    return written.ok ? accept({ revision: found.value.revision + 1 }) : written
  })

/** New revisions by meeting id. */
export type Moved = { revisions: Record<string, number> }

/** Several meetings at once, all or none, by the rules of `moveMeeting`: meetings may change places with each other. */
export const moveMeetings = (actor: Actor, ask: MoveMeetings): Promise<Outcome<Moved, MeetingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<Moved, MeetingRefusal>> => {
    const opened = await openMeetings(tx, actor, ask.eventId)
    if (!opened.ok) return opened
    const moved: MeetingPlan[] = []
    for (const { meetingId, revision, from, to, roomId } of ask.moves) {
      const found = await current(opened.value, meetingId, revision)
      if (!found.ok) return found
      const slot = checkSlot(from, to)
      if (!slot.ok) return slot
      if ((await opened.value.roomName(roomId)) === null) return refuse({ code: "no_such_room" })
      moved.push({ ...found.value, from, to, roomId })
    }
    const written = await writeMoved(tx, actor, opened.value, moved)
    if (!written.ok) return written
    return accept({ revisions: Object.fromEntries(moved.map(({ id, revision }) => [id, revision + 1])) })
  })
