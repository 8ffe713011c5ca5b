import type { Tx } from "@/lib/platform/db"
import type { VersionStatus } from "../rules/flow"
import type { PlanSnapshot } from "../schema"

export type VersionHead = {
  id: string
  number: number | null
  status: VersionStatus
  draftRevision: number
  note: string
  authorId: string
  authorName: string
  proposedAt: Date
  checkerName: string | null
  checkedAt: Date | null
  returnReason: string | null
  publishedAt: Date | null
}

const HEAD = {
  id: true,
  number: true,
  status: true,
  draftRevision: true,
  note: true,
  authorId: true,
  authorName: true,
  proposedAt: true,
  checkerName: true,
  checkedAt: true,
  returnReason: true,
  publishedAt: true,
} as const

/** All versions and proposals of an event, newest first, without their plans. For callers that have asked the policy. */
export const versionHeads = (tx: Tx, eventId: string): Promise<VersionHead[]> =>
  tx.planVersion.findMany({
    where: { eventId },
    select: HEAD,
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: 200,
  })

/** The frozen plan of a version of this event; null when there is none. For callers that have asked the policy. */
export async function frozenPlan(tx: Tx, eventId: string, versionId: string): Promise<PlanSnapshot | null> {
  const row = await tx.planVersion.findFirst({ where: { id: versionId, eventId }, select: { snapshot: true } })
  return row && (row.snapshot as unknown as PlanSnapshot)
}

/** The newest published version with its plan, for documents and checks; null before the first. */
export async function latestPublished(
  tx: Tx,
  eventId: string,
): Promise<{ id: string; number: number; publishedAt: Date; snapshot: PlanSnapshot } | null> {
  const row = await tx.planVersion.findFirst({
    where: { eventId, status: "PUBLISHED" },
    orderBy: { number: "desc" },
    select: { id: true, number: true, publishedAt: true, snapshot: true },
  })
  if (!row?.number || !row.publishedAt) return null
  const { id, number, publishedAt } = row
  return { id, number, publishedAt, snapshot: row.snapshot as unknown as PlanSnapshot }
}
