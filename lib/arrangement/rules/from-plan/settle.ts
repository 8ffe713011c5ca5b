import { roomHolds } from "@/lib/meetings/rules/holds"
import type { MeetingPlan } from "@/lib/meetings/schema"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { prepare } from "@/lib/occupancy/rules/prepare"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { ProposedMove } from "../../schema/wishes"
import { planAfter } from "./back"
import { parentAround, type Timed, timed } from "./timed"

/** A meeting and the one it hangs on (会中会): in the same room right after it or inside it, or inside its time elsewhere. */
type Rider = { child: Timed; parent: Timed; sameRoom: boolean }

function ridersOf(plan: ConflictPlan): Rider[] {
  const { peopleOf, meetings } = prepare(plan)
  const rider = (child: MeetingPlan | undefined, parent: MeetingPlan | null | undefined, sameRoom: boolean): Rider[] =>
    child && parent && timed(child) && timed(parent) ? [{ child, parent, sameRoom }] : []
  const onStage = roomHolds(plan.meetings, plan.rooms, peopleOf).flatMap((hold) =>
    hold.members.slice(1).flatMap((id) => rider(meetings.get(id), meetings.get(hold.meetingId), true)),
  )
  const known = new Set(onStage.map(({ child }) => child.id))
  const inside = plan.meetings.filter((one) => !one.cancelled && !known.has(one.id))
  return [...onStage, ...inside.flatMap((child) => rider(child, parentAround(plan, child), false))]
}

const inPlanOrder = (plan: ConflictPlan, moves: readonly ProposedMove[]): ProposedMove[] => {
  const place = new Map(plan.meetings.map((meeting, index) => [meeting.id, index]))
  return [...moves].sort((a, b) => (place.get(a.meetingId) ?? 0) - (place.get(b.meetingId) ?? 0))
}

/** Tries changes of a proposal one after the other, and keeps those by which the engine finds nothing new that blocks. */
function trying(plan: ConflictPlan, moves: readonly ProposedMove[]) {
  const blocking = (tried: readonly ProposedMove[]): Set<string> =>
    new Set(
      findConflicts(planAfter(plan, tried)).flatMap((finding) => (finding.severity === "warn" ? [] : [finding.id])),
    )
  let settled = [...moves]
  let standing = blocking(settled)
  return {
    moves: () => settled,
    moveOf: (id: string) => settled.find((move) => move.meetingId === id),
    accepts(wanted: readonly ProposedMove[]): boolean {
      const changed = new Set(wanted.map((move) => move.meetingId))
      const tried = [...settled.filter((move) => !changed.has(move.meetingId)), ...wanted]
      const found = blocking(tried)
      if ([...found].some((id) => !standing.has(id))) return false
      settled = tried
      standing = found
      return true
    },
  }
}

/** The child at the same distance from its parent's start as it has now; in its parent's room if that is where it was. */
function bringBack({ child, parent, sameRoom }: Rider, trial: ReturnType<typeof trying>): void {
  const parentMove = trial.moveOf(parent.id)
  if (!parentMove) return
  const from = child.from + parentMove.from - parent.from
  const { id: meetingId, revision } = child
  const rooms = sameRoom ? [parentMove.roomId] : [trial.moveOf(child.id)?.roomId ?? child.roomId, child.roomId]
  for (const roomId of rooms)
    if (trial.accepts([{ meetingId, revision, roomId, from, to: from + child.to - child.from }])) return
}

/** Meetings of one heading that were at the same time, and all of which move: together again at the earliest time that serves all. */
function bringInStep(plan: ConflictPlan, trial: ReturnType<typeof trying>): void {
  const families = new Map<string, string[]>()
  for (const { id, parentId, from, to, cancelled } of plan.meetings) {
    if (parentId === null || from === null || cancelled) continue
    const key = `${parentId} ${from} ${to}`
    families.set(key, [...(families.get(key) ?? []), id])
  }
  for (const ids of families.values()) {
    const moves = ids.flatMap((id) => trial.moveOf(id) ?? [])
    const starts = [...new Set(moves.map((move) => move.from))].sort((a, b) => a - b)
    if (moves.length < ids.length || starts.length < 2) continue
    starts.some((from) => trial.accepts(moves.map((move) => ({ ...move, from, to: from + move.to - move.from }))))
  }
}

/**
 * Brings together what the search took apart, where the engine then finds nothing new that blocks: a meeting on the stage right
 * after another one, or inside it, follows it; debates that run at one time run at one time again. Unmovable ones are left alone.
 */
export function keepTogether(
  plan: ConflictPlan,
  moves: readonly ProposedMove[],
  movable: ReadonlySet<string>,
): ProposedMove[] {
  if (moves.length === 0) return []
  const trial = trying(plan, moves)
  bringInStep(plan, trial)
  for (const rider of ridersOf(plan)) if (movable.has(rider.child.id)) bringBack(rider, trial)
  return inPlanOrder(plan, trial.moves())
}
