import type { Actor } from "@/lib/kernel/actor"
import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { db } from "@/lib/platform/db"
import { mayDecide } from "../policy"
import type { BookingDto } from "../schema"
import { bookingDtos } from "./dto"

/** A meeting of an event that waits for the yes of who keeps its room. `lapsed`: it was moved since it was asked for. */
export type WaitingMeeting = {
  eventId: string
  eventTitle: string
  meetingId: string
  title: string
  revision: number
  roomId: string
  from: number
  to: number
  askedByName: string
}
export type PendingApprovals = { bookings: BookingDto[]; meetings: WaitingMeeting[] }

/** Rooms in which the actor decides; null = in all. */
const roomsOf = (actor: Actor) =>
  mayDecide(actor, null) ? {} : { room: { keeperId: actor.kind === "user" ? actor.id : "" } }

/** What waits for this actor's yes or no and is not over, soonest first. */
export async function pendingApprovals(actor: Actor, now: number): Promise<PendingApprovals> {
  if (actor.kind === "delegate") return { bookings: [], meetings: [] }
  const ahead = { gt: fromMinutes(now) }
  const [bookings, waiting] = await Promise.all([
    bookingDtos(actor, { status: "REQUESTED", endsAt: ahead, ...roomsOf(actor) }),
    db().roomConfirmation.findMany({
      where: {
        status: "REQUESTED",
        endsAt: ahead,
        meeting: { cancelledAt: null, ...roomsOf(actor), ...(isMember(actor) ?? {}) },
      },
      include: { meeting: { include: { event: { select: { shortTitle: true } } } } },
      orderBy: { startsAt: "asc" },
    }),
  ])
  const meetings = waiting.flatMap(({ meeting, roomId, startsAt, endsAt, askedByName }): WaitingMeeting[] => {
    // Moved since: what was asked for is not what stands there now.
    if (meeting.roomId !== roomId || +(meeting.startsAt ?? 0) !== +startsAt || +(meeting.endsAt ?? 0) !== +endsAt)
      return []
    const { id: meetingId, title, revision, eventId } = meeting
    const slot = { from: toMinutes(startsAt), to: toMinutes(endsAt) }
    return [{ eventId, eventTitle: meeting.event.shortTitle, meetingId, title, revision, roomId, ...slot, askedByName }]
  })
  return { bookings, meetings }
}

/** Organisers decide for events they belong to; keepers (asked by room) and administrators for all. */
const isMember = (actor: Actor) =>
  actor.kind === "user" && actor.role === "ORGANISER"
    ? { OR: [{ event: { members: { some: { userId: actor.id } } } }, { room: { keeperId: actor.id } }] }
    : null

/** How many wait for this actor: the number in the navigation. */
export async function pendingCount(actor: Actor, now: number): Promise<number> {
  if (actor.kind !== "user") return 0
  const { bookings, meetings } = await pendingApprovals(actor, now)
  return bookings.length + meetings.length
}
