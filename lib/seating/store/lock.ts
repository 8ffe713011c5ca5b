import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import type { LockAsk, StepDone } from "../schema"
import type { SeatingRefusal } from "../schema/refusals"
import { openPlan } from "./open"
import { seatText } from "./seat-text"

/**
 * 锁定: locked people keep their seats when the hall is arranged and cannot be moved by hand until unlocked (handbook §1.4,
 * a leader's express instruction). People without a seat are left out. Refusals: no_such_event, not_allowed, no_such_plan.
 */
export const setLocked = (
  actor: Actor,
  ask: LockAsk,
): Promise<Outcome<StepDone & { changed: number }, SeatingRefusal>> =>
  inTransaction<Outcome<StepDone & { changed: number }, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const { plan, situation, subject, event } = opened.value
    const wanted = new Set(ask.participationIds)
    const changing = plan.seats.filter((seat) => wanted.has(seat.participationId) && seat.locked !== ask.locked)
    await tx.seatAssignment.updateMany({
      where: { planId: plan.id, participationId: { in: changing.map((seat) => seat.participationId) } },
      data: { locked: ask.locked },
    })
    const names = new Map(situation.participants.map((person) => [person.id, person.name]))
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: ask.locked ? "seating.lock" : "seating.unlock",
      subject,
      after: {
        seats: changing.map((seat) => [names.get(seat.participationId) ?? "", seatText(opened.value, seat.seatId)]),
      },
    })
    return accept({ changed: changing.length, revision: plan.revision + 1 })
  })
