import { writeAudit } from "@/lib/audit/store"
import { mayCheckVersion, mayRunEvent } from "@/lib/events/policy"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { decideStep, type FlowRefusal } from "../rules/flow"
import { lockVersion, type VersionRefusal } from "./lock"

export type StepRefusal = VersionRefusal | FlowRefusal

/** 审核通过, by a checker or another organiser, never by the author (`own_proposal`). */
export const checkVersion = (
  actor: Actor,
  versionId: string,
  now: Date,
): Promise<Outcome<{ eventId: string }, StepRefusal>> =>
  inTransaction(async (tx) => {
    const locked = await lockVersion(tx, actor, versionId)
    if (!locked.ok) return locked
    const { event, membership, version } = locked.value
    const step = decideStep(version, "check", actorId(actor))
    if (!step.ok) return step
    if (!mayCheckVersion(actor, membership, version.authorId)) return refuse({ code: "not_allowed" })
    const data = { status: "CHECKED" as const, checkerId: actorId(actor), checkerName: actor.name, checkedAt: now }
    await tx.planVersion.update({ where: { id: versionId }, data, select: { id: true } })
    const subject = { kind: "version", id: versionId, title: event.title }
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "version.check",
      subject,
      before: { status: version.status },
    })
    return accept({ eventId: event.id })
  })

/** 退回: back to the author with a reason. Also possible after checking, as long as it is not published. */
export const returnVersion = (
  actor: Actor,
  versionId: string,
  reason: string,
  now: Date,
): Promise<Outcome<{ eventId: string }, StepRefusal>> =>
  inTransaction(async (tx) => {
    const locked = await lockVersion(tx, actor, versionId)
    if (!locked.ok) return locked
    const { event, membership, version } = locked.value
    const step = decideStep(version, "return", actorId(actor))
    if (!step.ok) return step
    if (!mayCheckVersion(actor, membership, version.authorId)) return refuse({ code: "not_allowed" })
    const data = {
      status: "RETURNED" as const,
      returnReason: reason,
      checkerId: actorId(actor),
      checkerName: actor.name,
      checkedAt: now,
    }
    await tx.planVersion.update({ where: { id: versionId }, data, select: { id: true } })
    const subject = { kind: "version", id: versionId, title: event.title }
    await writeAudit(tx, actor, { eventId: event.id, action: "version.return", subject, after: { reason } })
    return accept({ eventId: event.id })
  })

/** 撤回: the organisers take a proposal back before it is published. */
export const withdrawVersion = (actor: Actor, versionId: string): Promise<Outcome<{ eventId: string }, StepRefusal>> =>
  inTransaction(async (tx) => {
    const locked = await lockVersion(tx, actor, versionId)
    if (!locked.ok) return locked
    const { event, membership, version } = locked.value
    if (!mayRunEvent(actor, membership)) return refuse({ code: "not_allowed" })
    const step = decideStep(version, "withdraw", actorId(actor))
    if (!step.ok) return step
    await tx.planVersion.update({ where: { id: versionId }, data: { status: "WITHDRAWN" }, select: { id: true } })
    const subject = { kind: "version", id: versionId, title: event.title }
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "version.withdraw",
      subject,
      before: { status: version.status },
    })
    return accept({ eventId: event.id })
  })
