import { z } from "zod"
import { writeAudit } from "@/lib/audit/store"
import { calendarDay, idInput } from "@/lib/events/schema"
import { type DraftRefusal, openDraft } from "@/lib/events/store/draft"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { fromMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import { judgedFindings } from "../queries/findings"
import { endOfDay, inForce } from "../rules/waiver"

const findingKey = z.string().min(1).max(400)
/** `until`: "" = without end, "event" = to the end of the event, else the last day on which it holds. */
export const waiveAsk = z.object({
  eventId: idInput,
  findingKey,
  reason: z.string().trim().min(2).max(500),
  until: z.union([z.literal(""), z.literal("event"), calendarDay]).default(""),
})
export const unwaiveAsk = z.object({ eventId: idInput, findingKey })
export type WaiverRefusal = DraftRefusal | { readonly code: "no_such_finding" } | { readonly code: "waiver_end_passed" }

/**
 * Decides to live with a finding, by name and with a reason. For those who run the event. A finding that no longer stands
 * as it was seen refuses `no_such_finding`. The waiver covers this finding as it is: any change of it makes it open again,
 * and so does its end. An end before `now` refuses `waiver_end_passed`.
 */
export const waiveFinding = (
  actor: Actor,
  ask: z.output<typeof waiveAsk>,
  now: Date,
): Promise<Outcome<null, WaiverRefusal>> =>
  inTransaction(async (tx): Promise<Outcome<null, WaiverRefusal>> => {
    const draft = await openDraft(tx, actor, ask.eventId, "run")
    if (!draft.ok) return draft
    const { event } = draft.value
    const day = ask.until === "event" ? event.endsOn : ask.until
    const until = day === "" ? null : fromMinutes(endOfDay(day, event.zone))
    if (!inForce({ until }, now)) return refuse({ code: "waiver_end_passed" })
    const { findings } = await judgedFindings(event, tx)
    if (!findings.some(({ finding }) => finding.key === ask.findingKey)) return refuse({ code: "no_such_finding" })
    const who = { userId: actorId(actor), userName: actor.name, reason: ask.reason, until }
    const { eventId } = ask
    await tx.waiver.upsert({
      where: { eventId_findingKey: { eventId, findingKey: ask.findingKey } },
      create: { eventId, findingKey: ask.findingKey, ...who },
      update: who,
    })
    await writeAudit(tx, actor, {
      eventId,
      action: "finding.waive",
      subject: { kind: "finding", id: ask.findingKey, title: ask.findingKey },
      after: { reason: ask.reason, until: day },
    })
    return accept(null)
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
      subject: { kind: "finding", id: ask.findingKey, title: ask.findingKey },
      before: { reason: found.reason, by: found.userName },
    })
    return accept(null)
  })
