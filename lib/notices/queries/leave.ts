import { eventFor } from "@/lib/events/queries/access"
import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { mayDecideReceipts } from "../policy"
import { receiptRows } from "./receipts"

/**
 * Who has leave for a meeting (participation ids): by the published plan, or by the notice of this very meeting, whose answer
 * goes before. Only leave that was approved counts. Empty for those who do not decide on it, and for events that are not theirs.
 */
export async function peopleOnLeave(actor: Actor, eventId: string, meetingId: string): Promise<string[]> {
  const access = await eventFor(actor, eventId)
  if (!access || !mayDecideReceipts(actor, access.membership)) return []
  const notices = await db().notice.findMany({
    where: { eventId, meetingId, kind: "EXPLICIT", wantsAnswer: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  })
  const onLeave = new Map<string, boolean>()
  for (const noticeId of [null, ...notices.map((notice) => notice.id)]) {
    for (const { participationId, standing } of await receiptRows(db(), eventId, noticeId, false)) {
      if (standing !== "unanswered") onLeave.set(participationId, standing === "onLeave")
    }
  }
  return [...onLeave].flatMap(([id, away]) => (away ? [id] : []))
}
