import { writeAudit } from "@/lib/audit/store"
import { lockEvent } from "@/lib/events/store/lock"
import type { Prisma } from "@/lib/generated/prisma/client"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { maySubmitRelease } from "../policy"
import { seatingNow } from "../queries/release"
import { seatDifferences } from "../rules/release/difference"
import type {
  CheckReleaseAsk,
  DecideReleaseAsk,
  ReleaseRefusal,
  ReleaseSnapshot,
  ReturnReleaseAsk,
  SubmitReleaseAsk,
} from "../schema/release"
import { archived, type OpenRelease, openRelease } from "./release-open"

type Step = Promise<Outcome<{ number: number }, ReleaseRefusal>>

/**
 * 送审 of one meeting's seats: freezes them under the next number. An earlier release that is still on its way is withdrawn.
 * Refusals: release_changed_meanwhile (another revision than the author saw), nobody_seated, no_such_plan and the usual.
 */
export const submitRelease = (actor: Actor, ask: SubmitReleaseAsk, now: Date): Step =>
  inTransaction<Awaited<Step>>(async (tx) => {
    const locked = await lockEvent(tx, actor, ask.eventId)
    if (!locked.ok) return locked
    const { event, membership } = locked.value
    if (!maySubmitRelease(actor, membership)) return refuse({ code: "not_allowed" })
    if (await archived(tx, event.id)) return refuse({ code: "event_archived" })
    const plan = await tx.seatingPlan.findFirst({ where: { id: ask.planId, eventId: event.id } })
    const current = plan && (await seatingNow(tx, event, plan.meetingId))
    if (!current) return refuse({ code: "no_such_plan" })
    if (current.revision !== ask.revision) return refuse({ code: "release_changed_meanwhile", people: 0 })
    if (current.snapshot.seats.length === 0) return refuse({ code: "nobody_seated" })
    await tx.seatingRelease.updateMany({
      where: { planId: ask.planId, status: { in: ["SUBMITTED", "CHECKED"] } },
      data: { status: "WITHDRAWN" },
    })
    const last = await tx.seatingRelease.aggregate({ where: { planId: ask.planId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    const release = await tx.seatingRelease.create({
      data: {
        planId: ask.planId,
        number,
        planRevision: ask.revision,
        note: ask.note,
        authorId: actorId(actor),
        authorName: actor.name,
        submittedAt: now,
        snapshot: current.snapshot satisfies Prisma.InputJsonValue,
      },
      select: { id: true },
    })
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "release.submit",
      subject: { kind: "release", id: release.id, title: current.snapshot.meeting.title },
      after: { number, note: ask.note, seats: current.snapshot.seats.length },
    })
    return accept({ number })
  })

/** How many people sit otherwise now than in the frozen plan; 0 without looking when the plan was not touched. */
async function drift(tx: Tx, { event, release, meetingId }: OpenRelease): Promise<number> {
  const current = await seatingNow(tx, event, meetingId)
  return current ? seatDifferences(release.snapshot as unknown as ReleaseSnapshot, current.snapshot).length : 0
}

/** One step of a release: opened under the lock, decided, written, with one audit row. */
const step = (
  actor: Actor,
  releaseId: string,
  kind: "check" | "approve" | "return" | "withdraw",
  anyway: boolean,
  data: Prisma.SeatingReleaseUpdateInput,
  told: Prisma.InputJsonObject,
): Step =>
  inTransaction<Awaited<Step>>(async (tx) => {
    const opened = await openRelease(tx, actor, releaseId, kind)
    if (!opened.ok) return opened
    const { event, release, title } = opened.value
    const forward = kind === "check" || kind === "approve"
    const people = forward && !anyway ? await drift(tx, opened.value) : 0
    if (people > 0) return refuse({ code: "release_changed_meanwhile", people })
    await tx.seatingRelease.update({ where: { id: releaseId }, data, select: { id: true } })
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: `release.${kind}`,
      subject: { kind: "release", id: releaseId, title },
      before: { status: release.status },
      after: { number: release.number, ...told },
    })
    return accept({ number: release.number })
  })

/**
 * 核对 by another person, who has compared the seats with what was meant. Refused while the plan differs from what was
 * submitted (`release_changed_meanwhile` with the number of people), unless `anyway`. Further: cannot_check_own, already_decided.
 */
export const checkRelease = (actor: Actor, ask: CheckReleaseAsk, now: Date): Step =>
  step(
    actor,
    ask.releaseId,
    "check",
    ask.anyway,
    { status: "CHECKED", checkerId: actorId(actor), checkerName: actor.name, checkedAt: now },
    { read: ask.read, anyway: ask.anyway },
  )

/** 批准: from here on it may be printed as final. Never by the author; refusals as for checking, and release_not_checked. */
export const approveRelease = (actor: Actor, ask: DecideReleaseAsk, now: Date): Step =>
  step(
    actor,
    ask.releaseId,
    "approve",
    ask.anyway,
    { status: "APPROVED", approverId: actorId(actor), approverName: actor.name, approvedAt: now },
    { anyway: ask.anyway },
  )

/** 退回 to the author with a reason, until it is approved. */
export const returnRelease = (actor: Actor, ask: ReturnReleaseAsk, now: Date): Step =>
  step(
    actor,
    ask.releaseId,
    "return",
    true,
    {
      status: "RETURNED",
      returnReason: ask.reason,
      checkerId: actorId(actor),
      checkerName: actor.name,
      checkedAt: now,
    },
    { reason: ask.reason },
  )

/** 撤回 by the author, until it is approved. */
export const withdrawRelease = (actor: Actor, releaseId: string): Step =>
  step(actor, releaseId, "withdraw", true, { status: "WITHDRAWN" }, {})
