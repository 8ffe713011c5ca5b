import type { DelegateActor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"

/** Marks a delegate's own copy as read; the first time counts. Somebody else's is left alone (false). */
export async function markRead(delegate: DelegateActor, recipientId: string, now: Date): Promise<boolean> {
  const { participationId } = delegate
  const { count } = await db().noticeRecipient.updateMany({
    where: { id: recipientId, participationId, readAt: null },
    data: { readAt: now },
  })
  return count === 1
}

/** 知道了: the notices of published versions up to this one are read as well. */
export async function markPublishedRead(delegate: DelegateActor, version: number, now: Date): Promise<void> {
  const { participationId } = delegate
  await db().noticeRecipient.updateMany({
    where: { participationId, readAt: null, notice: { kind: "PUBLISHED", version: { number: { lte: version } } } },
    data: { readAt: now },
  })
}
