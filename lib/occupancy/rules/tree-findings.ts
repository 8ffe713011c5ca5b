import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Finding } from "../schema"
import { makeFinding } from "./make-finding"
import { idsOf, type Prepared } from "./prepare"

/**
 * 会中会 against its parent (handbook §7.1 check 8): a child lies inside its parent (a break used, in another room or on the
 * stage) or after it. One that begins before the nearest meeting above it that has a time, or begins during it and runs past its
 * end, is told; only as a warning when nobody is in both. Headings have no time and hold nobody to anything.
 */
export function treeFindingOf(child: MeetingPlan, prepared: Prepared): Finding | null {
  if (child.from === null || child.to === null) return null
  const above = prepared.tree
    .ancestorsOf(child.id)
    .map((id) => prepared.meetings.get(id))
    .find((meeting) => meeting && !meeting.cancelled && meeting.from !== null && meeting.to !== null)
  if (!above || above.from === null || above.to === null) return null
  const early = child.from < above.from
  if (!early && (child.from >= above.to || child.to <= above.to)) return null
  const inParent = new Set(prepared.peopleOf(above.id))
  const people = idsOf(
    Array.from(prepared.peopleOf(child.id)).filter((n) => inParent.has(n)),
    prepared.roster,
  )
  const kind = early ? "child_outside_parent" : "child_against_parent"
  const [from, to] = early ? [child.from, Math.min(child.to, above.from)] : [child.from, above.to]
  const atMost = people.length > 0 ? "refuse" : "warn"
  const parts = { a: child.id, b: above.id, from, to, minutes: to - from, people, atMost } as const
  return makeFinding({ kind, shared: people.length }, parts, prepared)
}

/** What the meetings within meetings have against the ones they belong to. */
export const treeFindings = (prepared: Prepared): Finding[] =>
  prepared.slots.flatMap(({ meeting }) => (meeting && treeFindingOf(meeting, prepared)) ?? [])
