import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { copiedSeats } from "../rules/copy"
import { movesBetween } from "../rules/moves"
import type { CopyPlanAsk } from "../schema"
import type { SeatingRefusal } from "../schema/refusals"
import { openPlan } from "./open"
import { auditMoves, planData } from "./write"
import { writeSeats } from "./write-seats"

/**
 * Takes over the seats of another meeting's plan in the same hall: whoever takes part in both sits where they sat there.
 * Locked people of this plan stay; seats they hold and people who do not take part are left out (`skipped`).
 * Refusals: no_such_event, not_allowed, no_such_plan, plan_of_other_hall.
 */
export const copyPlan = (
  actor: Actor,
  ask: CopyPlanAsk,
): Promise<Outcome<{ copied: number; skipped: number }, SeatingRefusal>> =>
  inTransaction<Outcome<{ copied: number; skipped: number }, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const source = await openPlan(tx, actor, { eventId: ask.eventId, planId: ask.fromPlanId })
    if (!source.ok) return source
    const { plan, hall, situation } = opened.value
    if (source.value.plan.hallId !== plan.hallId) {
      return refuse({ code: "plan_of_other_hall", title: source.value.subject.title })
    }
    const { kept, copied } = copiedSeats(plan.seats, source.value.plan.seats, situation.attendIds, hall.geometry)
    await tx.seatAssignment.deleteMany({ where: { planId: plan.id, locked: false } })
    await writeSeats(tx, plan.id, copied)
    const ids = new Set(copied.map((seat) => seat.participationId))
    const holds = source.value.plan.holds.filter((hold) => ids.has(hold.forParticipationId))
    const { settings, reserves, tables } = source.value.plan
    await tx.seatingPlan.update({
      where: { id: plan.id },
      data: planData({ ...plan, tables }, settings, { holds, reserves }),
    })
    const moves = movesBetween(plan.seats, [...kept, ...copied])
    await auditMoves(tx, actor, opened.value, "seating.copy", moves, { copiedFrom: source.value.subject.title })
    return accept({ copied: copied.length, skipped: source.value.plan.seats.length - copied.length })
  })
