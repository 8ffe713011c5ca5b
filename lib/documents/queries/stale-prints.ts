import type { EventHead } from "@/lib/events/schema"
import type { PlanSnapshot } from "@/lib/itineraries/schema"
import { db } from "@/lib/platform/db"
import { wordsFor } from "@/lib/platform/messages"
import type { ReleaseSnapshot } from "@/lib/seating/schema/release"
import type { Paper } from "../rules/paper"
import { staleOf } from "../rules/printed/stale"
import { planOfRelease } from "../rules/release-plan"
import type { PrintedRecord } from "../schema/printed"
import { printedRecords } from "./prints"

/** Printed before the change: papers of one meeting that say something else than what was settled last. */
export type StalePrints = { meetingId: string; title: string; cards: number; sheets: number }

/**
 * Meetings whose prints are out of date (handbook §7.3, checks 55–57, 63). Each is held against what was settled last: its
 * newest approved release or the newest published version. One small query when nothing was printed. For callers that have
 * asked the policy.
 */
export async function stalePrints({ id: eventId }: EventHead): Promise<StalePrints[]> {
  const groups = await db().printRecord.groupBy({ by: ["meetingId"], where: { eventId, meetingId: { not: null } } })
  const meetingIds = groups.flatMap(({ meetingId }) => meetingId ?? [])
  if (meetingIds.length === 0) return []
  const [records, published, approved] = await Promise.all([
    printedRecords(eventId),
    db().planVersion.findFirst({
      where: { eventId, status: "PUBLISHED" },
      orderBy: { number: "desc" },
      select: { number: true, publishedAt: true, snapshot: true },
    }),
    db().seatingRelease.findMany({
      where: { status: "APPROVED", plan: { eventId, meetingId: { in: meetingIds } } },
      orderBy: [{ planId: "asc" }, { number: "desc" }],
      distinct: ["planId"],
      select: { number: true, approvedAt: true, snapshot: true, plan: { select: { meetingId: true } } },
    }),
  ])
  const ofMeeting = new Map(approved.map((release) => [release.plan.meetingId, release]))
  return meetingIds.flatMap((meetingId): StalePrints[] => {
    const release = ofMeeting.get(meetingId)
    const newer = release && (release.approvedAt ?? 0) >= (published?.publishedAt ?? 0)
    const plan = newer
      ? planOfRelease(release.snapshot as unknown as ReleaseSnapshot)
      : (published?.snapshot as PlanSnapshot | undefined)
    const meeting = plan?.meetings.find((one) => one.id === meetingId)
    if (!plan || !meeting || meeting.cancelled) return []
    const printed = records.filter((record) => record.meetingId === meetingId)
    const same = (record: PrintedRecord): boolean =>
      newer ? record.releaseNumber === release.number : record.versionNumber === published?.number
    // Usual, and quick: all that is out was printed of what was settled last.
    if (printed.every(same)) return []
    // What was printed is kept in the office's language.
    const paper: Paper = { plan, version: null, now: new Date(0), locale: "zh-CN", t: wordsFor("zh-CN", "documents") }
    const { cards, sheets } = staleOf(paper, meetingId, printed)
    const found = {
      meetingId,
      title: meeting.title,
      cards: cards.print.length + cards.remove.length,
      sheets: sheets.length,
    }
    return found.cards + found.sheets > 0 ? [found] : []
  })
}
