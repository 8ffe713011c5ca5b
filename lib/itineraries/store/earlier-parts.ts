import type { Tx } from "@/lib/platform/db"
import type { EarlierPart } from "../rules/sequence"
import type { ItineraryEntry } from "../schema"

/** What a published version held of everybody; empty for no version. Whom it lists is read without its whole plan. */
export async function earlierParts(tx: Tx, versionId: string | null): Promise<Map<string, EarlierPart>> {
  if (versionId === null) return new Map()
  const listed = await tx.$queryRaw<{ id: string }[]>`
    SELECT person->>'id' AS id FROM "PlanVersion", jsonb_array_elements(snapshot->'people') AS person
    WHERE "PlanVersion".id = ${versionId}`
  const ids = new Set(listed.map((row) => row.id))
  const rows = await tx.itinerary.findMany({ where: { versionId }, select: { participationId: true, entries: true } })
  return new Map(
    rows.map((row) => [
      row.participationId,
      { entries: row.entries as unknown as ItineraryEntry[], listed: ids.has(row.participationId) },
    ]),
  )
}
