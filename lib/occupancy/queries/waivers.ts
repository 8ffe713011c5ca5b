import { clock } from "@/lib/platform/clock"
import type { Tx } from "@/lib/platform/db"
import { inForce } from "../rules/waiver"

/** Who decided to live with a finding, why, when, and until when (null = without end). */
export type WaivedBy = { reason: string; userName: string; at: Date; until: Date | null }

/**
 * The decisions of an event that hold now, by finding key: the one place that says so. A waiver is for one key (it dies when
 * what it covered changes) and until its end. For callers that have asked the policy.
 */
export async function waiversInForce(
  eventId: string,
  tx: Tx,
  now: Date = clock.now(),
): Promise<ReadonlyMap<string, WaivedBy>> {
  const rows = await tx.waiver.findMany({ where: { eventId } })
  return new Map(
    rows
      .filter((row) => inForce(row, now))
      .map(({ findingKey, reason, userName, createdAt: at, until }) => [findingKey, { reason, userName, at, until }]),
  )
}
