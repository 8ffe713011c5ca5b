import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { frozenPlan, versionHeads } from "./versions"

/** The published versions of an event, newest first, to lay a meeting's seats of one over the draft. Empty when not this actor's. */
export async function publishedNumbers(
  actor: Actor,
  eventId: string,
): Promise<{ versionId: string; number: number }[]> {
  if (!(await eventFor(actor, eventId))) return []
  const heads = await versionHeads(db(), eventId)
  return heads.flatMap(({ id, number, status }) =>
    status === "PUBLISHED" && number !== null ? [{ versionId: id, number }] : [],
  )
}

/** Who sat where at one meeting in a published version, null when there is none such for this actor. */
export async function publishedSeats(
  actor: Actor,
  eventId: string,
  versionId: string,
  meetingId: string,
): Promise<{ participationId: string; seatId: string }[] | null> {
  if (!(await eventFor(actor, eventId))) return null
  const plan = await frozenPlan(db(), eventId, versionId)
  const seating = plan?.seating.find((one) => one.meetingId === meetingId)
  return seating ? seating.seats.map(({ participationId, seatId }) => ({ participationId, seatId })) : null
}
