import type { EventHead } from "@/lib/events/schema"
import { meetingPlansOf } from "@/lib/meetings/queries/plan"
import { participantsOf } from "@/lib/people/queries/participants"
import type { Tx } from "@/lib/platform/db"
import { hallDescription } from "@/lib/venues/schema"
import { buildSnapshot } from "../rules/snapshot"
import type { PlanSnapshot } from "../schema"

/** The draft as it stands, as one plan. Called under the event's lock (propose) it is exactly one revision of it. */
export async function draftPlan(tx: Tx, event: EventHead): Promise<PlanSnapshot> {
  const eventId = event.id
  const people = await participantsOf(eventId, tx)
  const meetings = await meetingPlansOf(eventId, tx)
  const groups = await tx.group.findMany({
    where: { eventId },
    select: { id: true, kind: true, name: true, shortName: true, position: true },
    orderBy: [{ kind: "asc" }, { position: "asc" }, { id: "asc" }],
  })
  const rooms = await tx.room.findMany({
    where: { meetings: { some: { eventId } } },
    select: { id: true, name: true, floor: true, venue: { select: { id: true, name: true, address: true } } },
    orderBy: { id: "asc" },
  })
  const plans = await tx.seatingPlan.findMany({
    where: { eventId },
    select: {
      meetingId: true,
      hall: { select: { id: true, roomId: true, name: true, description: true } },
      assignments: { select: { seatId: true, participationId: true }, orderBy: { seatId: "asc" } },
    },
    orderBy: { meetingId: "asc" },
  })
  const halls = new Map(
    plans.map(({ hall }) => [hall.id, { ...hall, description: hallDescription.parse(hall.description) }]),
  )
  return buildSnapshot({
    event,
    groups,
    people,
    rooms: rooms.map(({ venue, ...room }) => ({
      ...room,
      venueId: venue.id,
      venueName: venue.name,
      address: venue.address,
    })),
    halls: [...halls.values()],
    meetings,
    plans: plans.map((plan) => ({ meetingId: plan.meetingId, hallId: plan.hall.id, taken: plan.assignments })),
  })
}
