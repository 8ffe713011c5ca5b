import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { fromMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import { dayOf, timeOf } from "@/lib/kernel/zoned"
import { slotOf } from "../rules/meeting-time"
import type { CopyMeeting, MeetingRefusal } from "../schema"
import { bookingTransaction } from "./booking"
import { rewriteHolds } from "./holds"
import { current, openMeetings } from "./open"
import { asDate, scopeRows } from "./write"

/**
 * Copies a meeting with its scope (who need not come included), agenda, length, layout and equipment, without a code, on another
 * day at the same clock times or unscheduled. Its seats, tasks and notices, the days it may be on, what it waits for and its pin
 * are not the copy's: they speak of where that one stands. Kept in its room it books strictly (`room_taken`). Returns the copy's id.
 */
export const copyMeeting = (actor: Actor, ask: CopyMeeting): Promise<Outcome<{ id: string }, MeetingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<{ id: string }, MeetingRefusal>> => {
    const opened = await openMeetings(tx, actor, ask.eventId)
    if (!opened.ok) return opened
    const { event, meetings } = opened.value
    const found = await current(opened.value, ask.meetingId, null)
    if (!found.ok) return found
    const source = found.value
    let slot: { from: number | null; to: number | null } = { from: null, to: null }
    if (ask.day !== "" && source.from !== null && source.to !== null) {
      const [start, end] = [fromMinutes(source.from), fromMinutes(source.to)]
      const nights = dayOf(start, event.zone) === dayOf(end, event.zone) ? 0 : 1
      const endDay = dayOf(new Date(Date.parse(`${ask.day}T00:00:00Z`) + nights * 86_400_000), "UTC")
      const made = slotOf(
        { day: ask.day, from: timeOf(start, event.zone), to: timeOf(end, event.zone), endDay },
        event.zone,
      )
      if (!made.ok) return made
      slot = made.value
    }
    const { parentId, kind, layout, scopeText, chairText, note, dress } = source
    const length = source.from !== null && source.to !== null ? source.to - source.from : (source.minutes ?? null)
    const row = await tx.meeting.create({
      data: {
        eventId: event.id,
        parentId,
        title: ask.title,
        kind,
        startsAt: asDate(slot.from),
        endsAt: asDate(slot.to),
        roomId: ask.keepRoom ? source.roomId : null,
        layout,
        scopeText,
        chairText,
        note,
        dress,
        minutes: length,
        equipment: [...(source.equipment ?? [])],
        position: meetings.reduce((last, meeting) => Math.max(last, meeting.position), -1) + 1,
        scopes: { create: scopeRows(source.scopes) },
        agenda: { create: source.agenda.map((item, position) => ({ ...item, position })) },
      },
    })
    const held = await rewriteHolds(tx, event, new Set([row.id]))
    if (!held.ok) return held
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "meeting.copy",
      subject: { kind: "meeting", id: row.id, title: row.title },
      after: { from: source.title, code: source.code },
    })
    return accept({ id: row.id })
  })
