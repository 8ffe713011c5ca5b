import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import type { Placement } from "./board-geometry"

/** What the one engine would say of the meeting if it stood there: the same rules as on the server, before anything is saved. */
export function judge(plan: ConflictPlan, place: Placement): Finding[] {
  const meetings = plan.meetings.map((meeting) =>
    meeting.id === place.meetingId ? { ...meeting, from: place.from, to: place.to, roomId: place.roomId } : meeting,
  )
  return findConflicts({ ...plan, meetings }).filter((finding) => meetingsIn(finding).has(place.meetingId))
}
