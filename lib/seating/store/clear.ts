import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { movesBetween } from "../rules/moves"
import type { PlanAsk } from "../schema"
import type { SeatingRefusal } from "../schema/refusals"
import { openPlan } from "./open"
import { auditMoves } from "./write"

/** Everybody who is not locked goes back to the tray. Refusals: no_such_event, not_allowed, no_such_plan. */
export const clearPlan = (actor: Actor, ask: PlanAsk): Promise<Outcome<{ unseated: number }, SeatingRefusal>> =>
  inTransaction<Outcome<{ unseated: number }, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const { plan } = opened.value
    const locked = plan.seats.filter((seat) => seat.locked)
    await tx.seatAssignment.deleteMany({ where: { planId: plan.id, locked: false } })
    await tx.seatingPlan.update({
      where: { id: plan.id },
      data: { settings: { ...plan.settings, holds: [], tables: plan.tables } },
    })
    await auditMoves(tx, actor, opened.value, "seating.clear", movesBetween(plan.seats, locked))
    return accept({ unseated: plan.seats.length - locked.length })
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
