import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { plainHall } from "@/lib/venues/queries/halls"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { movesBetween } from "../rules/moves"
import { planInOtherHall } from "../rules/other-hall"
import type { PlanAsk } from "../schema"
import type { SeatingRefusal } from "../schema/refusals"
import { openPlan } from "./open"
import { auditMoves, planData } from "./write"
import { writeSeats } from "./write-seats"

/**
 * Takes a plan along to the hall the meeting was moved to: whoever's seat exists there keeps it, the others go back to the
 * tray. Halls are shared only within one hall, so nothing is shared afterwards. Refusals: no_such_event, not_allowed, no_such_plan, meeting_without_hall.
 */
export const moveToHall = (
  actor: Actor,
  ask: PlanAsk,
): Promise<Outcome<{ kept: number; unseated: number }, SeatingRefusal>> =>
  inTransaction<Outcome<{ kept: number; unseated: number }, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const { plan, hall, situation, subject } = opened.value
    const target = situation.roomHallId === null ? null : await plainHall(situation.roomHallId, tx)
    if (!target) return refuse({ code: "meeting_without_hall", title: subject.title })
    const moved = planInOtherHall(plan.seats, plan.holds, hall.geometry, hallGeometry(target.description))
    await tx.seatAssignment.deleteMany({ where: { planId: plan.id } })
    await writeSeats(tx, plan.id, moved.seats)
    await tx.seatingPlan.update({
      where: { id: plan.id },
      data: {
        hallId: target.id,
        hallFromId: null,
        ...planData({ closed: [], away: [], tables: { ...plan.tables, diets: [] } }, plan.settings, {
          holds: moved.holds,
          reserves: [],
        }),
      },
    })
    await tx.seatingPlan.updateMany({ where: { hallFromId: plan.id }, data: { hallFromId: null } })
    const unlocked = plan.seats.map((seat) => ({ ...seat, locked: false }))
    await auditMoves(tx, actor, opened.value, "seating.rehall", movesBetween(unlocked, moved.seats), {
      hall: target.description.name,
      kept: moved.seats.length,
    })
    return accept({ kept: moved.seats.length, unseated: moved.lost.length })
  })
