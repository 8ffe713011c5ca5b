import { type EventAccess, eventFor } from "@/lib/events/queries/access"
import { draftPlan } from "@/lib/itineraries/queries/draft-plan"
import type { PlanSnapshot } from "@/lib/itineraries/schema"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { db } from "@/lib/platform/db"
import { frozenRelease, releaseHeads } from "@/lib/seating/queries/release"
import { planOfRelease } from "../rules/release-plan"
import type { DocumentAsk } from "../schema"

export type PlanToPrint = {
  access: EventAccess
  plan: PlanSnapshot
  version: number | null
  release: { number: number; approved: boolean } | null
}
export type PlanRefusal = { readonly code: "no_such_event" } | { readonly code: "no_such_version" }

/**
 * The plan a print is made of: a published version exactly as it was frozen (the newest, or the one asked for), one meeting's
 * release as it was frozen, or the draft as it stands, read at one moment. Not yours reads as not found.
 */
export async function planToPrint(
  actor: Actor,
  eventId: string,
  wanted: DocumentAsk["version"],
  meetingId?: string,
): Promise<Outcome<PlanToPrint, PlanRefusal>> {
  const access = await eventFor(actor, eventId)
  if (!access) return refuse({ code: "no_such_event" })
  if (wanted === "draft") {
    const plan = await db().$transaction((tx) => draftPlan(tx, access.event), { isolationLevel: "RepeatableRead" })
    return accept({ access, plan, version: null, release: null })
  }
  if (typeof wanted === "object") return releaseToPrint(access, meetingId, wanted.release)
  const row = await db().planVersion.findFirst({
    where: { eventId, status: "PUBLISHED", ...(wanted === "latest" ? {} : { number: wanted }) },
    orderBy: { number: "desc" },
    select: { number: true, snapshot: true },
  })
  if (!row?.number) return refuse({ code: "no_such_version" })
  return accept({ access, plan: row.snapshot as unknown as PlanSnapshot, version: row.number, release: null })
}

async function releaseToPrint(
  access: EventAccess,
  meetingId: string | undefined,
  number: number,
): Promise<Outcome<PlanToPrint, PlanRefusal>> {
  if (meetingId === undefined) return refuse({ code: "no_such_version" })
  const eventId = access.event.id
  const head = (await releaseHeads(db(), eventId, meetingId)).find((one) => one.number === number)
  const snapshot = head && (await frozenRelease(db(), eventId, meetingId, number))
  if (!head || !snapshot) return refuse({ code: "no_such_version" })
  const release = { number, approved: head.status === "APPROVED" }
  return accept({ access, plan: planOfRelease(snapshot), version: null, release })
}
