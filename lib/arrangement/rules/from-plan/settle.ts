import { roomHolds } from "@/lib/meetings/rules/holds"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { prepare } from "@/lib/occupancy/rules/prepare"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { ProposedMove } from "../../schema/wishes"
import { planAfter } from "./back"
import { timed } from "./timed"

/** A meeting in the same room as the one it is under, inside its time or right after it (会中会). */
type Rider = { child: MeetingPlan; parent: MeetingPlan }

function ridersOf(plan: ConflictPlan): Rider[] {
  const { peopleOf, meetings } = prepare(plan)
  return roomHolds(plan.meetings, plan.rooms, peopleOf).flatMap((hold) => {
    const parent = meetings.get(hold.meetingId)
    return hold.members.slice(1).flatMap((id): Rider[] => {
      const child = meetings.get(id)
      return child && parent ? [{ child, parent }] : []
    })
  })
}

/** The child at the same distance from its parent's start as it has now, in its parent's room. */
function follows({ child, parent }: Rider, parentMove: ProposedMove): ProposedMove | null {
  if (!timed(child) || !timed(parent)) return null
  const from = child.from + parentMove.from - parent.from
  const { id: meetingId, revision } = child
  return { meetingId, revision, roomId: parentMove.roomId, from, to: from + child.to - child.from }
}

const blockingIds = (plan: ConflictPlan): Set<string> =>
  new Set(findConflicts(plan).flatMap((finding) => (finding.severity === "warn" ? [] : [finding.id])))

/**
 * Brings meetings that hang on another one (on the stage right after it, or inside it) back to it where the search took the
 * two apart, if the engine then finds nothing that blocks and was not there before. Pinned and unmovable ones are left alone.
 */
export function keepTogether(
  plan: ConflictPlan,
  moves: readonly ProposedMove[],
  movable: ReadonlySet<string>,
): ProposedMove[] {
  let settled = [...moves]
  let standing = blockingIds(planAfter(plan, settled))
  for (const rider of ridersOf(plan)) {
    const parentMove = settled.find((move) => move.meetingId === rider.parent.id)
    if (!parentMove || !movable.has(rider.child.id)) continue
    const wanted = follows(rider, parentMove)
    if (!wanted) continue
    const tried = [...settled.filter((move) => move.meetingId !== wanted.meetingId), wanted]
    const found = blockingIds(planAfter(plan, tried))
    if ([...found].some((id) => !standing.has(id))) continue
    settled = tried
    standing = found
  }
  const place = new Map(plan.meetings.map((meeting, index) => [meeting.id, index]))
  return settled.sort((a, b) => (place.get(a.meetingId) ?? 0) - (place.get(b.meetingId) ?? 0))
}
