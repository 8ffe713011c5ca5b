import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { checkSlot } from "../rules/meeting-time"
import { movedMeetings } from "../rules/moved"
import type { MeetingRefusal, MoveMeeting, MoveMeetings } from "../schema"
import { bookingTransaction } from "./booking"
import { current, openMeetings } from "./open"
import { checkStandings, writeMoved } from "./write-moved"

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
    const moved = await checkStandings(opened.value, ask.moves)
    if (!moved.ok) return moved
    const written = await writeMoved(tx, actor, opened.value, moved.value)
    if (!written.ok) return written
    return accept({ revisions: Object.fromEntries(moved.value.map(({ id, revision }) => [id, revision + 1])) })
  })
