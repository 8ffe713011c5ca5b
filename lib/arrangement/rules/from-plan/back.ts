import type { MeetingPlan } from "@/lib/meetings/schema"
import { planWith } from "@/lib/occupancy/rules/move-effect"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { Assignment } from "../../schema"
import type { PlanProblem, ProposedMove } from "../../schema/wishes"
import { timed } from "./timed"

/** Where the search starts from: everything where it is now, what has no place yet open. */
export const placesOfNow = ({ problem }: PlanProblem): (Assignment | null)[] =>
  (problem.real?.now ?? []).map((now) => now && { start: now.start, room: now.room })

/**
 * The solution as moves of meetings, in the plan's order; what stays where it is, is none. A meeting that keeps its room and
 * its start keeps its minute as well; one that moves keeps its length.
 */
export function movesOf(
  plan: ConflictPlan,
  built: PlanProblem,
  assignments: readonly (Assignment | null | undefined)[],
): ProposedMove[] {
  const byId = new Map(plan.meetings.map((meeting) => [meeting.id, meeting]))
  const { grid, problem, roomIds, meetingIds, movable } = built
  return meetingIds.flatMap((meetingId, index): ProposedMove[] => {
    const [assigned, now, meeting] = [assignments[index], problem.real?.now[index], byId.get(meetingId)]
    if (!assigned || !meeting || !movable[index]) return []
    const roomId = roomIds[assigned.room] ?? null
    const stays = now && now.start === assigned.start
    if (stays && now.room === assigned.room) return []
    const from = stays && timed(meeting) ? meeting.from : grid.base + assigned.start * grid.grainMinutes
    const length = timed(meeting) ? meeting.to - meeting.from : (meeting.minutes ?? 0)
    return [{ meetingId, revision: meeting.revision, roomId, from, to: from + length }]
  })
}

/** The meetings as they would be. */
export const movedBy = (plan: ConflictPlan, moves: readonly ProposedMove[]): MeetingPlan[] => {
  const byId = new Map(moves.map((move) => [move.meetingId, move]))
  return plan.meetings.flatMap((meeting) => {
    const move = byId.get(meeting.id)
    return move ? [{ ...meeting, from: move.from, to: move.to, roomId: move.roomId }] : []
  })
}

/** The plan with the moves done. */
export const planAfter = (plan: ConflictPlan, moves: readonly ProposedMove[]): ConflictPlan =>
  planWith(plan, movedBy(plan, moves))
