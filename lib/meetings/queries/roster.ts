import { participantsOf } from "@/lib/people/queries/participants"
import type { Participant } from "@/lib/people/schema"
import { db, type Tx } from "@/lib/platform/db"

export type MeetingRoster = { groups: { name: string; shortName: string }[]; participants: Participant[] }

/** Who the words of a scope can name in an event. For callers that have asked the policy. */
export async function rosterOf(eventId: string, tx: Tx = db()): Promise<MeetingRoster> {
  const groups = await tx.group.findMany({
    where: { eventId },
    select: { name: true, shortName: true },
    orderBy: [{ kind: "asc" }, { position: "asc" }],
  })
  return { groups, participants: await participantsOf(eventId, tx) }
}
