import { db } from "@/lib/platform/db"
import { type CalendarVersion, type EventLine, eventLines } from "../../rules/event-lines"

export type EventFeed = { kind: "EVENT"; title: string; lines: readonly EventLine[]; stamp: Date }

type Row = CalendarVersion & { publishedAt: Date }

/** An event's calendar from its published versions, the draft never; null when there is no such event. For bearers of a link. */
export async function eventFeed(eventId: string): Promise<EventFeed | null> {
  const event = await db().event.findUnique({ where: { id: eventId }, select: { shortTitle: true } })
  if (!event) return null
  // Seats and halls, which are most of a frozen plan, stay in the database.
  const rows = await db().$queryRaw<Row[]>`
    SELECT "publishedAt", snapshot->'meetings' AS meetings, snapshot->'rooms' AS rooms
    FROM "PlanVersion" WHERE "eventId" = ${eventId} AND number IS NOT NULL ORDER BY number`
  const stamp = rows.at(-1)?.publishedAt ?? new Date(0)
  return { kind: "EVENT", title: event.shortTitle, lines: eventLines(rows), stamp }
}
