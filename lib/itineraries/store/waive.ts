import { writeAudit } from "@/lib/audit/store"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { draftPlan } from "../queries/draft-plan"
import { draftReadiness } from "../queries/readiness"
import { type LockRefusal, lockEventToRun } from "./lock"

export type WaiveRefusal = LockRefusal | { readonly code: "no_such_finding" }

/**
 * 说明理由: decides to live with something that stands in the way of publishing, by name and with a reason. Holds for
 * exactly this (its key); anything that no longer stands so refuses `no_such_finding`.
 */
export const waiveBlocker = (
  actor: Actor,
  ask: { eventId: string; key: string; reason: string },
): Promise<Outcome<null, WaiveRefusal>> =>
  inTransaction(async (tx) => {
    const { eventId, key, reason } = ask
    const locked = await lockEventToRun(tx, actor, eventId)
    if (!locked.ok) return locked
    const { event } = locked.value
    const { blockers, waived } = await draftReadiness(tx, event, await draftPlan(tx, event))
    if (![...blockers, ...waived].some((item) => item.key === key)) return refuse({ code: "no_such_finding" })
    const who = { userId: actorId(actor), userName: actor.name, reason, until: null }
    const where = { eventId_findingKey: { eventId, findingKey: key } }
    await tx.waiver.upsert({ where, create: { eventId, findingKey: key, ...who }, update: who })
    const subject = { kind: "finding", id: key, title: event.title }
    await writeAudit(tx, actor, { eventId, action: "finding.waive", subject, after: { reason } })
    return accept(null)
  })
