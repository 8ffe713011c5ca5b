import { db } from "@/lib/platform/db"

/**
 * Titles of these meetings as the newest published version of their event has them, by id. What is a draft yet is missing: pages and
 * calendars that are read without an account say of it only that the room is taken.
 */
export async function publishedTitles(meetingIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (meetingIds.length === 0) return new Map()
  const rows = await db().$queryRaw<{ id: string; title: string }[]>`
    SELECT line->>'id' AS id, line->>'title' AS title
    FROM (
      SELECT DISTINCT ON ("eventId") snapshot->'meetings' AS meetings FROM "PlanVersion"
      WHERE status = 'PUBLISHED' AND "eventId" IN (SELECT "eventId" FROM "Meeting" WHERE id = ANY(${[...meetingIds]}))
      ORDER BY "eventId", number DESC
    ) newest, jsonb_array_elements(newest.meetings) line
    WHERE line->>'id' = ANY(${[...meetingIds]})`
  return new Map(rows.map(({ id, title }) => [id, title]))
}
