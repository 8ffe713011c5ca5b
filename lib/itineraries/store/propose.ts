import { writeAudit } from "@/lib/audit/store"
import type { Prisma } from "@/lib/generated/prisma/client"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { draftPlan } from "../queries/draft-plan"
import { draftReadiness } from "../queries/readiness"
import { type LockRefusal, lockEventToRun } from "./lock"

export type ProposeRefusal =
  | LockRefusal
  | { readonly code: "not_ready"; readonly count: number }
  | { readonly code: "nothing_to_publish" }

/**
 * 送审: freezes the draft as it stands and proposes it. Refused while something blocks that nobody has waived
 * (`not_ready` with how many). An earlier proposal that is still open is withdrawn. The draft itself stays as it is.
 */
export const proposeVersion = (
  actor: Actor,
  eventId: string,
  note: string,
  now: Date,
): Promise<Outcome<{ versionId: string }, ProposeRefusal>> =>
  inTransaction(async (tx) => {
    const locked = await lockEventToRun(tx, actor, eventId)
    if (!locked.ok) return locked
    const { event } = locked.value
    const snapshot = await draftPlan(tx, event)
    if (snapshot.meetings.length === 0) return refuse({ code: "nothing_to_publish" })
    const { blockers } = await draftReadiness(tx, event, snapshot)
    if (blockers.length > 0) return refuse({ code: "not_ready", count: blockers.length })
    await tx.planVersion.updateMany({
      where: { eventId, status: { in: ["PROPOSED", "CHECKED"] } },
      data: { status: "WITHDRAWN" },
    })
    const version = await tx.planVersion.create({
      data: {
        eventId,
        draftRevision: event.draftRevision,
        note,
        authorId: actorId(actor),
        authorName: actor.name,
        proposedAt: now,
        snapshot: snapshot satisfies Prisma.InputJsonValue,
      },
      select: { id: true },
    })
    const subject = { kind: "version", id: version.id, title: event.title }
    await writeAudit(tx, actor, {
      eventId,
      action: "version.propose",
      subject,
      after: { note, draftRevision: event.draftRevision },
    })
    return accept({ versionId: version.id })
  })
