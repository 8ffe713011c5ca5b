import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { PlanSnapshot } from "@/lib/itineraries/schema"
import type { Actor } from "@/lib/kernel/actor"
import type { Locale } from "@/lib/kernel/locale"
import { db } from "@/lib/platform/db"
import type { DocumentAsk } from "../schema"
import type { PrintedRecord } from "../schema/printed"
import { planToPrint } from "./plan"
import { type PrintSheet, printSheet } from "./print-sheet"
import { printedRecords } from "./prints"

export type PrintMeeting = {
  id: string
  title: string
  startsAt: string | null
  seated: number
  expected: number
}
export type PrintDesk = {
  event: EventHead
  /** Published versions, newest first. */
  versions: readonly { number: number; publishedAt: Date | null }[]
  /** What is printed of the whole event: a version's number, or null for the draft. */
  version: number | null
  meetings: readonly PrintMeeting[]
  /** What can be printed of the meeting that was chosen; null when no meeting has a time yet. */
  sheet: PrintSheet | null
  prints: readonly PrintedRecord[]
}

const SHOWN_PRINTS = 12

/**
 * The page 印制: what can be printed of a version (the newest; the draft when nothing is published yet), or of a release of
 * the chosen meeting's seats. `locale`: in which seats are said. Null = not found.
 */
export async function printDesk(
  actor: Actor,
  eventId: string,
  wanted: DocumentAsk["version"],
  meetingId?: string,
  locale: Locale = "zh-CN",
): Promise<PrintDesk | null> {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  const published = await db().planVersion.findMany({
    where: { eventId, status: "PUBLISHED" },
    orderBy: { number: "desc" },
    select: { number: true, publishedAt: true },
  })
  const versions = published.flatMap(({ number, publishedAt }) => (number === null ? [] : [{ number, publishedAt }]))
  const usual = versions.length === 0 ? "draft" : "latest"
  const whole = wanted === "latest" || typeof wanted === "object" ? usual : wanted
  const found = await planToPrint(actor, eventId, whole)
  if (!found.ok) return null
  const meetings = meetingsOf(found.value.plan)
  const chosen =
    meetings.find((meeting) => meeting.id === meetingId) ??
    meetings.find((meeting) => meeting.seated > 0) ??
    meetings[0]
  const records = await printedRecords(eventId)
  const shown = chosen && typeof wanted === "object" ? await planToPrint(actor, eventId, wanted, chosen.id) : found
  const of = shown.ok ? shown.value : found.value
  return {
    event: access.event,
    versions,
    version: found.value.version,
    meetings,
    sheet: chosen ? await printSheet(of, chosen, records, locale) : null,
    prints: records.slice(0, SHOWN_PRINTS),
  }
}

function meetingsOf(plan: PlanSnapshot): PrintMeeting[] {
  const seated = new Map(plan.seating.map((one) => [one.meetingId, one.seats.length]))
  return plan.meetings
    .filter((meeting) => !meeting.cancelled && meeting.startsAt !== null)
    .map(({ id, title, startsAt, attend, chair }) => ({
      id,
      title,
      startsAt,
      seated: seated.get(id) ?? 0,
      expected: new Set([...attend, ...chair]).size,
    }))
    .sort((a, b) => ((a.startsAt ?? "") < (b.startsAt ?? "") ? -1 : 1))
}
