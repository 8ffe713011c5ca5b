import type { SeverityChoice } from "@/lib/events/schema"
import type { ConflictSettings, Finding, FindingKind, Severity } from "../schema"

/**
 * How grave a finding is where nobody decided otherwise. What cannot be carried out as planned blocks publishing; two meetings
 * in one room are not even saved (the ledger refuses them as well); what merely needs an eye warns.
 */
export const DEFAULT_SEVERITIES: Readonly<Record<FindingKind, SeverityChoice>> = {
  room_taken: "refuse",
  person_twice: "block",
  travel_too_short: "block",
  room_too_small: "block",
  room_closed: "block",
  child_outside_parent: "block",
  child_against_parent: "block",
  no_room: "warn",
  people_unknown: "warn",
  equipment_missing: "block",
  order_broken: "block",
  break_too_short: "warn",
  day_off: "warn",
  room_unconfirmed: "block",
}

/** The severity chosen for a kind: the settings' word, else the default. */
export const severityIn = (settings: ConflictSettings | undefined, kind: FindingKind): SeverityChoice =>
  settings?.severities?.[kind] ?? DEFAULT_SEVERITIES[kind]

/** The rule whose severity a finding has: a room that is shut on that day is as grave as one that is shut at that hour. */
export const ruleOf = (finding: { kind: FindingKind; reason?: string }): FindingKind =>
  finding.kind === "day_off" && finding.reason === "closed" ? "room_closed" : finding.kind

const GRAVITY: readonly SeverityChoice[] = ["ignore", "warn", "block", "refuse"]

/** The chosen severity, no graver than `atMost`; null = not told. A rule's own mildness only lowers. */
export function judgedSeverity(choice: SeverityChoice, atMost: Severity = "refuse"): Severity | null {
  const severity = GRAVITY[Math.min(GRAVITY.indexOf(choice), GRAVITY.indexOf(atMost))]
  return severity === undefined || severity === "ignore" ? null : severity
}

/** The findings that are not ignored. */
export const toldOf = (found: readonly Finding[], settings: ConflictSettings | undefined): Finding[] =>
  found.filter((finding) => severityIn(settings, ruleOf(finding)) !== "ignore")
