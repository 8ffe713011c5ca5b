import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { engineInput } from "../queries/situation"
import { movesBetween } from "../rules/moves"
import { keptSeats } from "../rules/shared-hall"
import type { PlanAsk } from "../schema"
import type { SeatingRefusal } from "../schema/refusals"
import { openPlan } from "./open"
import { auditMoves, planData } from "./write"

/** Everybody who is not locked, and does not sit in a shared hall, goes back to the tray. Refusals: no_such_event, not_allowed, no_such_plan. */
export const clearPlan = (actor: Actor, ask: PlanAsk): Promise<Outcome<{ unseated: number }, SeatingRefusal>> =>
  inTransaction<Outcome<{ unseated: number }, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const { plan, situation, hall, event } = opened.value
    const input = engineInput(situation, hall.geometry, event.settings, plan.settings)
    const stays = new Set(keptSeats(plan, input).map((seat) => seat.participationId))
    const kept = plan.seats.filter((seat) => stays.has(seat.participationId))
    await tx.seatAssignment.deleteMany({ where: { planId: plan.id, participationId: { notIn: [...stays] } } })
    await tx.seatingPlan.update({
      where: { id: plan.id },
      data: planData(plan, plan.settings, { holds: [], reserves: [] }),
    })
    await auditMoves(tx, actor, opened.value, "seating.clear", movesBetween(plan.seats, kept))
    return accept({ unseated: plan.seats.length - kept.length })
  })

/** Takes a meeting's seating away altogether; the page says beforehand how many are seated. */
export const deletePlan = (actor: Actor, ask: PlanAsk): Promise<Outcome<null, SeatingRefusal>> =>
  inTransaction<Outcome<null, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const { plan, subject, event, hall } = opened.value
    await tx.seatingPlan.delete({ where: { id: plan.id } })
    const seats = plan.seats.map(({ participationId, seatId }) => [participationId, seatId])
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "seating.delete",
      subject,
      before: { hall: hall.name, seats },
    })
    return accept(null)
  })
