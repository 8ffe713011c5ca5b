import { mayEditArea, mayRunEvent } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"
import { type Alternative, alternatives } from "../rules/alternatives"
import { findConflicts } from "../rules/conflicts"
import { prepare } from "../rules/prepare"
import type { ConflictPlan, Finding } from "../schema"
import { conflictPlanOf } from "./plan"
import { type WaivedBy, waiversInForce } from "./waivers"

export type JudgedFinding = { finding: Finding; waived: WaivedBy | null; alternatives: Alternative[] }
export type FindingsOfEvent = {
  event: EventHead
  plan: ConflictPlan
  findings: JudgedFinding[]
  /** Not waived. */
  open: number
  mayEdit: boolean
  mayWaive: boolean
}

/** With more open findings than this the plan is still being made; only the first get alternatives worked out. */
const WITH_ALTERNATIVES = 40

/** The findings of a plan with their waivers, without alternatives. For callers that have asked the policy. */
export async function judgedFindings(
  event: EventHead,
  tx: Tx = db(),
): Promise<{ plan: ConflictPlan; findings: Omit<JudgedFinding, "alternatives">[] }> {
  const plan = await conflictPlanOf(event, tx)
  const waivers = await waiversInForce(event.id, tx)
  return {
    plan,
    findings: findConflicts(plan).map((finding) => ({ finding, waived: waivers.get(finding.key) ?? null })),
  }
}

/**
 * Every conflict of the event in the order of time, with waivers and what could be done (for the first
 * forty open ones); null when it is not visible to the actor.
 */
export async function findingsFor(actor: Actor, eventId: string, tx: Tx = db()): Promise<FindingsOfEvent | null> {
  const access = await eventFor(actor, eventId, tx)
  if (!access) return null
  const { plan, findings: judged } = await judgedFindings(access.event, tx)
  const prepared = prepare(plan)
  let worked = 0
  const findings = judged.map((one): JudgedFinding => {
    const wanted = one.waived === null && ++worked <= WITH_ALTERNATIVES
    return { ...one, alternatives: wanted ? alternatives(one.finding, prepared) : [] }
  })
  return {
    event: access.event,
    plan,
    findings,
    open: findings.filter((one) => one.waived === null).length,
    mayEdit: mayEditArea(actor, access.membership, "meetings"),
    mayWaive: mayRunEvent(actor, access.membership),
  }
}
