import { type Move, movedMeetings } from "@/lib/meetings/rules/moved"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ConflictPlan, Finding } from "../schema"
import { findConflicts } from "./conflicts"
import { idsOf, prepare } from "./prepare"

export type MoveEffect = {
  /** The meetings as they would be. */
  moved: MeetingPlan[]
  /** Findings that would be new, or worse in kind, after the move. */
  arising: Finding[]
  /** Findings of now that would be gone. */
  solved: Finding[]
  /** Findings that stay between the same things. */
  remaining: Finding[]
  /** Participation ids whose day changes. */
  people: string[]
}

/** The plan with some meetings as they would be. */
export function planWith(plan: ConflictPlan, moved: readonly MeetingPlan[]): ConflictPlan {
  const changed = new Map(moved.map((meeting) => [meeting.id, meeting]))
  return { ...plan, meetings: plan.meetings.map((meeting) => changed.get(meeting.id) ?? meeting) }
}

/** What a move does to the conflicts of a plan and to whom. Pure: the board may ask it while something is being dragged. */
export function moveEffect(plan: ConflictPlan, move: Move): MoveEffect {
  const moved = movedMeetings(plan.meetings, move)
  const before = prepare(plan)
  const now = findConflicts(plan, before)
  const then = findConflicts(planWith(plan, moved))
  const [nowIds, thenIds] = [new Set(now.map((one) => one.id)), new Set(then.map((one) => one.id))]
  const numbers = new Set(moved.flatMap((meeting) => Array.from(before.peopleOf(meeting.id))))
  return {
    moved,
    arising: then.filter((one) => !nowIds.has(one.id)),
    solved: now.filter((one) => !thenIds.has(one.id)),
    remaining: then.filter((one) => nowIds.has(one.id)),
    people: idsOf(
      [...numbers].sort((x, y) => x - y),
      before.roster,
    ),
  }
}
