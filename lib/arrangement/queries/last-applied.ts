import { z } from "zod"
import type { Tx } from "@/lib/platform/db"

const places = z.object({
  _places: z.array(
    z.object({
      meetingId: z.string(),
      revision: z.number(),
      roomId: z.string().nullable(),
      from: z.number().nullable(),
      to: z.number().nullable(),
    }),
  ),
})
export type Applied = { at: Date; actorName: string; places: z.output<typeof places>["_places"] }

/**
 * The arrangement that was accepted last, as long as it was not taken back: where its meetings were before, with the revisions
 * it gave them. Null when there is none. For callers that have asked the policy.
 */
export async function lastApplied(eventId: string, tx: Tx): Promise<Applied | null> {
  const row = await tx.auditEntry.findFirst({
    where: { eventId, action: { in: ["arrangement.apply", "arrangement.undo"] } },
    orderBy: { id: "desc" },
    select: { action: true, at: true, actorName: true, before: true },
  })
  if (row?.action !== "arrangement.apply") return null
  const read = places.safeParse(row.before)
  if (!read.success || read.data._places.length === 0) return null
  return { at: row.at, actorName: row.actorName, places: read.data._places }
}
