import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import type { Tx } from "@/lib/platform/db"
import { type SeatingSituation, seatingSituations } from "../queries/situation"
import { sharedSeats } from "../rules/shared-hall"
import type { SeatMove } from "../schema"
import type { OpenPlan } from "./open"
import { writeSeats } from "./write-seats"

/**
 * 台下共用: brings the hall seats of this plan (when it follows another) and of every plan that follows it up to date, in
 * the transaction that changed them; the event's lock keeps other writers out. `moves`: what was changed; who went to the
 * tray leaves the followers' seats too.
 */
export async function carryOver(tx: Tx, actor: Actor, opened: OpenPlan, moves: readonly SeatMove[]): Promise<void> {
  const { plan, event } = opened
  if (plan.hallFrom) await follow(tx, actor, event.id, opened.situation.meeting.id, [])
  const followers = await tx.seatingPlan.findMany({
    where: { hallFromId: plan.id },
    select: { meetingId: true },
    orderBy: { id: "asc" },
  })
  const left = moves.filter((move) => move.to === null)
  for (const { meetingId } of followers) await follow(tx, actor, event.id, meetingId, left)
}

export type Followed = { changed: number; unseated: number }

/** One plan follows its base. Says how many seats changed and who lost theirs. */
export async function follow(
  tx: Tx,
  actor: Actor,
  eventId: string,
  meetingId: string,
  left: readonly SeatMove[],
): Promise<Followed> {
  const [situation] = await seatingSituations(eventId, meetingId, tx)
  const { plan, hall } = situation ?? {}
  if (!situation || !plan?.hallFrom || !hall) return { changed: 0, unseated: 0 }
  const gone = new Set(left.map((move) => `${move.participationId}@${move.from}`))
  const seats = plan.seats.filter((one) => !gone.has(`${one.participationId}@${one.seatId}`))
  const after = sharedSeats(plan.hallFrom, {
    seats,
    attendIds: situation.attendIds,
    geometry: hall.geometry,
    away: plan.away,
  })
  const was = new Map(plan.seats.map((one) => [one.participationId, one.seatId]))
  const is = new Map(after.map((one) => [one.participationId, one.seatId]))
  const leave = plan.seats.filter((one) => is.get(one.participationId) !== one.seatId)
  const sit = after.filter((one) => was.get(one.participationId) !== one.seatId)
  if (leave.length + sit.length === 0) return { changed: 0, unseated: 0 }
  const ids = leave.map((one) => one.participationId)
  await tx.seatAssignment.deleteMany({ where: { planId: plan.id, participationId: { in: ids } } })
  await writeSeats(tx, plan.id, sit)
  await tx.seatingPlan.update({ where: { id: plan.id }, data: { revision: { increment: 1 } } })
  const unseated = leave.filter((one) => !is.has(one.participationId))
  await auditFollow(tx, actor, situation, sit.length, unseated)
  return { changed: sit.length, unseated: unseated.length }
}

async function auditFollow(
  tx: Tx,
  actor: Actor,
  { meeting, plan, participants }: SeatingSituation,
  changed: number,
  unseated: readonly { participationId: string }[],
): Promise<void> {
  const names = new Map(participants.map((person) => [person.id, person.name]))
  await writeAudit(tx, actor, {
    eventId: meeting.eventId,
    action: "seating.follow",
    subject: { kind: "seatingPlan", id: plan?.id ?? "", title: meeting.title },
    after: {
      from: plan?.hallFrom?.title ?? "",
      changed,
      unseated: unseated.map((one) => names.get(one.participationId) ?? ""),
    },
  })
}
