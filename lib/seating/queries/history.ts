import type { EventHead } from "@/lib/events/schema"
import { db, type Tx } from "@/lib/platform/db"
import type { PastSeat } from "../schema/history"

/**
 * Where the people of an event sat at earlier sessions of its term, in the order of the sessions; nothing while the event
 * does not say its term, and nothing of people who are not in it. `includingThis`: also what is kept of the present
 * session. For callers that have asked the policy.
 */
export async function historyOf(
  { id: eventId, settings: { term, sessionOfTerm } }: Pick<EventHead, "id" | "settings">,
  { includingThis = false, tx = db() }: { includingThis?: boolean; tx?: Tx } = {},
): Promise<PastSeat[]> {
  if (term === "" || (sessionOfTerm === 1 && !includingThis)) return []
  return await tx.seatHistory.findMany({
    where: {
      person: { participations: { some: { eventId } } },
      term,
      session: includingThis ? { lte: sessionOfTerm } : { lt: sessionOfTerm },
    },
    select: { personId: true, session: true, row: true, rows: true, groupName: true, fromCentre: true },
    orderBy: [{ session: "asc" }, { personId: "asc" }],
  })
}
