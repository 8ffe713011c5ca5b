import type { EventHead } from "@/lib/events/schema"
import { type Interval, toMinutes } from "@/lib/kernel/interval"
import { instantOf } from "@/lib/kernel/zoned"
import { meetingPlansOf } from "@/lib/meetings/queries/plan"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { participantsOf } from "@/lib/people/queries/participants"
import { db, type Tx } from "@/lib/platform/db"
import { plainRooms, plainTravel } from "@/lib/venues/queries/rooms"
import type { ConflictPlan } from "../schema"
import { outsideHolds } from "./outside"

const DAY = 1440

/** The event's days and whatever of its meetings lies outside them, a day wider on both sides. */
function reachOf(event: EventHead, meetings: readonly MeetingPlan[]): Interval {
  const times = meetings.flatMap(({ from, to }) => (from === null || to === null ? [] : [from, to]))
  for (const day of [event.startsOn, event.endsOn]) {
    const noon = instantOf(day, "12:00", event.zone)
    if (noon) times.push(toMinutes(noon))
  }
  return { from: Math.min(...times) - DAY, to: Math.max(...times) + DAY }
}

/** Everything the conflict engine reads of an event. For callers that have asked the policy. */
export async function conflictPlanOf(event: EventHead, tx: Tx = db()): Promise<ConflictPlan> {
  const meetings = await meetingPlansOf(event.id, tx)
  const participants = await participantsOf(event.id, tx)
  const [rooms, travel] = [await plainRooms(tx), await plainTravel(tx)]
  const outside = await outsideHolds(tx, { eventId: event.id, within: reachOf(event, meetings), rooms, participants })
  return { zone: event.zone, meetings, participants, rooms, travel, outside }
}
