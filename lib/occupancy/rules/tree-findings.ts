import type { Finding } from "../schema"
import { makeFinding } from "./make-finding"
import { idsOf, type Prepared } from "./prepare"

/**
 * What one meeting has against the nearest meeting above it that has a time, if anything.
 *
 * 会中会 against its parent (handbook §7.1 check 8): a child lies inside its parent (a break used, in another room or on the
 * stage) or after it. One that begins before the parent, or begins during it and runs past its end, is told. It blocks
 * when people are in both; otherwise it is a warning. Headings have no time and hold nobody to anything.
 */
export function treeFindings(prepared: Prepared): Finding[] {
  const found: Finding[] = []
  for (const { meeting: child } of prepared.slots) {
    if (!child || child.from === null || child.to === null) continue
    const above = prepared.tree
      .ancestorsOf(child.id)
      .map((id) => prepared.meetings.get(id))
      .find((meeting) => meeting && !meeting.cancelled && meeting.from !== null && meeting.to !== null)
    if (!above || above.from === null || above.to === null) continue
    const early = child.from < above.from
    if (!early && (child.from >= above.to || child.to <= above.to)) continue
    const inParent = new Set(prepared.peopleOf(above.id))
    const people = idsOf(
      Array.from(prepared.peopleOf(child.id)).filter((n) => inParent.has(n)),
      prepared.roster,
    )
    const kind = early ? "child_outside_parent" : "child_against_parent"
    const [from, to] = early ? [child.from, Math.min(child.to, above.from)] : [child.from, above.to]
    const atMost = people.length > 0 ? "refuse" : "warn"
    const parts = { a: child.id, b: above.id, from, to, minutes: to - from, people, atMost } as const
    found.push(makeFinding({ kind, shared: people.length }, parts, prepared))
  }
  return found
}
