import { writeAudit } from "@/lib/audit/store"
import { mayEditArea, maySeeEvent } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { timeWords } from "@/lib/meetings/rules/summary"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { mayDecide } from "../policy"
import { roomFacts } from "../queries/room-facts"
import type { RoomFacts } from "../rules/facts"
import type { BookingRefusal, ConfirmRoom } from "../schema"
import { tellDeciders } from "./tell"

type Placed = {
  id: string
  title: string
  revision: number
  eventId: string
  zone: string
  startsAt: Date
  endsAt: Date
  room: RoomFacts
}

/**
 * A meeting that has a room and a time; null otherwise. Nothing is locked: a confirmation names the room and time it is for,
 * so one that was overtaken by a move says nothing of where the meeting is now.
 */
async function placedMeeting(tx: Tx, ask: { eventId: string; meetingId: string }): Promise<Placed | null> {
  const where = { id: ask.meetingId, eventId: ask.eventId, cancelledAt: null }
  const row = await tx.meeting.findFirst({ where, include: { event: { select: { zone: true } } } })
  if (!row?.startsAt || !row.endsAt || row.roomId === null) return null
  const room = (await roomFacts([row.roomId], tx)).get(row.roomId)
  const { id, title, revision, eventId, startsAt, endsAt } = row
  return room ? { id, title, revision, eventId, zone: row.event.zone, startsAt, endsAt, room } : null
}

const exactly = ({ room, startsAt, endsAt }: Placed) => ({ roomId: room.id, startsAt, endsAt })

/**
 * Asks for the yes of whoever keeps the room of an event's meeting; the deciders are told. For those who plan the event's
 * meetings. A yes that stands for exactly this room and time is left alone. Refusals: no_such_event, not_allowed, no_such_meeting.
 */
export const askForRoom = (
  actor: Actor,
  ask: { eventId: string; meetingId: string },
  now: Date,
): Promise<Outcome<null, BookingRefusal | { readonly code: "no_such_event" }>> =>
  inTransaction(async (tx): Promise<Outcome<null, BookingRefusal | { readonly code: "no_such_event" }>> => {
    const access = await eventFor(actor, ask.eventId, tx)
    if (!access) return refuse({ code: "no_such_event" })
    if (!mayEditArea(actor, access.membership, "meetings")) return refuse({ code: "not_allowed" })
    const meeting = await placedMeeting(tx, ask)
    if (!meeting) return refuse({ code: "no_such_meeting" })
    const known = await tx.roomConfirmation.findUnique({ where: { meetingId: meeting.id } })
    const stands =
      known?.roomId === meeting.room.id &&
      +known.startsAt === +meeting.startsAt &&
      +known.endsAt === +meeting.endsAt &&
      known.status !== "DECLINED"
    if (stands) return accept(null)
    const data = {
      ...exactly(meeting),
      ...{ status: "REQUESTED" as const, askedByName: actor.name, note: "" },
      ...{ decidedById: null, decidedByName: "", decidedAt: null },
    }
    const { id, title, eventId } = meeting
    await tx.roomConfirmation.upsert({ where: { meetingId: id }, create: { meetingId: id, ...data }, update: data })
    await writeAudit(tx, actor, { eventId, action: "confirmation.ask", subject: { kind: "meeting", id, title } })
    const slot = { from: toMinutes(meeting.startsAt), to: toMinutes(meeting.endsAt) }
    const told = { id, revision: meeting.revision, title, confidential: false, eventId, ...slot }
    await tellDeciders(tx, actor, told, meeting.room, now)
    return accept(null)
  })

/**
 * The yes or no for a meeting of an event, for exactly the room and time that were seen: it says nothing of any other, so
 * it lapses by itself when the meeting is moved. For who decides in that room (its keeper need not belong to the event).
 * Refusals: no_such_meeting, not_allowed, booking_changed_meanwhile.
 */
export const confirmRoom = (actor: Actor, ask: ConfirmRoom, now: Date): Promise<Outcome<null, BookingRefusal>> =>
  inTransaction(async (tx): Promise<Outcome<null, BookingRefusal>> => {
    const access = await eventFor(actor, ask.eventId, tx)
    const meeting = await placedMeeting(tx, ask)
    const keeper = actor.kind === "user" && meeting !== null && meeting.room.keeperId === actor.id
    const sees = access !== null && maySeeEvent(actor, access.membership)
    if (!meeting || !(sees || keeper)) return refuse({ code: "no_such_meeting" })
    if (!mayDecide(actor, meeting.room.keeperId)) return refuse({ code: "not_allowed" })
    const { id, title, eventId, zone, room } = meeting
    const time = timeWords(toMinutes(meeting.startsAt), toMinutes(meeting.endsAt), zone)
    if (meeting.revision !== ask.revision)
      return refuse({ code: "booking_changed_meanwhile", title, now: `${time} ${room.title}` })
    const decided = { decidedById: actorId(actor), decidedByName: actor.name, decidedAt: now, note: ask.note }
    const status = ask.approve ? ("CONFIRMED" as const) : ("DECLINED" as const)
    const data = { ...exactly(meeting), ...decided, status }
    await tx.roomConfirmation.upsert({ where: { meetingId: id }, create: { meetingId: id, ...data }, update: data })
    await writeAudit(tx, actor, {
      eventId,
      action: ask.approve ? "confirmation.approve" : "confirmation.decline",
      subject: { kind: "meeting", id, title },
      after: { room: room.title, time, note: ask.note },
    })
    return accept(null)
  })
