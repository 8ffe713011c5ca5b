import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { createAndArrangePlan } from "@/lib/seating/store/plan"
import { must } from "./must"

/** Seats every meeting of the session that is held in the great hall and has the deputies in it. */
export async function seatMeetings(actor: Actor, eventId: string): Promise<void> {
  const meetings = await db().meeting.findMany({
    where: { eventId, kind: { in: ["预备会议", "全体会议"] }, room: { hall: { isNot: null } } },
    orderBy: { startsAt: "asc" },
  })
  for (const meeting of meetings)
    must(`seats of ${meeting.code}`, await createAndArrangePlan(actor, eventId, meeting.id))
}
