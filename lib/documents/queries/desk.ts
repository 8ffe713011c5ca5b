import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import type { DocumentAsk } from "../schema"
import { planToPrint } from "./plan"

export type PrintMeeting = {
  id: string
  title: string
  startsAt: string | null
  seated: number
  onStage: number
  expected: number
}
export type EarlierPrint = {
  id: string
  kind: string
  meetingId: string | null
  versionNumber: number
  userName: string
  createdAt: Date
}
export type PrintDesk = {
  event: EventHead
  /** Published versions, newest first. */
  versions: readonly { number: number; publishedAt: Date | null }[]
  /** What the shown version is: a number, or null for the draft. */
  version: number | null
  meetings: readonly PrintMeeting[]
  prints: readonly EarlierPrint[]
}

/** The page 印制: what can be printed of a version (the newest; the draft when nothing is published yet). Null = not found. */
export async function printDesk(
  actor: Actor,
  eventId: string,
  wanted: DocumentAsk["version"],
): Promise<PrintDesk | null> {
  const access = await eventFor(actor, eventId)
  if (!access) return null
  const versions = await db().planVersion.findMany({
    where: { eventId, status: "PUBLISHED" },
    orderBy: { number: "desc" },
    select: { number: true, publishedAt: true },
  })
  const shown = versions.length === 0 && wanted === "latest" ? "draft" : wanted
  const found = await planToPrint(actor, eventId, shown)
  if (!found.ok) return null
  const { plan, version } = found.value
  const seated = new Map(plan.seating.map((one) => [one.meetingId, one.seats]))
  const meetings = plan.meetings
    .filter((meeting) => !meeting.cancelled && meeting.startsAt !== null)
    .map(({ id, title, startsAt, attend, chair }) => ({
      id,
      title,
      startsAt,
      seated: seated.get(id)?.length ?? 0,
      onStage: seated.get(id)?.filter((seat) => seat.seatId.startsWith("stage/")).length ?? 0,
      expected: new Set([...attend, ...chair]).size,
    }))
    .sort((a, b) => ((a.startsAt ?? "") < (b.startsAt ?? "") ? -1 : 1))
  const prints = await db().printRecord.findMany({
    where: { eventId },
    orderBy: { createdAt: "desc" },
    take: 12,
    select: { id: true, kind: true, meetingId: true, versionNumber: true, userName: true, createdAt: true },
  })
  return {
    event: access.event,
    versions: versions.flatMap(({ number, publishedAt }) => (number === null ? [] : [{ number, publishedAt }])),
    version,
    meetings,
    prints: prints.map((print) => ({ ...print, versionNumber: print.versionNumber ?? 0 })),
  }
}
