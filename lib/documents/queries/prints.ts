import { db } from "@/lib/platform/db"
import { type PrintedRecord, printedContents } from "../schema/printed"

/** More prints than this of one event are history: what is out of date shows in the newer ones. */
const KEPT = 2000

/** What was printed of an event (of one meeting), newest first, with what stood on it. For callers that have asked the policy. */
export async function printedRecords(eventId: string, meetingId?: string): Promise<PrintedRecord[]> {
  const rows = await db().printRecord.findMany({
    where: { eventId, ...(meetingId === undefined ? {} : { meetingId }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: KEPT,
    omit: { eventId: true, userId: true },
  })
  return rows.map(({ contents, ...row }) => ({ ...row, contents: printedContents.safeParse(contents).data ?? null }))
}
