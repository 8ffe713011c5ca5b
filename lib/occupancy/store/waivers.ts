import type { z } from "zod"
import { writeAudit } from "@/lib/audit/store"
import type { EventHead } from "@/lib/events/schema"
import { type DraftRefusal, openDraft } from "@/lib/events/store/draft"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { judgedFindings } from "../queries/findings"
import { inForce, waiverEnd } from "../rules/waiver"
import type { unwaiveAsk, WaiverWords, waiveAsk } from "../schema/waiver"

type EndPassed = { readonly code: "waiver_end_passed" }
export type WaiverRefusal = DraftRefusal | { readonly code: "no_such_finding" } | EndPassed

/**
 * Writes down that the actor lives with what bears this key, in their name, and its audit row; what was decided before of the same
 * is replaced. For stores that hold the event's lock and have seen that it stands. An end before `now` refuses `waiver_end_passed`.
 */
export async function writeWaiver(
  tx: Tx,
  actor: Actor,
  event: EventHead,
  { key, reason, until: day }: WaiverWords & { key: string },
  now: Date,
): Promise<Outcome<null, EndPassed>> {
  const until = waiverEnd(day, event)
  if (!inForce({ until }, now)) return refuse({ code: "waiver_end_passed" })
  const who = { userId: actorId(actor), userName: actor.name, reason, until }
  const where = { eventId_findingKey: { eventId: event.id, findingKey: key } }
  await tx.waiver.upsert({ where, create: { eventId: event.id, findingKey: key, ...who }, update: who })
  await writeAudit(tx, actor, {
    eventId: event.id,
    action: "finding.waive",
    subject: { kind: "finding", id: key, title: event.title },
    after: { reason, until: day },
  })
  return accept(null)
}

/**
 * Decides to live with a finding, by name and with a reason. For those who run the event. A finding that no longer stands
 * as it was seen refuses `no_such_finding`. The waiver covers this finding as it is: any change of it makes it open again,
 * and so does its end. An end before `now` refuses `waiver_end_passed`.
 */
export const waiveFinding = (
  actor: Actor,
  { eventId, findingKey: key, ...words }: z.output<typeof waiveAsk>,
  now: Date,
): Promise<Outcome<null, WaiverRefusal>> =>
  inTransaction(async (tx): Promise<Outcome<null, WaiverRefusal>> => {
    const draft = await openDraft(tx, actor, eventId, "run")
    if (!draft.ok) return draft
    const { event } = draft.value
    const { findings } = await judgedFindings(event, tx)
    if (!findings.some(({ finding }) => finding.key === key)) return refuse({ code: "no_such_finding" })
    return writeWaiver(tx, actor, event, { key, ...words }, now)
  })

/** Takes a waiver back. */
export const unwaiveFinding = (actor: Actor, ask: z.output<typeof unwaiveAsk>): Promise<Outcome<null, WaiverRefusal>> =>
  inTransaction(async (tx): Promise<Outcome<null, WaiverRefusal>> => {
    const draft = await openDraft(tx, actor, ask.eventId, "run")
    if (!draft.ok) return draft
    const found = await tx.waiver.findUnique({
      where: { eventId_findingKey: { eventId: ask.eventId, findingKey: ask.findingKey } },
    })
    if (!found) return refuse({ code: "no_such_finding" })
    await tx.waiver.delete({ where: { id: found.id } })
    await writeAudit(tx, actor, {
      eventId: ask.eventId,
      action: "finding.unwaive",
      subject: { kind: "finding", id: ask.findingKey, title: draft.value.event.title },
      before: { reason: found.reason, by: found.userName },
    })
    return accept(null)
  })
