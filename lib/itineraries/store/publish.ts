import { writeAudit } from "@/lib/audit/store"
import { mayRunEvent } from "@/lib/events/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { createNotice } from "@/lib/notices/store/create"
import { inTransaction, type Tx } from "@/lib/platform/db"
import { wordsFor } from "@/lib/platform/messages"
import { changeWords } from "../rules/change-words"
import { decideStep } from "../rules/flow"
import { itinerariesOf } from "../rules/itineraries"
import { follow, type PersonalVersion } from "../rules/sequence"
import type { PlanSnapshot } from "../schema"
import type { StepRefusal } from "./check"
import { earlierParts } from "./earlier-parts"
import { lockVersion } from "./lock"

export type Published = { eventId: string; number: number; affected: number; mails: number }

const CHUNK = 500
/** Thousands of people on a slow disk: rather wait than give up half way. */
const LONG = { timeoutMs: 120_000 }

/**
 * 发布: makes a checked version the next number, exactly as it was frozen, in one transaction: the version, everybody's
 * own part of it, the changes since the version before, a notice to everybody affected (of the first version:
 * everybody), their mails, the audit row. Of two at once one wins; numbers have no gaps.
 */
export const publishVersion = (
  actor: Actor,
  versionId: string,
  now: Date,
  answerBy: Date | null = null,
): Promise<Outcome<Published, StepRefusal>> =>
  inTransaction(async (tx) => {
    const locked = await lockVersion(tx, actor, versionId)
    if (!locked.ok) return locked
    const { event, membership, version } = locked.value
    if (!mayRunEvent(actor, membership)) return refuse({ code: "not_allowed" })
    const step = decideStep(version, "publish", actorId(actor))
    if (!step.ok) return step
    const last = await tx.planVersion.findFirst({
      where: { eventId: event.id, status: "PUBLISHED" },
      orderBy: { number: "desc" },
      select: { id: true, number: true },
    })
    const number = (last?.number ?? 0) + 1
    const parts = await personalParts(tx, versionId, last?.id ?? null)
    await writeParts(tx, versionId, parts)
    const data = { status: "PUBLISHED" as const, number, publisherId: actorId(actor), publishedAt: now }
    await tx.planVersion.update({ where: { id: versionId }, data, select: { id: true } })
    const affected = [...parts].filter(([, part]) => part.changes.length > 0)
    const mails =
      affected.length === 0 ? 0 : await tell(tx, actor, event, { versionId, number, now, answerBy }, affected)
    const subject = { kind: "version", id: versionId, title: event.title }
    await writeAudit(tx, actor, {
      eventId: event.id,
      action: "version.publish",
      subject,
      after: { number, affected: affected.length },
    })
    return accept({ eventId: event.id, number, affected: affected.length, mails })
  }, LONG)

async function personalParts(tx: Tx, versionId: string, lastId: string | null): Promise<Map<string, PersonalVersion>> {
  const { snapshot } = await tx.planVersion.findUniqueOrThrow({ where: { id: versionId }, select: { snapshot: true } })
  const fresh = itinerariesOf(snapshot as unknown as PlanSnapshot)
  const earlier = await earlierParts(tx, lastId)
  const everybody = new Set([...fresh.keys(), ...earlier.keys()])
  return new Map([...everybody].map((id) => [id, follow(earlier.get(id) ?? null, fresh.get(id) ?? null)]))
}

async function writeParts(tx: Tx, versionId: string, parts: ReadonlyMap<string, PersonalVersion>): Promise<void> {
  const rows: Prisma.ItineraryCreateManyInput[] = [...parts].map(([participationId, { entries, changes }]) => ({
    versionId,
    participationId,
    entries,
    changes,
  }))
  for (let at = 0; at < rows.length; at += CHUNK) await tx.itinerary.createMany({ data: rows.slice(at, at + CHUNK) })
}

async function tell(
  tx: Tx,
  actor: Actor,
  event: { id: string; shortTitle: string; zone: string },
  about: { versionId: string; number: number; now: Date; answerBy: Date | null },
  affected: readonly [string, PersonalVersion][],
): Promise<number> {
  const t = wordsFor("zh-CN", "changes")
  const words = wordsFor("zh-CN", "notices")
  const first = about.number === 1
  const draft = {
    event,
    kind: "PUBLISHED" as const,
    versionId: about.versionId,
    meetingId: null,
    title: words("published.title", { number: about.number }),
    body: words(first ? "published.first" : "published.changed", { number: about.number }),
    wantsAnswer: true,
    answerBy: about.answerBy,
    now: about.now,
  }
  const copies = affected.map(([participationId, { changes }]) => ({
    participationId,
    changes,
    lines: first ? [] : changes.map((change) => changeWords(change, t, event.zone, "zh-CN")),
  }))
  return (await createNotice(tx, actor, draft, copies)).mails
}
