import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import type { PlanSnapshot } from "../schema"
import { draftPlan } from "./draft-plan"
import { latestPublished } from "./versions"

export const EXPORTED = ["published", "draft"] as const
export type Exported = (typeof EXPORTED)[number]

/** A plan to be exported: the newest published version (`number`), or the draft as it stands (null). */
export type ExportedPlan = { snapshot: PlanSnapshot; number: number | null; stamp: Date }

/**
 * The plan that goes out, for those who see the event; null when there is no such event for them, or nothing published yet. The draft is
 * for the office: whoever writes it into a file says so in the file.
 */
export async function exportedPlan(
  actor: Actor,
  eventId: string,
  which: Exported,
  now: Date,
): Promise<ExportedPlan | null> {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  if (which === "draft") return { snapshot: await draftPlan(db(), access.event), number: null, stamp: now }
  const version = await latestPublished(db(), eventId)
  return version && { snapshot: version.snapshot, number: version.number, stamp: version.publishedAt }
}

/** Whether anything is published, for the menu. */
export const hasPublished = async (eventId: string): Promise<boolean> =>
  (await db().planVersion.count({ where: { eventId, status: "PUBLISHED" } })) > 0
