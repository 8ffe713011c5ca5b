import { type EventSettings, eventSettings } from "@/lib/events/schema"
import type { DelegateActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { diffItineraries } from "../rules/diff"
import type { Change, ItineraryEntry } from "../schema"

export type OwnPart = {
  event: { id: string; title: string; shortTitle: string; zone: string; settings: EventSettings }
  name: string
  category: string
  groupName: string
  /** The published version the page shows; null before the first. */
  version: { id: string; number: number; publishedAt: Date } | null
  entries: ItineraryEntry[]
  changes: Change[]
}

type Raw = {
  eventId: string
  title: string
  shortTitle: string
  zone: string
  settings: unknown
  name: string
  category: string
  groupName: string
  versionId: string | null
  number: number | null
  publishedAt: Date | null
  entries: ItineraryEntry[] | null
  changes: Change[] | null
}

/** A delegate's own part of the newest published version, in one query and without anybody else's. Null: no longer listed. */
export async function ownPart(delegate: DelegateActor): Promise<OwnPart | null> {
  const [row] = await db().$queryRaw<Raw[]>`
    SELECT e.id AS "eventId", e.title, e."shortTitle", e.zone, e.settings, p.name, pa.category::text,
      coalesce(g.name, '') AS "groupName", v.id AS "versionId", v.number, v."publishedAt", i.entries, i.changes
    FROM "Participation" pa
    JOIN "Person" p ON p.id = pa."personId"
    JOIN "Event" e ON e.id = pa."eventId"
    LEFT JOIN "Group" g ON g.id = pa."groupId"
    LEFT JOIN LATERAL (
      SELECT id, number, "publishedAt" FROM "PlanVersion"
      WHERE "eventId" = e.id AND number IS NOT NULL ORDER BY number DESC LIMIT 1
    ) v ON true
    LEFT JOIN "Itinerary" i ON i."versionId" = v.id AND i."participationId" = pa.id
    WHERE pa.id = ${delegate.participationId} AND e.id = ${delegate.eventId}`
  if (!row) return null
  const { eventId: id, title, shortTitle, zone, name, category, groupName, versionId, number, publishedAt } = row
  return {
    event: { id, title, shortTitle, zone, settings: eventSettings.parse(row.settings) },
    name,
    category,
    groupName,
    version: versionId && number && publishedAt ? { id: versionId, number, publishedAt } : null,
    entries: row.entries ?? [],
    changes: row.changes ?? [],
  }
}

/**
 * What changed for the delegate since the version they acknowledged (知道了); without one, since the first version.
 * Nothing when that version did not list them: then everything is new to them anyway.
 */
export async function changesSince(delegate: DelegateActor, part: OwnPart, seenVersion: number): Promise<Change[]> {
  const baseline = Math.max(1, seenVersion)
  if (!part.version || part.version.number <= baseline) return []
  const { participationId, eventId } = delegate
  const before = await db().itinerary.findFirst({
    where: { participationId, version: { eventId, number: baseline } },
    select: { entries: true },
  })
  return before ? diffItineraries(before.entries as unknown as ItineraryEntry[], part.entries) : []
}
