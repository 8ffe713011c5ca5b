import type { Prisma } from "@/lib/generated/prisma/client"
import type { Tx } from "@/lib/platform/db"
import type { MailPayload } from "../schema"

export type OutgoingMail = { kind: string; dedupeKey: string; payload: MailPayload }

/**
 * Puts messages into the outbox in the caller's transaction: they leave if and only if the change they tell of is
 * committed. A message with a known `dedupeKey` is left as it is. Returns how many are new.
 */
export async function enqueue(tx: Tx, messages: readonly OutgoingMail[], now: Date): Promise<number> {
  if (messages.length === 0) return 0
  const data = messages.map(({ kind, dedupeKey, payload }) => ({
    kind,
    dedupeKey,
    payload: payload satisfies Prisma.InputJsonObject,
    nextTryAt: now,
    createdAt: now,
  }))
  const { count } = await tx.outboxMessage.createMany({ data, skipDuplicates: true })
  return count
}
