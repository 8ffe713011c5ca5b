import { writeAudit } from "@/lib/audit/store"
import type { UserActor } from "@/lib/kernel/actor"
import { accept } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import type { DocumentAsk } from "../schema"

export type PrintToRecord = {
  eventId: string
  kind: string
  meetingId: string | null
  versionNumber: number
  title: string
  format: DocumentAsk["format"]
}

/** Notes that a published version left the house on paper, so that what was printed before a change can be found. */
export const recordPrint = (actor: UserActor, print: PrintToRecord, now: Date): Promise<{ ok: true; value: null }> =>
  inTransaction(async (tx) => {
    const { eventId, kind, meetingId, versionNumber, title, format } = print
    await tx.printRecord.create({
      data: { eventId, kind, meetingId, versionNumber, userId: actor.id, userName: actor.name, createdAt: now },
    })
    await writeAudit(tx, actor, {
      eventId,
      action: "document.print",
      subject: { kind: "document", id: meetingId ?? eventId, title },
      after: { kind, version: versionNumber, format },
    })
    return accept(null)
  })
