import type { DelegateActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { type HallGeometry, hallDescription } from "@/lib/venues/schema"

/** What is published never changes, so a hall once read stays good; the oldest are forgotten. */
const KEPT = 24
const known = new Map<string, Promise<HallGeometry | null>>()

/** A hall as a published version of the delegate's event shows it; null when there is none such. */
export function publishedHall(
  delegate: DelegateActor,
  versionId: string,
  hallId: string,
): Promise<HallGeometry | null> {
  const key = `${delegate.eventId} ${versionId} ${hallId}`
  const found = known.get(key)
  if (found) return found
  const reading = readHall(delegate.eventId, versionId, hallId)
  known.set(key, reading)
  reading.then((hall) => hall ?? known.delete(key)).catch(() => known.delete(key))
  const oldest = known.size > KEPT ? known.keys().next().value : undefined
  if (oldest !== undefined) known.delete(oldest)
  return reading
}

async function readHall(eventId: string, versionId: string, hallId: string): Promise<HallGeometry | null> {
  const [row] = await db().$queryRaw<{ description: unknown }[]>`
    SELECT hall->'description' AS description FROM "PlanVersion" v, jsonb_array_elements(v.snapshot->'halls') AS hall
    WHERE v.id = ${versionId} AND v."eventId" = ${eventId} AND v.status = 'PUBLISHED' AND hall->>'id' = ${hallId}`
  const description = hallDescription.safeParse(row?.description)
  return description.success ? hallGeometry(description.data) : null
}
