import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import type { SeatTaken } from "../schema"

/** Frozen versions of a plan, newest first; empty when not this actor's. */
export async function releaseNumbers(
  actor: Actor,
  eventId: string,
  planId: string,
): Promise<{ releaseId: string; number: number }[]> {
  if (!(await eventFor(actor, eventId))) return []
  const rows = await db().seatingRelease.findMany({
    where: { planId, plan: { eventId } },
    select: { id: true, number: true },
    orderBy: { number: "desc" },
  })
  return rows.map(({ id, number }) => ({ releaseId: id, number }))
}

/** Who sits where in another plan of the event; null when there is none such for this actor. */
export async function seatsOfPlan(actor: Actor, eventId: string, planId: string): Promise<SeatTaken[] | null> {
  if (!(await eventFor(actor, eventId))) return null
  const plan = await db().seatingPlan.findFirst({
    where: { id: planId, eventId },
    select: { assignments: { select: { seatId: true, participationId: true } } },
  })
  return plan?.assignments ?? null
}

/** Who sits where in a frozen version; null when there is none such for this actor. */
export async function seatsOfRelease(actor: Actor, eventId: string, releaseId: string): Promise<SeatTaken[] | null> {
  if (!(await eventFor(actor, eventId))) return null
  const row = await db().seatingRelease.findFirst({
    where: { id: releaseId, plan: { eventId } },
    select: { snapshot: true },
  })
  if (!row) return null
  const { seats } = row.snapshot as unknown as { seats: readonly SeatTaken[] }
  return seats.map(({ seatId, participationId }) => ({ seatId, participationId }))
}
