import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import type { ReopenSeatsAsk, StepDone } from "../schema"
import type { SeatingRefusal } from "../schema/refusals"
import { openPlan } from "./open"
import { seatText } from "./seat-text"
import { auditMoves, planData } from "./write"

/**
 * 修好了: seats that were closed for this meeting (broken at a late change) can be sat on again; nobody moves, but in a
 * shared hall whoever sits there in the other plan sits there here too. Seats that are not closed, or that the hall itself
 * blocks, are left out (`opened` counts the others). Refusals: no_such_event, not_allowed, no_such_plan.
 */
export const reopenSeats = (
  actor: Actor,
  ask: ReopenSeatsAsk,
): Promise<Outcome<StepDone & { opened: number }, SeatingRefusal>> =>
  inTransaction<Outcome<StepDone & { opened: number }, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const { plan } = opened.value
    const wanted = new Set(ask.seatIds)
    const opening = plan.closed.filter((seatId) => wanted.has(seatId))
    const closed = plan.closed.filter((seatId) => !wanted.has(seatId))
    await tx.seatingPlan.update({ where: { id: plan.id }, data: planData({ ...plan, closed }, plan.settings, plan) })
    const seats = opening.map((seatId) => seatText(opened.value, seatId))
    await auditMoves(tx, actor, opened.value, "seating.reopen", [], { opened: seats })
    return accept({ opened: opening.length, revision: plan.revision + 1 })
  })
