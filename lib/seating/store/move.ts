import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { isUniqueViolation } from "@/lib/platform/db-errors"
import { decideMoves } from "../rules/moves"
import { awayAfter, sharedMoves } from "../rules/shared-hall"
import type { MovesAsk, StepDone } from "../schema"
import type { MoveRefusal, SeatingRefusal } from "../schema/refusals"
import { type OpenPlan, openPlan } from "./open"
import { auditMoves, planData } from "./write"
import { writeSeats } from "./write-seats"

/**
 * Moves people between seats and the tray, all of them or none: an assignment, a swap (two moves), a whole delegation,
 * an undo. Everything else in the plan may change meanwhile without harm. Refusals: see MoveRefusal; `seat_taken` says
 * who sits there now and which user was faster.
 */
export async function applyMoves(
  actor: Actor,
  ask: MovesAsk,
): Promise<Outcome<StepDone & { moved: number }, SeatingRefusal>> {
  try {
    return await inTransaction<Outcome<StepDone & { moved: number }, SeatingRefusal>>(async (tx) => {
      const opened = await openPlan(tx, actor, ask)
      if (!opened.ok) return opened
      const { plan, hall, situation } = opened.value
      const shared = sharedMoves(plan, hall.geometry, ask.moves)
      if (shared) return refuse(shared)
      const decision = decideMoves(
        {
          seats: plan.seats,
          seatOf: new Map(hall.geometry.seats.map((seat) => [seat.id, seat])),
          nameOf: new Map(situation.participants.map((person) => [person.id, person.name])),
          attendIds: new Set(situation.attendIds),
        },
        ask.moves,
      )
      if (!decision.ok) return refuse(await withUser(tx, opened.value, decision.refusal))
      const { leave, sit } = decision.value
      await tx.seatAssignment.deleteMany({ where: { planId: plan.id, participationId: { in: leave } } })
      await writeSeats(tx, plan.id, sit)
      const away = awayAfter(plan, hall.geometry, ask.moves)
      if (away.length > 0 || plan.away.length > 0) {
        await tx.seatingPlan.update({ where: { id: plan.id }, data: planData({ ...plan, away }, plan.settings, plan) })
      }
      await auditMoves(tx, actor, opened.value, "seating.move", ask.moves)
      return accept({ moved: ask.moves.length, revision: plan.revision + 1 })
    })
  } catch (error) {
    // The second wall: the event's lock already keeps writers apart; this holds should somebody write around it.
    if (isUniqueViolation(error)) return refuse({ code: "seated_elsewhere_meanwhile", name: "" })
    throw error
  }
}

/** Looks up in the audit who put the other person there. */
async function withUser(tx: Tx, opened: OpenPlan, refusal: MoveRefusal): Promise<MoveRefusal> {
  if (refusal.code !== "seat_taken") return refusal
  const entries = await tx.auditEntry.findMany({
    where: { subjectKind: opened.subject.kind, subjectId: opened.subject.id },
    orderBy: { id: "desc" },
    take: 50,
    select: { actorName: true, after: true },
  })
  const entry = entries.find(({ after }) => JSON.stringify(after ?? null).includes(JSON.stringify(refusal.by)))
  return entry ? { ...refusal, user: entry.actorName, known: "yes" } : refusal
}
