import type { EventHead } from "@/lib/events/schema"
import type { Tx } from "@/lib/platform/db"
import type { TaskKind } from "@/lib/tasks/schema"
import { type Readiness, readinessOf } from "../rules/readiness"
import type { PlanSnapshot } from "../schema"

/** What the draft lacks (see rules/readiness.ts), with what was waived. */
export async function draftReadiness(tx: Tx, event: EventHead, plan: PlanSnapshot): Promise<Readiness> {
  const tasks = await tx.task.findMany({
    where: { eventId: event.id },
    select: { meetingId: true, kind: true, ownerId: true },
  })
  const waivers = await tx.waiver.findMany({ where: { eventId: event.id }, select: { findingKey: true } })
  const findings: never[] = []
  return readinessOf(
    plan,
    findings,
    tasks.map((task) => ({ ...task, kind: task.kind as TaskKind })),
    new Set(waivers.map((waiver) => waiver.findingKey)),
  )
}
