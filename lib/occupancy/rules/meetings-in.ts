import type { Finding } from "../schema"

/** Every meeting a finding concerns (ids, each once): the two it names and those of its single pairs. */
export const meetingsIn = (finding: Finding): Set<string> =>
  new Set([finding.a, ...(finding.b === null ? [] : [finding.b]), ...finding.pairs.flatMap((pair) => [pair.a, pair.b])])

/** The meetings that stand in the way: those of the findings that block. */
export const blockedMeetings = (findings: readonly Finding[]): Set<string> =>
  new Set(findings.filter((finding) => finding.severity !== "warn").flatMap((finding) => [...meetingsIn(finding)]))
