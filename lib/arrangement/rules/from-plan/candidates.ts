import { overlaps } from "@/lib/kernel/interval"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"

/** Points of the day that other things are hung on: not moved unless somebody asks for it, or they lost their place. */
const FIXED_KINDS: readonly string[] = ["用餐", "报到"]

/** Meetings that have or could have a place: neither cancelled nor a mere heading. */
export function placeable(plan: ConflictPlan): MeetingPlan[] {
  const parents = new Set(plan.meetings.map((meeting) => meeting.parentId))
  return plan.meetings.filter(
    (meeting) => !meeting.cancelled && (meeting.from !== null || meeting.minutes != null || !parents.has(meeting.id)),
  )
}

/** What may be moved at all when everything is arranged: no pins, no meals, nothing that has a time but needs no room. */
export const freeToMove = (plan: ConflictPlan): string[] =>
  placeable(plan)
    .filter(
      (meeting) =>
        !meeting.pinned &&
        !FIXED_KINDS.includes(meeting.kind) &&
        (meeting.from === null ? meeting.minutes != null : meeting.roomId !== null),
    )
    .map((meeting) => meeting.id)

/** The meetings of the findings that block. Pinned ones stay where they are. */
export function inConflict(plan: ConflictPlan, findings: readonly Finding[]): string[] {
  const concerned = new Set(
    findings.filter((finding) => finding.severity !== "warn").flatMap((finding) => [...meetingsIn(finding)]),
  )
  return placeable(plan)
    .filter((meeting) => concerned.has(meeting.id) && !meeting.pinned && meeting.from !== null)
    .map((meeting) => meeting.id)
}

/** A room that cannot be used for a while. */
export type Loss = { roomId: string; from: number; to: number; title: string }

/** The plan as it is once the room is lost: the loss stands among what others hold of the rooms. */
export const planWithout = (plan: ConflictPlan, loss: Loss): ConflictPlan => {
  const { roomId: subjectId, from, to, title } = loss
  const hold = { subjectKind: "ROOM", subjectId, from, to, heldFrom: from, heldTo: to, causeId: "loss", title } as const
  return { ...plan, outside: [...plan.outside, { ...hold, venueId: null }] }
}

/** Meetings that stand in the lost room in that time, with set-up and clear-away. A pin does not keep a room that is gone. */
export function hitBy(plan: ConflictPlan, loss: Loss): string[] {
  const room = plan.rooms.find((one) => one.id === loss.roomId)
  if (!room) return []
  return placeable(plan)
    .filter(
      ({ roomId, from, to }) =>
        roomId === loss.roomId &&
        from !== null &&
        to !== null &&
        overlaps({ from: from - room.setUpMinutes, to: to + room.clearAwayMinutes }, loss),
    )
    .map((meeting) => meeting.id)
}
