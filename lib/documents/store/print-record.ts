import { writeAudit } from "@/lib/audit/store"
import type { UserActor } from "@/lib/kernel/actor"
import { accept } from "@/lib/kernel/outcome"
import { inTransaction } from "@/lib/platform/db"
import type { DocumentAsk } from "../schema"
import type { PrintedContents } from "../schema/printed"

export type PrintToRecord = {
  eventId: string
  kind: string
  meetingId: string | null
  versionNumber: number | null
  releaseNumber: number | null
  contents: PrintedContents | null
  title: string
  format: DocumentAsk["format"]
}

/** Notes what left the house on paper, of which version or release and what stood on it, so that what was printed before a change can be found. */
export const recordPrint = (actor: UserActor, print: PrintToRecord, now: Date): Promise<{ ok: true; value: null }> =>
  inTransaction(async (tx) => {
    const { title, format, contents, ...row } = print
    await tx.printRecord.create({
      data: { ...row, contents: contents ?? undefined, userId: actor.id, userName: actor.name, createdAt: now },
    })
    await writeAudit(tx, actor, {
      eventId: row.eventId,
      action: "document.print",
      subject: { kind: "document", id: row.meetingId ?? row.eventId, title },
      after: { kind: row.kind, version: row.versionNumber, release: row.releaseNumber, format },
    })
    return accept(null)
  })
