import { roomHolds } from "@/lib/meetings/rules/holds"
import { resolveNumbers, rolesOf } from "@/lib/meetings/rules/resolve"
import { indexRoster } from "@/lib/meetings/rules/roster-index"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Participant } from "@/lib/people/schema"
import type { RoomDto } from "@/lib/venues/schema"
import type { Occupancy } from "../schema"

/**
 * The whole ledger of an event as rows: every room its meetings hold (margins inside from–to, riders on their host's row) and
 * every person they take, in the foremost role, by participation id. Derived from scopes and roster at read time; only
 * rooms are exclusive. For boards and lists; the conflict engine itself works on numbers.
 */
export function deriveOccupancy(
  meetings: readonly MeetingPlan[],
  participants: readonly Participant[],
  rooms: readonly RoomDto[],
): Occupancy[] {
  const roster = indexRoster(participants)
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const margins = new Map(rooms.map((room) => [room.id, room]))
  const holds = roomHolds(meetings, rooms, (id) => resolveNumbers(byId.get(id)?.scopes ?? [], roster))
  const rows = holds.map((hold): Occupancy => {
    const room = margins.get(hold.roomId)
    return {
      subjectKind: "ROOM",
      subjectId: hold.roomId,
      from: hold.from,
      to: hold.to,
      cause: "MEETING",
      causeId: hold.meetingId,
      title: byId.get(hold.meetingId)?.title ?? "",
      role: "",
      exclusive: true,
      setUpMinutes: room?.setUpMinutes ?? 0,
      clearAwayMinutes: room?.clearAwayMinutes ?? 0,
    }
  })
  const none = {
    setUpMinutes: 0,
    clearAwayMinutes: 0,
    exclusive: false,
    cause: "MEETING",
    subjectKind: "PERSON",
  } as const
  for (const { id: causeId, title, from, to, cancelled, scopes } of meetings) {
    if (cancelled || from === null || to === null) continue
    for (const [subjectId, role] of rolesOf(scopes, roster))
      rows.push({ ...none, subjectId, from, to, causeId, title, role })
  }
  return rows
}
