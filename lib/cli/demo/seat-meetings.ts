import type { Actor } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { createAndArrangePlan } from "@/lib/seating/store/plan"
import { must } from "./must"

/** Seats the preparatory meeting, the plenaries and the presidium's meetings wherever the room has seats of its own. */
export async function seatMeetings(actor: Actor, eventId: string): Promise<void> {
  const meetings = await db().meeting.findMany({
    where: { eventId, kind: { in: ["预备会议", "全体会议", "主席团会议"] }, room: { hall: { isNot: null } } },
    orderBy: { startsAt: "asc" },
  })
  for (const meeting of meetings)
    must(`seats of ${meeting.code}`, await createAndArrangePlan(actor, eventId, meeting.id))
}
