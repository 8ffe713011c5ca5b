import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import type { MeetingRefusal, SetAgenda } from "../schema"
import { bookingTransaction } from "./booking"
import { current, openMeetings } from "./open"

/** Replaces the agenda of a meeting by these items, in this order. */
export const setAgenda = (actor: Actor, ask: SetAgenda): Promise<Outcome<{ revision: number }, MeetingRefusal>> =>
  bookingTransaction(async (tx): Promise<Outcome<{ revision: number }, MeetingRefusal>> => {
    const opened = await openMeetings(tx, actor, ask.eventId)
    if (!opened.ok) return opened
    const found = await current(opened.value, ask.meetingId, ask.revision)
    if (!found.ok) return found
    const { id, title, agenda } = found.value
    await tx.agendaItem.deleteMany({ where: { meetingId: id } })
    await tx.agendaItem.createMany({ data: ask.items.map((item, position) => ({ ...item, meetingId: id, position })) })
    const { revision } = await tx.meeting.update({ where: { id }, data: { revision: { increment: 1 } } })
    await writeAudit(tx, actor, {
      eventId: ask.eventId,
      action: "meeting.agenda",
      subject: { kind: "meeting", id, title },
      before: agenda.map((item) => ({ ...item })),
      after: ask.items,
    })
    return accept({ revision })
  })
