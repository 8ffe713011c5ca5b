import type { ItineraryEntry, PlanSnapshot, SeatLabel, SnapshotMeeting } from "../schema"

type Seat = SeatLabel & { hallId: string }
type Room = PlanSnapshot["rooms"][number]

/** Weakest first: who chairs and attends is listed once, as the chair. */
const ROLES = [
  ["ATTEND", "attend"],
  ["SERVE", "serve"],
  ["SPEAK", "speak"],
  ["CHAIR", "chair"],
] as const

/**
 * Everybody's own schedule: participation id → lines by time, a parent before its children. Each meeting once, in the
 * strongest role; parents and children both; headings and unscheduled meetings not. People without a meeting have [].
 */
export function itinerariesOf(plan: PlanSnapshot): Map<string, ItineraryEntry[]> {
  const found = new Map<string, ItineraryEntry[]>(plan.people.map((person) => [person.id, []]))
  const rooms = new Map(plan.rooms.map((room) => [room.id, room]))
  const seats = seatsOf(plan)
  const scheduled = plan.meetings.filter((meeting) => meeting.startsAt !== null && meeting.endsAt !== null)
  for (const meeting of [...scheduled].sort(byTime)) {
    const line = lineOf(meeting, meeting.roomId === null ? undefined : rooms.get(meeting.roomId))
    for (const [personId, role] of rolesIn(meeting)) {
      found.get(personId)?.push({ ...line, role, seat: seats.get(`${meeting.id} ${personId}`) ?? null })
    }
  }
  return found
}

function rolesIn(meeting: SnapshotMeeting): Map<string, ItineraryEntry["role"]> {
  const roles = new Map<string, ItineraryEntry["role"]>()
  for (const [role, list] of ROLES) for (const id of meeting[list]) roles.set(id, role)
  return roles
}

function seatsOf(plan: PlanSnapshot): Map<string, Seat> {
  const seats = new Map<string, Seat>()
  for (const { meetingId, hallId, seats: taken } of plan.seating)
    for (const { participationId, ...seat } of taken) seats.set(`${meetingId} ${participationId}`, { ...seat, hallId })
  return seats
}

const lineOf = (meeting: SnapshotMeeting, room: Room | undefined): Omit<ItineraryEntry, "role" | "seat"> => ({
  meetingId: meeting.id,
  title: meeting.title,
  kind: meeting.kind,
  startsAt: meeting.startsAt ?? "",
  endsAt: meeting.endsAt ?? "",
  room: room?.name ?? "",
  floor: room?.floor ?? "",
  venue: room?.venueName ?? "",
  address: room?.address ?? "",
  chairText: meeting.chairText,
  note: meeting.note,
  dress: meeting.dress,
  cancelled: meeting.cancelled,
  removed: false,
  sequence: 0,
})

/** ISO instants of one form compare as text; the longer of two that start together is the parent and comes first. */
function byTime(a: SnapshotMeeting, b: SnapshotMeeting): number {
  const [startA, startB] = [a.startsAt ?? "", b.startsAt ?? ""]
  if (startA !== startB) return startA < startB ? -1 : 1
  const [endA, endB] = [a.endsAt ?? "", b.endsAt ?? ""]
  if (endA !== endB) return endA > endB ? -1 : 1
  return a.id < b.id ? -1 : 1
}
