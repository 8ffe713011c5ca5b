import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import type { MemberAsk } from "../schema"
import { lockToRun, type RunRefusal } from "./running"

export type MemberRefusal = RunRefusal | { readonly code: "no_such_account" } | { readonly code: "not_yourself" }

/** Makes an account a member of the event, or changes what it is in charge of (areas count for clerks only). */
export function putMember(actor: Actor, ask: MemberAsk): Promise<Outcome<{ userId: string }, MemberRefusal>> {
  return inTransaction(async (tx) => {
    const running = await lockToRun(tx, actor, ask.eventId)
    if (!running.ok) return running
    const user = await tx.user.findUnique({
      where: { id: ask.userId },
      select: { displayName: true, disabledAt: true },
    })
    if (!user || user.disabledAt) return refuse({ code: "no_such_account" })
    const where = { eventId_userId: { eventId: ask.eventId, userId: ask.userId } }
    const before = await tx.eventMember.findUnique({ where, select: { areas: true } })
    const areas = [...new Set(ask.areas)].sort()
    await tx.eventMember.upsert({
      where,
      create: { eventId: ask.eventId, userId: ask.userId, areas },
      update: { areas },
    })
    await writeAudit(tx, actor, {
      eventId: ask.eventId,
      action: before ? "event.member_update" : "event.member_add",
      subject: { kind: "account", id: ask.userId, title: user.displayName },
      before,
      after: { areas },
    })
    return accept({ userId: ask.userId })
  })
}

/** Ends a membership: the account no longer sees the event. Nobody removes themselves by mistake. */
export function removeMember(
  actor: Actor,
  ask: { eventId: string; userId: string },
): Promise<Outcome<{ userId: string }, MemberRefusal>> {
  return inTransaction(async (tx) => {
    const running = await lockToRun(tx, actor, ask.eventId)
    if (!running.ok) return running
    if (actor.kind === "user" && actor.id === ask.userId) return refuse({ code: "not_yourself" })
    const where = { eventId_userId: { eventId: ask.eventId, userId: ask.userId } }
    const member = await tx.eventMember.findUnique({ where, include: { user: { select: { displayName: true } } } })
    if (!member) return refuse({ code: "no_such_account" })
    await tx.eventMember.delete({ where })
    await writeAudit(tx, actor, {
      eventId: ask.eventId,
      action: "event.member_remove",
      subject: { kind: "account", id: ask.userId, title: member.user.displayName },
      before: { areas: member.areas },
    })
    return accept({ userId: ask.userId })
  })
}
