import { mayEditArea, mayRunEvent } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"
import { perRequest } from "@/lib/platform/per-request"
import { findConflicts } from "../rules/conflicts"
import type { ConflictPlan, Finding } from "../schema"
import { conflictPlanOf } from "./plan"
import { type WaivedBy, waiversInForce } from "./waivers"

export type JudgedFinding = { finding: Finding; waived: WaivedBy | null }
export type FindingsOfEvent = {
  event: EventHead
  plan: ConflictPlan
  findings: JudgedFinding[]
  /** Not waived. */
  open: number
  mayEdit: boolean
  mayWaive: boolean
}

type Judged = { plan: ConflictPlan; findings: JudgedFinding[] }
const judgedOnce = perRequest(() => new Map<string, Promise<Judged>>())

/**
 * The findings of a plan in the order of time, with their waivers. For callers that have asked the policy. Whoever reads them
 * outside a transaction while one page is drawn (its frame, the page itself) is given the same answer.
 */
export function judgedFindings(event: EventHead, tx?: Tx): Promise<Judged> {
  if (tx) return judge(event, tx)
  const known = judgedOnce()
  const key = `${event.id} ${event.draftRevision}`
  const judged = known.get(key) ?? judge(event, db())
  known.set(key, judged)
  return judged
}

async function judge(event: EventHead, tx: Tx): Promise<Judged> {
  const plan = await conflictPlanOf(event, tx)
  const waivers = await waiversInForce(event.id, tx)
  return {
    plan,
    findings: findConflicts(plan).map((finding) => ({ finding, waived: waivers.get(finding.key) ?? null })),
  }
}

/** Every conflict of the event in the order of time, with waivers; null when it is not visible to the actor. */
export async function findingsFor(actor: Actor, eventId: string, tx?: Tx): Promise<FindingsOfEvent | null> {
  const access = await eventFor(actor, eventId, tx)
  if (!access) return null
  const { plan, findings } = await judgedFindings(access.event, tx)
  return {
    event: access.event,
    plan,
    findings,
    open: findings.filter((one) => one.waived === null).length,
    mayEdit: mayEditArea(actor, access.membership, "meetings"),
    mayWaive: mayRunEvent(actor, access.membership),
  }
}
