import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { engineInput } from "../queries/situation"
import { movesBetween } from "../rules/moves"
import { seatHall } from "../rules/seat-hall"
import { keptSeats } from "../rules/shared-hall"
import type { ArrangeAsk, SeatingSeat } from "../schema"
import type { SeatingRefusal } from "../schema/refusals"
import { openPlan } from "./open"
import { auditMoves, planData } from "./write"
import { writeSeats } from "./write-seats"

/**
 * 自动排座: seats everybody who is not locked by the rules, and keeps the settings with the plan.
 * Refusals: no_such_event, not_allowed, no_such_plan.
 */
export const arrange = (
  actor: Actor,
  ask: ArrangeAsk,
): Promise<Outcome<{ seated: number; unseated: number }, SeatingRefusal>> =>
  inTransaction<Outcome<{ seated: number; unseated: number }, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const { situation, hall, plan, event } = opened.value
    const input = engineInput(situation, hall.geometry, event.settings, ask.settings)
    const result = seatHall(input)
    const placed: SeatingSeat[] = result.assignments.map((one) => ({ ...one, locked: false }))
    const gone = new Set(result.voidLocks)
    const kept = keptSeats(plan, input).filter((seat) => !gone.has(seat.participationId))
    await tx.seatAssignment.deleteMany({
      where: { planId: plan.id, participationId: { notIn: kept.map((seat) => seat.participationId) } },
    })
    await writeSeats(tx, plan.id, placed)
    await tx.seatingPlan.update({ where: { id: plan.id }, data: planData(plan, ask.settings, result) })
    const moves = movesBetween(plan.seats, [...kept, ...placed])
    await auditMoves(tx, actor, opened.value, "seating.arrange", moves, { settings: ask.settings })
    return accept({ seated: placed.length + kept.length, unseated: result.unseated.length })
  })
