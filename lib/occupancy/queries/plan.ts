import type { EventHead } from "@/lib/events/schema"
import { contains, type Interval, toMinutes } from "@/lib/kernel/interval"
import { instantOf } from "@/lib/kernel/zoned"
import { meetingPlansOf } from "@/lib/meetings/queries/plan"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { participantsOf } from "@/lib/people/queries/participants"
import { db, type Tx } from "@/lib/platform/db"
import { plainRooms, plainTravel } from "@/lib/venues/queries/rooms"
import { conflictSettings } from "../rules/settings"
import type { Confirmation, ConflictPlan } from "../schema"
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

/** The yeses and noes for the rooms of an event's meetings. */
async function confirmationsOf(eventId: string, tx: Tx): Promise<Confirmation[]> {
  const rows = await tx.roomConfirmation.findMany({ where: { meeting: { eventId } }, orderBy: { meetingId: "asc" } })
  return rows.map(({ meetingId, roomId, startsAt, endsAt, status }) => ({
    ...{ meetingId, roomId, status },
    from: toMinutes(startsAt),
    to: toMinutes(endsAt),
  }))
}

/** Everything the conflict engine reads of an event. For callers that have asked the policy. */
export async function conflictPlanOf(event: EventHead, tx: Tx = db()): Promise<ConflictPlan> {
  const meetings = await meetingPlansOf(event.id, tx)
  const participants = await participantsOf(event.id, tx)
  const [rooms, travel] = [await plainRooms(tx), await plainTravel(tx)]
  const outside = await outsideHolds(tx, { eventId: event.id, within: reachOf(event, meetings), rooms, participants })
  const settings = conflictSettings(event.settings, await officeSettingsOf(tx))
  const confirmations = await confirmationsOf(event.id, tx)
  return { zone: event.zone, meetings, participants, rooms, travel, outside, settings, confirmations }
}

/** The plan after its meetings were changed in this transaction; what lies outside is read again only when it reaches further. */
export async function planAfter(before: ConflictPlan, event: EventHead, tx: Tx): Promise<ConflictPlan> {
  const meetings = await meetingPlansOf(event.id, tx)
  const [then, now] = [reachOf(event, before.meetings), reachOf(event, meetings)]
  if (contains(then, now)) return { ...before, meetings }
  const { rooms, participants } = before
  return {
    ...before,
    meetings,
    outside: await outsideHolds(tx, { eventId: event.id, within: now, rooms, participants }),
  }
}
