import type { EventHead } from "@/lib/events/schema"
import { judgedFindings } from "@/lib/occupancy/queries/findings"
import { type WaivedBy, waiversInForce } from "@/lib/occupancy/queries/waivers"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { Tx } from "@/lib/platform/db"
import type { TaskKind } from "@/lib/tasks/schema"
import { type Readiness, readinessOf } from "../rules/readiness"
import type { PlanSnapshot } from "../schema"

export type DraftReadiness = Readiness & {
  /** What the findings were found in, to put them into words. */
  conflictPlan: ConflictPlan
  waivers: ReadonlyMap<string, WaivedBy>
}

/** What the draft lacks (see rules/readiness.ts), with what was waived, by whom and why. For callers that have asked the policy. */
export async function draftReadiness(tx: Tx, event: EventHead, plan: PlanSnapshot): Promise<DraftReadiness> {
  const { plan: conflictPlan, findings } = await judgedFindings(event, tx)
  const select = { meetingId: true, kind: true, ownerId: true } as const
  const tasks = await tx.task.findMany({ where: { eventId: event.id }, select })
  const waivers = await waiversInForce(event.id, tx)
  const readiness = readinessOf(
    plan,
    findings.map(({ finding }) => finding),
    tasks.map((task) => ({ ...task, kind: task.kind as TaskKind })),
    new Set(waivers.keys()),
  )
  return { ...readiness, conflictPlan, waivers }
}
