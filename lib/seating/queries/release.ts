import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"
import { storedHall } from "@/lib/venues/queries/halls"
import { type RostrumAlarm, rostrumAlarmOf } from "../rules/release/difference"
import { freezeSeating, namedSeats } from "../rules/release/freeze"
import type { ReleaseHead, ReleaseSnapshot } from "../schema/release"
import { type SeatingSituation, seatingSituations } from "./situation"

const HEAD = {
  id: true,
  number: true,
  status: true,
  planRevision: true,
  note: true,
  authorId: true,
  authorName: true,
  submittedAt: true,
  checkerName: true,
  checkedAt: true,
  approverName: true,
  approvedAt: true,
  returnReason: true,
} as const

/** All releases of one meeting's plan, newest first, without their seats. For callers that have asked the policy. */
export const releaseHeads = (tx: Tx, eventId: string, meetingId: string): Promise<ReleaseHead[]> =>
  tx.seatingRelease.findMany({
    where: { plan: { eventId, meetingId } },
    select: HEAD,
    orderBy: { number: "desc" },
    take: 200,
  })

/** The frozen seats of one release, or null. For callers that have asked the policy. */
export async function frozenRelease(
  tx: Tx,
  eventId: string,
  meetingId: string,
  number: number,
): Promise<ReleaseSnapshot | null> {
  const row = await tx.seatingRelease.findFirst({
    where: { number, plan: { eventId, meetingId } },
    select: { snapshot: true },
  })
  return row && (row.snapshot as unknown as ReleaseSnapshot)
}

/**
 * One meeting's seats as they stand now, frozen, with the plan they were read from; null when the meeting has no plan. Called
 * under the event's lock it is exactly that revision of the plan. For callers that have asked the policy.
 */
export async function seatingNow(
  tx: Tx,
  event: EventHead,
  meetingId: string,
): Promise<{ planId: string; revision: number; snapshot: ReleaseSnapshot } | null> {
  const [situation] = await seatingSituations(event.id, meetingId, tx)
  const plan = situation?.plan
  if (!situation || !plan) return null
  const hall = await tx.hall.findUniqueOrThrow({ where: { id: plan.hallId } })
  const roomId = situation.meeting.roomId ?? hall.roomId
  const row = await tx.room.findUnique({ where: { id: roomId }, include: { venue: true } })
  const groups = await tx.group.findMany({
    where: { eventId: event.id },
    select: { id: true, kind: true, name: true, shortName: true, position: true },
    orderBy: [{ kind: "asc" }, { position: "asc" }, { id: "asc" }],
  })
  const snapshot = freezeSeating({
    event,
    meeting: situation.meeting,
    participants: situation.participants,
    attendIds: situation.attendIds,
    seats: plan.seats,
    groups,
    room: row && {
      id: row.id,
      name: row.name,
      floor: row.floor,
      venueId: row.venueId,
      venueName: row.venue.name,
      address: row.venue.address,
    },
    hall: { id: hall.id, roomId: hall.roomId, name: hall.name, description: storedHall(hall.description) },
  })
  return { planId: plan.id, revision: plan.revision, snapshot }
}

/** Check 43 for one meeting, see rostrumAlarmOf; null while nothing is approved. For callers that have asked the policy. */
export async function rostrumAlarm(tx: Tx, event: EventHead, meetingId: string): Promise<RostrumAlarm | null> {
  const approved = await tx.seatingRelease.findFirst({
    where: { status: "APPROVED", plan: { eventId: event.id, meetingId } },
    orderBy: { number: "desc" },
    select: { number: true, snapshot: true },
  })
  const now = approved && (await seatingNow(tx, event, meetingId))
  if (!approved || !now) return null
  return rostrumAlarmOf(approved.number, approved.snapshot as unknown as ReleaseSnapshot, now.snapshot)
}

/** The same for a page; null also when the event is not the actor's. */
export async function rostrumAlarmFor(actor: Actor, eventId: string, meetingId: string): Promise<RostrumAlarm | null> {
  const access = await eventFor(actor, eventId)
  return access && rostrumAlarm(db(), access.event, meetingId)
}

/**
 * The alarms of all meetings of an event that have one, by meeting id; `situations`: the event's seating, read already. For
 * callers that have asked the policy.
 */
export async function rostrumAlarms(
  event: EventHead,
  situations: readonly SeatingSituation[],
  tx: Tx = db(),
): Promise<Map<string, RostrumAlarm>> {
  const approved = await tx.seatingRelease.findMany({
    where: { status: "APPROVED", plan: { eventId: event.id } },
    select: { planId: true, number: true, snapshot: true },
    distinct: ["planId"],
    orderBy: [{ planId: "asc" }, { number: "desc" }],
  })
  const last = new Map(approved.map((release) => [release.planId, release]))
  return new Map(
    situations.flatMap(({ meeting, plan, hall, participants }) => {
      const release = plan && last.get(plan.id)
      if (!release || !hall) return []
      const now = { people: participants, seats: namedSeats(hall.geometry, plan.seats) }
      const alarm = rostrumAlarmOf(release.number, release.snapshot as unknown as ReleaseSnapshot, now)
      return alarm ? [[meeting.id, alarm] as const] : []
    }),
  )
}
