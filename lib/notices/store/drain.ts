import { db } from "@/lib/platform/db"
import { type MailTransport, messageIdFor } from "@/lib/platform/mail"
import { nextTry } from "../rules/retry"
import { mailPayload } from "../schema"

const BATCH = 20
/** A row taken by a process that died is free again after this long: longer than a batch can take. */
const LOCK_MINUTES = 10

type Taken = { id: string; payload: unknown; attempts: number }
export type Drained = { sent: number; retried: number; failed: number }

/**
 * Sends what is due, at least once. Rows are taken with SKIP LOCKED and marked before anything is sent, so two drains
 * never send one row twice; a process that dies between sending and marking sends again, with the same Message-ID, by
 * which receivers know the repetition. Temporary failures are tried again (rules/retry.ts), then `failedAt` is set.
 */
export async function drainOutbox(now: Date, transport: MailTransport): Promise<Drained> {
  const drained: Drained = { sent: 0, retried: 0, failed: 0 }
  for (;;) {
    const batch = await take(now)
    for (const row of batch) drained[await deliver(row, now, transport)] += 1
    if (batch.length < BATCH) return drained
  }
}

async function take(now: Date): Promise<Taken[]> {
  const until = new Date(now.getTime() + LOCK_MINUTES * 60_000)
  return db().$queryRaw<Taken[]>`
    UPDATE "OutboxMessage" SET "lockedUntil" = ${until}
    WHERE id IN (
      SELECT id FROM "OutboxMessage"
      WHERE "sentAt" IS NULL AND "failedAt" IS NULL AND "nextTryAt" <= ${now}
        AND ("lockedUntil" IS NULL OR "lockedUntil" <= ${now})
      ORDER BY "nextTryAt", id
      LIMIT ${BATCH}
      FOR UPDATE SKIP LOCKED
    )
    RETURNING id, payload, attempts`
}

async function deliver(row: Taken, now: Date, transport: MailTransport): Promise<keyof Drained> {
  const parsed = mailPayload.safeParse(row.payload)
  const result = parsed.success
    ? await transport.send({ ...parsed.data, messageId: messageIdFor(row.id) })
    : { sent: false as const, permanent: true, reason: "malformed message" }
  const attempts = row.attempts + 1
  const where = { id: row.id, sentAt: null }
  if (result.sent) {
    await db().outboxMessage.updateMany({ where, data: { attempts, sentAt: now, lockedUntil: null, lastError: null } })
    return "sent"
  }
  const next = result.permanent ? null : nextTry(attempts, now)
  const data = { attempts, lockedUntil: null, lastError: result.reason.slice(0, 500) }
  await db().outboxMessage.updateMany({ where, data: next ? { ...data, nextTryAt: next } : { ...data, failedAt: now } })
  return next ? "retried" : "failed"
}
