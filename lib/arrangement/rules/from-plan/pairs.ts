import { overlaps } from "@/lib/kernel/interval"
import { meetingTree } from "@/lib/meetings/rules/tree"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import { timed } from "./timed"

/** Pairs that may share people or a room: one inside the other, and what stands still and clashes already. */
export function relatedPairs(plan: ConflictPlan, meetings: readonly MeetingPlan[], movable: readonly boolean[]) {
  const tree = meetingTree(plan.meetings)
  const margins = new Map(plan.rooms.map((room) => [room.id, room.setUpMinutes + room.clearAwayMinutes]))
  const still = (a: MeetingPlan, b: MeetingPlan): boolean => {
    if (!timed(a) || !timed(b)) return false
    const gap = a.roomId === b.roomId ? (margins.get(a.roomId ?? "") ?? 0) : 0
    return overlaps({ from: a.from, to: a.to + gap }, b) || overlaps(a, { from: b.from, to: b.to + gap })
  }
  const pairs: [number, number][] = []
  meetings.forEach((a, i) => {
    for (let j = i + 1; j < meetings.length; j += 1) {
      const b = meetings[j] as MeetingPlan
      if (tree.related(a.id, b.id) || (!movable[i] && !movable[j] && still(a, b))) pairs.push([i, j])
    }
  })
  return pairs
}

/** Meetings of one delegation alone belong together: one number for each delegation. */
export function groupsOf(meetings: readonly MeetingPlan[]): number[] {
  const numbers = new Map<string, number>()
  return meetings.map((meeting) => {
    const attend = meeting.scopes.filter((item) => item.role === "ATTEND")
    const name = attend[0]?.ref ?? ""
    if (name === "" || attend.some((item) => item.kind !== "GROUP" || item.ref !== name)) return -1
    const known = numbers.get(name) ?? numbers.size
    numbers.set(name, known)
    return known
  })
}
