import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { constraintsDigest } from "../queries/constraints-digest"
import type { Constraint, ConstraintsAsk } from "../schema/constraint"
import type { SeatingRefusal } from "../schema/refusals"
import { openPlan } from "./open"

/**
 * 要求: keeps the whole list of a plan's requirements as given; nobody changes seats by it. Refusals: no_such_event,
 * not_allowed, event_archived, no_such_plan, constraints_changed_meanwhile (another list than the one that was changed).
 */
export const setConstraints = (
  actor: Actor,
  ask: ConstraintsAsk,
): Promise<Outcome<{ constraints: number }, SeatingRefusal>> =>
  inTransaction<Outcome<{ constraints: number }, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const { plan, subject, event } = opened.value
    if (constraintsDigest(plan.constraints) !== ask.seen) return refuse({ code: "constraints_changed_meanwhile" })
    await tx.seatingPlan.update({ where: { id: plan.id }, data: { constraints: ask.constraints } })
    const changed = changedBetween(plan.constraints, ask.constraints)
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "seating.constraints",
      subject,
      before: { constraints: changed.map(({ before }) => before) },
      after: { constraints: changed.map(({ after }) => after), count: ask.constraints.length },
    })
    return accept({ constraints: ask.constraints.length })
  })

/** The lines that differ, old and new; null where there was or is none. */
function changedBetween(
  before: readonly Constraint[],
  after: readonly Constraint[],
): { before: Constraint | null; after: Constraint | null }[] {
  const old = new Map(before.map((one) => [one.id, one]))
  const now = new Map(after.map((one) => [one.id, one]))
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((id) => ({ before: old.get(id) ?? null, after: now.get(id) ?? null }))
    .filter((pair) => JSON.stringify(pair.before) !== JSON.stringify(pair.after))
}
