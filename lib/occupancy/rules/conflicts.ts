import { type ConflictPlan, FINDING_KINDS, type Finding } from "../schema"
import { fitFindings } from "./fit"
import { mealFindings } from "./meals/meal-findings"
import { orderFindings } from "./order/order-findings"
import { peopleClashes } from "./people-clashes"
import { type Prepared, prepare } from "./prepare"
import { roomClashes } from "./room-clashes"
import { toldOf } from "./severity"
import { treeFindings } from "./tree-findings"

const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`)

/**
 * Every conflict of a plan, in the order of time: one engine for rooms and for people in any role. Half-open integer
 * minutes, sorted once and swept; back-to-back is no clash. Cancelled and unscheduled meetings take no part. `gathered`:
 * one meeting against several of one heading is one finding; false = every pair of meetings stands alone.
 */
export function findConflicts(plan: ConflictPlan, prepared: Prepared = prepare(plan), gathered = true): Finding[] {
  const rooms = toldOf(roomClashes(prepared), plan.settings)
  const people = peopleClashes(prepared, bothInOneRoom(rooms), gathered)
  const own = [...fitFindings(prepared), ...treeFindings(prepared), ...orderFindings(prepared)]
  return inOrder([...rooms, ...toldOf([...people, ...own, ...mealFindings(prepared)], plan.settings)])
}

/** Two meetings in one room at once: whoever is in both is told of there, and not a second time. */
export function bothInOneRoom(rooms: readonly Finding[]): (a: string, b: string) => boolean {
  const together = new Set(
    rooms.flatMap((finding) =>
      finding.kind === "room_taken" && !finding.marginOnly && finding.b !== null ? [pairKey(finding.a, finding.b)] : [],
    ),
  )
  return (a, b) => together.has(pairKey(a, b))
}

/** In the order of time, what stands in the way before what is to be noticed. Sorts in place. */
export function inOrder(found: Finding[]): Finding[] {
  const rank = (finding: Finding): number =>
    (finding.severity !== "warn" ? 0 : 100) + FINDING_KINDS.indexOf(finding.kind)
  return found.sort((x, y) => x.from - y.from || rank(x) - rank(y) || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0))
}
