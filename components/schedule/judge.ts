import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import type { Placement } from "./board-geometry"

const concerns = (finding: Finding, meetingId: string): boolean =>
  finding.a === meetingId ||
  finding.b === meetingId ||
  finding.pairs.some((pair) => pair.a === meetingId || pair.b === meetingId)

/** What the one engine would say of the meeting if it stood there: the same rules as on the server, before anything is saved. */
export function judge(plan: ConflictPlan, place: Placement): Finding[] {
  const meetings = plan.meetings.map((meeting) =>
    meeting.id === place.meetingId ? { ...meeting, from: place.from, to: place.to, roomId: place.roomId } : meeting,
  )
  return findConflicts({ ...plan, meetings }).filter((finding) => concerns(finding, place.meetingId))
}
