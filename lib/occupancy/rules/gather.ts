import type { Finding } from "../schema"
import { type Against, groupPairs } from "./group-pairs"
import type { Prepared } from "./prepare"

type Told = Against & { finding: Finding }

const ofPeople = ({ kind }: Finding): boolean => kind === "person_twice" || kind === "travel_too_short"

/** All people of findings, in the roster's order. */
function everybody(parts: readonly Finding[], { roster }: Prepared): string[] {
  const named = new Set(parts.flatMap(({ people }) => people))
  return roster.people.flatMap(({ id }) => (named.has(id) ? [id] : []))
}

/**
 * Findings of one change as the whole plan's are told: nine people, each wanted by the same committee and by a debate of one
 * heading at the same time, are one finding with nine pairs, in the place of the first of them. A gathered finding is as grave
 * as its gravest part and keeps the id of its first: it is for reading, decisions are kept on findings of the plan.
 */
export function gathered(findings: readonly Finding[], prepared: Prepared): Finding[] {
  const told: Told[] = findings.filter(ofPeople).flatMap((finding) => {
    const { a, b, outsideTitle, from, to } = finding
    if (b === null) return []
    return [{ a, b, outsideTitle, from, to, people: [], mild: finding.severity === "warn", finding }]
  })
  const place = new Map<Finding, Finding | null>()
  for (const kind of new Set(told.map(({ finding }) => finding.kind)))
    for (const { a, b, pairs } of groupPairs(
      told.filter(({ finding }) => finding.kind === kind),
      prepared,
    )) {
      if (pairs.length < 2) continue
      const parts = findings.filter((finding) => pairs.some((pair) => pair.finding === finding))
      const [first] = parts
      if (!first) continue
      for (const part of parts) place.set(part, null)
      place.set(first, {
        ...(parts.find(({ severity }) => severity === "refuse") ??
          parts.find(({ severity }) => severity === "block") ??
          first),
        id: first.id,
        key: first.key,
        a,
        b,
        people: everybody(parts, prepared),
        pairs: parts.flatMap((part) => part.pairs),
      })
    }
  return findings.flatMap((finding) => {
    const told = place.get(finding)
    return told === null ? [] : [told ?? finding]
  })
}
