import { meetingTree } from "@/lib/meetings/rules/tree"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ConflictPlan } from "@/lib/occupancy/schema"

export type Timed = MeetingPlan & { from: number; to: number }

export const timed = (meeting: MeetingPlan): meeting is Timed => meeting.from !== null && meeting.to !== null

export const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n)

/** The meeting in whose time this one lies as a 会中会; null when it has none, or comes after it. */
export function parentAround(plan: ConflictPlan, meeting: MeetingPlan): Timed | null {
  if (!timed(meeting) || meeting.parentId === null) return null
  const above = new Set(meetingTree(plan.meetings).ancestorsOf(meeting.id))
  const around = plan.meetings.find(
    (one) => above.has(one.id) && !one.cancelled && timed(one) && one.from <= meeting.from && meeting.from < one.to,
  )
  return around && timed(around) ? around : null
}
