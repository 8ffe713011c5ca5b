import type { EventAccess } from "@/lib/events/queries/access"
import { openDraft } from "@/lib/events/store/draft"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { type SeatingSituation, type StoredPlan, seatingSituations } from "../queries/situation"
import type { SeatingRefusal } from "../schema/refusals"

export type OpenPlan = EventAccess & {
  situation: SeatingSituation
  hall: NonNullable<SeatingSituation["hall"]>
  plan: StoredPlan
  subject: { kind: string; id: string; title: string }
}

/**
 * Opens a seating plan for a change (right "seating"): locks the event's draft, so the plan read here is the one that is
 * written. Raises the plan's revision. Refusals: no_such_event, not_allowed, no_such_plan.
 */
export async function openPlan(
  tx: Tx,
  actor: Actor,
  ask: { eventId: string; planId: string },
): Promise<Outcome<OpenPlan, SeatingRefusal>> {
  const opened = await openDraft(tx, actor, ask.eventId, "seating")
  if (!opened.ok) return opened
  const row = await tx.seatingPlan.findFirst({ where: { id: ask.planId, eventId: ask.eventId } })
  const [situation] = row ? await seatingSituations(ask.eventId, row.meetingId, tx) : []
  if (!situation?.hall || !situation.plan) return refuse({ code: "no_such_plan" })
  await tx.seatingPlan.update({ where: { id: ask.planId }, data: { revision: { increment: 1 } } })
  return accept({
    ...opened.value,
    situation,
    hall: situation.hall,
    plan: situation.plan,
    subject: { kind: "seatingPlan", id: ask.planId, title: situation.meeting.title },
  })
}
