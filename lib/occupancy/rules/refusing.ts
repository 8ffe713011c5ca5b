import type { ConflictPlan, Finding, FindingKind } from "../schema"
import { bothInOneRoom, inOrder } from "./conflicts"
import { fitFindings } from "./fit"
import { mealFindings } from "./meals/meal-findings"
import { orderFindings } from "./order/order-findings"
import { peopleClashes } from "./people-clashes"
import { type Prepared, prepare } from "./prepare"
import { roomClashes } from "./room-clashes"
import { severityIn, toldOf } from "./severity"
import { treeFindings } from "./tree-findings"

/** The parts of the engine above the rooms, with the rules each of them knows. */
const PARTS: readonly { kinds: readonly FindingKind[]; find: (prepared: Prepared) => Finding[] }[] = [
  {
    kinds: [
      ...(["room_too_small", "room_closed", "no_room", "people_unknown"] as const),
      ...(["equipment_missing", "day_off", "room_unconfirmed"] as const),
    ],
    find: fitFindings,
  },
  { kinds: ["child_outside_parent", "child_against_parent"], find: treeFindings },
  { kinds: ["order_broken"], find: orderFindings },
  { kinds: ["break_too_short"], find: mealFindings },
]

/**
 * The findings of a plan that are of severity `refuse`, exactly as findConflicts has them. A part of the engine none of whose rules
 * refuses is not asked: with the default severities the rooms are all there is to look at.
 */
export function refusedIn(plan: ConflictPlan): Finding[] {
  const prepared = prepare(plan)
  const asked = (kinds: readonly FindingKind[]) => kinds.some((kind) => severityIn(plan.settings, kind) === "refuse")
  const found = toldOf(roomClashes(prepared), plan.settings)
  if (asked(["person_twice", "travel_too_short"])) found.push(...peopleClashes(prepared, bothInOneRoom(found), true))
  for (const { kinds, find } of PARTS) if (asked(kinds)) found.push(...find(prepared))
  return inOrder(found.filter(({ severity }) => severity === "refuse"))
}

/** The same things stand against each other, no longer than before and for no more people. */
function noWorse(now: Finding, before: Finding | undefined): boolean {
  if (!before || now.minutes > before.minutes) return false
  const known = new Set(before.people)
  return now.people.every((person) => known.has(person))
}

/**
 * The findings because of which a change is not saved: of severity `refuse`, and new or worse through the change. What stood
 * before (an import takes clashes in) stops nobody from changing something else or from making it better.
 */
export function refusingFindings(before: ConflictPlan, after: ConflictPlan): Finding[] {
  const found = refusedIn(after)
  if (found.length === 0) return found
  const known = new Map(refusedIn(before).map((finding) => [finding.id, finding]))
  return found.filter((finding) => !noWorse(finding, known.get(finding.id)))
}
