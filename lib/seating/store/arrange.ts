import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { engineInput } from "../queries/situation"
import { movesBetween } from "../rules/moves"
import { seatHall } from "../rules/seat-hall"
import type { ArrangeAsk, SeatingSeat } from "../schema"
import type { SeatingRefusal } from "../schema/refusals"
import { openPlan } from "./open"
import { auditMoves, writeSeats } from "./write"

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
    const result = seatHall(engineInput(situation, hall.geometry, event.settings, ask.settings))
    const placed: SeatingSeat[] = result.assignments.map((one) => ({ ...one, locked: false }))
    const gone = new Set(result.voidLocks)
    const locked = plan.seats.filter((seat) => seat.locked && !gone.has(seat.participationId))
    await tx.seatAssignment.deleteMany({
      where: { planId: plan.id, OR: [{ locked: false }, { participationId: { in: result.voidLocks } }] },
    })
    await writeSeats(tx, plan.id, placed)
    await tx.seatingPlan.update({
      where: { id: plan.id },
      data: { settings: { ...ask.settings, holds: result.holds, reserves: result.reserves, tables: plan.tables } },
    })
    const moves = movesBetween(plan.seats, [...locked, ...placed])
    await auditMoves(tx, actor, opened.value, "seating.arrange", moves, { settings: ask.settings })
    return accept({ seated: placed.length + locked.length, unseated: result.unseated.length })
  })
