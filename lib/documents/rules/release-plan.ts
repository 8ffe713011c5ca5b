import type { PlanSnapshot } from "@/lib/itineraries/schema"
import type { ReleaseSnapshot } from "@/lib/seating/schema/release"

/** A release as a plan with that one meeting in it, so that every paper of seats is printed of it as of a published version. */
export function planOfRelease(release: ReleaseSnapshot): PlanSnapshot {
  const { event, meeting, groups, people, room, hall, seats } = release
  return {
    format: 1,
    event,
    groups,
    people,
    rooms: room ? [room] : [],
    halls: [hall],
    meetings: [
      {
        ...meeting,
        parentId: null,
        roomId: room?.id ?? null,
        scopeText: "",
        chairText: "",
        note: "",
        dress: "",
        cancelled: false,
        agenda: [],
        serve: [],
      },
    ],
    seating: [{ meetingId: meeting.id, hallId: hall.id, seats }],
  }
}
