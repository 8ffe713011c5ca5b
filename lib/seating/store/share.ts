import { writeAudit } from "@/lib/audit/store"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import type { PlanAsk, ShareHallAsk } from "../schema"
import type { SeatingRefusal } from "../schema/refusals"
import { type Followed, follow } from "./carry-over"
import { openPlan } from "./open"
import { planData } from "./write"

/**
 * 台下共用: from now on this plan's hall seats follow those of another meeting's plan in the same hall; the stage stays its
 * own. Whoever takes part in both sits where they sit there (rules/shared-hall.ts). Refusals: no_such_event, not_allowed,
 * no_such_plan, plan_of_other_hall, base_shares_itself (that plan follows a third), plan_is_shared (others follow this one).
 */
export const shareHall = (actor: Actor, ask: ShareHallAsk): Promise<Outcome<Followed, SeatingRefusal>> =>
  inTransaction<Outcome<Followed, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const base = await openPlan(tx, actor, { eventId: ask.eventId, planId: ask.fromPlanId })
    if (!base.ok) return base
    const { plan, subject, event, situation } = opened.value
    const { title } = base.value.subject
    if (base.value.plan.id === plan.id) return refuse({ code: "no_such_plan" })
    if (base.value.plan.hallId !== plan.hallId) return refuse({ code: "plan_of_other_hall", title })
    if (base.value.plan.hallFrom) return refuse({ code: "base_shares_itself", title })
    const follower = await tx.seatingPlan.findFirst({
      where: { hallFromId: plan.id },
      select: { meeting: { select: { title: true } } },
    })
    if (follower) return refuse({ code: "plan_is_shared", title: follower.meeting.title })
    await tx.seatingPlan.update({
      where: { id: plan.id },
      data: { hallFromId: base.value.plan.id, ...planData({ ...plan, away: [] }, plan.settings, plan) },
    })
    const before = { from: plan.hallFrom?.title ?? null }
    await writeAudit(tx, actor, { eventId: event.id, action: "seating.share", subject, before, after: { from: title } })
    return accept(await follow(tx, actor, event.id, situation.meeting.id, []))
  })

/** The plan goes its own way again; everybody keeps the seat they have. Refusals: no_such_event, not_allowed, no_such_plan. */
export const unshareHall = (actor: Actor, ask: PlanAsk): Promise<Outcome<null, SeatingRefusal>> =>
  inTransaction<Outcome<null, SeatingRefusal>>(async (tx) => {
    const opened = await openPlan(tx, actor, ask)
    if (!opened.ok) return opened
    const { plan, subject, event } = opened.value
    await tx.seatingPlan.update({
      where: { id: plan.id },
      data: { hallFromId: null, ...planData({ ...plan, away: [] }, plan.settings, plan) },
    })
    const before = { from: plan.hallFrom?.title ?? null }
    await writeAudit(tx, actor, { eventId: event.id, action: "seating.unshare", subject, before })
    return accept(null)
  })
