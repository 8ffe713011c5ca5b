import { eventSettings } from "@/lib/events/schema"
import { buildSnapshot } from "@/lib/itineraries/rules/snapshot"
import type { PlanSnapshot } from "@/lib/itineraries/schema"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { samplePlan } from "../occupancy/sample"

export const EVENT = {
  ...{ id: "e", title: "县第十八届人民代表大会第二次会议", shortTitle: "县人大二次会议", draftRevision: 1 },
  ...{ startsOn: "2027-01-12", endsOn: "2027-01-15", zone: "Asia/Shanghai" },
}

/** A UUID for a number, so that exported ids look like those of the database. */
export const uuid = (n: number): string => `0195d000-0000-7000-8000-${String(n).padStart(12, "0")}`

/** The sample session with ids as the database makes them, and as it would be frozen. */
export async function sampleSnapshot() {
  const { plan } = await samplePlan()
  const ids = new Map(plan.meetings.map(({ id }, index) => [id, uuid(index + 1)]))
  const meetings = plan.meetings.map(
    (meeting): MeetingPlan => ({
      ...meeting,
      id: ids.get(meeting.id) ?? "",
      parentId: meeting.parentId === null ? null : (ids.get(meeting.parentId) ?? null),
    }),
  )
  const rooms = plan.rooms.map(({ id, name, floor, venueId, venueName, address }) => ({
    id,
    name,
    floor,
    venueId,
    venueName,
    address,
  }))
  const event = { ...EVENT, settings: eventSettings.parse({}) }
  const snapshot: PlanSnapshot = buildSnapshot({
    ...{ event, groups: [], people: plan.participants, rooms, halls: [], meetings, plans: [] },
  })
  return { snapshot, meetings, rooms: plan.rooms, participants: plan.participants }
}
