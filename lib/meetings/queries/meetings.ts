import { mayEditArea } from "@/lib/events/policy"
import { eventFor } from "@/lib/events/queries/access"
import type { EventHead } from "@/lib/events/schema"
import type { Actor } from "@/lib/kernel/actor"
import { db, type Tx } from "@/lib/platform/db"
import type { MeetingPlan } from "../schema"
import { meetingPlansOf } from "./plan"

export type MeetingsOfEvent = { event: EventHead; meetings: MeetingPlan[]; mayEdit: boolean }

/** The event's meetings and whether the actor may change them; null when the event is not visible to the actor. */
export async function meetingsFor(actor: Actor, eventId: string, tx: Tx = db()): Promise<MeetingsOfEvent | null> {
  const access = await eventFor(actor, eventId, tx)
  if (!access) return null
  const mayEdit = mayEditArea(actor, access.membership, "meetings")
  return { event: access.event, meetings: await meetingPlansOf(eventId, tx), mayEdit }
}

/** One meeting of the event, or null when it does not exist for this actor. */
export async function meetingFor(actor: Actor, eventId: string, meetingId: string): Promise<MeetingPlan | null> {
  const all = await meetingsFor(actor, eventId)
  return all?.meetings.find((meeting) => meeting.id === meetingId) ?? null
}
