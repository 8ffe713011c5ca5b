import type { Finding } from "../schema"

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
export function refusingFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Map(before.map((finding) => [finding.id, finding]))
  return after.filter((finding) => finding.severity === "refuse" && !noWorse(finding, known.get(finding.id)))
}
