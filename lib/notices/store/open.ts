import { type EventAccess, eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Tx } from "@/lib/platform/db"
import { maySendNotices } from "../policy"

export type NoticeRefusal =
  | { readonly code: "no_such_event" }
  | { readonly code: "not_allowed" }
  | { readonly code: "no_such_notice" }

/** The event, for an actor who may send notices in it. */
export async function eventForNotices(
  tx: Tx,
  actor: Actor,
  eventId: string,
): Promise<Outcome<EventAccess, NoticeRefusal>> {
  const access = await eventFor(actor, eventId, tx)
  if (!access) return refuse({ code: "no_such_event" })
  return maySendNotices(actor, access.membership) ? accept(access) : refuse({ code: "not_allowed" })
}

/** One person's copy of a notice with its row locked; null when there is none. */
export async function lockCopy(tx: Tx, recipientId: string) {
  await tx.$queryRaw`SELECT 1 FROM "NoticeRecipient" WHERE id = ${recipientId} FOR UPDATE`
  return tx.noticeRecipient.findUnique({
    where: { id: recipientId },
    include: {
      notice: { select: { id: true, eventId: true, title: true, wantsAnswer: true } },
      participation: { select: { id: true, person: { select: { name: true, email: true } } } },
    },
  })
}
export type LockedCopy = NonNullable<Awaited<ReturnType<typeof lockCopy>>>
