import type { PlanSnapshot } from "@/lib/itineraries/schema"
import { DEFAULT_ZONE, dayOf } from "@/lib/kernel/zoned"
import { groupKindOf } from "@/lib/people/schema"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { seatName } from "@/lib/venues/rules/seat-name"
import type { PlanFile } from "./plan-file"

const HALL = "hall"

/** A plan file as the papers read plans: one event with one hall and one meeting. `now` gives a day to a meeting without one. */
export function snapshotOf(file: PlanFile, now: Date): { snapshot: PlanSnapshot; meetingId: string } {
  const { meeting, hall, roster, customs } = file
  const seatOf = new Map(hallGeometry(hall).seats.map((seat) => [seat.id, seat]))
  const day = dayOf(meeting.startsAt ? new Date(meeting.startsAt) : now, DEFAULT_ZONE)
  const groups = new Map<string, PlanSnapshot["groups"][number]>()
  for (const { groupId, groupName, groupShortName, groupPosition, category } of roster) {
    if (groupId === null || groups.has(groupId)) continue
    const kind = groupKindOf(category)
    groups.set(groupId, { id: groupId, kind, name: groupName, shortName: groupShortName, position: groupPosition })
  }
  const { id, title, kind, startsAt, endsAt, attend, chairs, speakers } = meeting
  return {
    meetingId: id,
    snapshot: {
      format: 1,
      event: {
        id: "event",
        title,
        shortTitle: title,
        startsOn: day,
        endsOn: day,
        zone: DEFAULT_ZONE,
        settings: customs,
      },
      groups: [...groups.values()],
      people: roster,
      rooms: [{ id: HALL, name: hall.name, floor: "", venueId: "", venueName: "", address: "" }],
      halls: [{ id: HALL, roomId: HALL, name: hall.name, description: hall }],
      meetings: [
        {
          ...{ id, parentId: null, code: id, title, kind, startsAt, endsAt, roomId: HALL },
          ...{ scopeText: "", chairText: "", note: "", dress: "", cancelled: false, agenda: [] },
          ...{ attend, chair: chairs, speak: speakers, serve: [] },
        },
      ],
      seating: [
        {
          meetingId: id,
          hallId: HALL,
          seats: file.assignments.flatMap(({ seatId, person }) => {
            const seat = seatOf.get(seatId)
            return seat ? { seatId, participationId: person.id, ...seatName(seat) } : []
          }),
        },
      ],
    },
  }
}
