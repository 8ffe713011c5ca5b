import { type ConflictPlan, FINDING_KINDS, type Finding } from "../schema"
import { fitFindings } from "./fit"
import { peopleClashes } from "./people-clashes"
import { type Prepared, prepare } from "./prepare"
import { roomClashes } from "./room-clashes"
import { treeFindings } from "./tree-findings"

const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`)

/**
 * Every conflict of a plan, in the order of time: one engine for rooms and for people in any role. Half-open integer
 * minutes, sorted once and swept; back-to-back is no clash. Cancelled and unscheduled meetings take no part. `gathered`:
 * one meeting against several of one heading is one finding; false = every pair of meetings stands alone.
 */
export function findConflicts(plan: ConflictPlan, prepared: Prepared = prepare(plan), gathered = true): Finding[] {
  const rooms = roomClashes(prepared)
  // Two meetings in one room at once: whoever is in both is told of there.
  const together = new Set(
    rooms.flatMap((finding) =>
      finding.kind === "room_taken" && !finding.marginOnly && finding.b !== null ? [pairKey(finding.a, finding.b)] : [],
    ),
  )
  const people = peopleClashes(prepared, (a, b) => together.has(pairKey(a, b)), gathered)
  const found = [...rooms, ...people, ...fitFindings(prepared), ...treeFindings(prepared)]
  const rank = (finding: Finding): number =>
    (finding.severity !== "warn" ? 0 : 100) + FINDING_KINDS.indexOf(finding.kind)
  return found.sort((x, y) => x.from - y.from || rank(x) - rank(y) || (x.id < y.id ? -1 : 1))
}
