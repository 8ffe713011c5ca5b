import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { meetingsIn } from "@/lib/occupancy/rules/meetings-in"
import { idsOf, prepare } from "@/lib/occupancy/rules/prepare"
import type { ConflictPlan, Finding } from "@/lib/occupancy/schema"
import type { ProposedMove } from "../../schema/wishes"
import { planAfter } from "./back"

export type ProposalEffect = {
  /** Findings of now that would be gone, that would be new, and that stay. */
  solved: Finding[]
  arising: Finding[]
  remaining: Finding[]
  /** Participation ids whose day changes. */
  people: string[]
}

/**
 * What the engine says of the plan once these moves (all of a proposal, or some of them) are done. `plan` is the plan the
 * proposal was made for: a room that is lost stands in it.
 */
export function proposalEffect(plan: ConflictPlan, moves: readonly ProposedMove[]): ProposalEffect {
  const before = prepare(plan)
  const now = findConflicts(plan, before)
  const then = moves.length === 0 ? now : findConflicts(planAfter(plan, moves))
  const [nowIds, thenIds] = [new Set(now.map((one) => one.id)), new Set(then.map((one) => one.id))]
  const numbers = new Set(moves.flatMap((move) => Array.from(before.peopleOf(move.meetingId))))
  return {
    solved: now.filter((one) => !thenIds.has(one.id)),
    arising: then.filter((one) => !nowIds.has(one.id)),
    remaining: then.filter((one) => nowIds.has(one.id)),
    people: idsOf(
      [...numbers].sort((x, y) => x - y),
      before.roster,
    ),
  }
}

/** The findings in which one of these meetings is concerned. */
export const about = (findings: readonly Finding[], meetingIds: ReadonlySet<string>): Finding[] =>
  findings.filter((finding) => [...meetingsIn(finding)].some((id) => meetingIds.has(id)))

/** How many of the findings stand in the way of publishing. */
export const blockingIn = (findings: readonly Finding[]): number =>
  findings.filter((finding) => finding.severity !== "warn").length
