import { RRuleTemporal } from "rrule-temporal"
import { MAX_OCCURRENCES } from "../programme"
import { readStamp, type Wall } from "./wall"

export type Rule = {
  text: string
  /** Neither COUNT nor UNTIL. */
  endless: boolean
}
export type RuleFault = "rule_unreadable" | "rule_too_frequent" | "rule_too_many"

const PARTS = new Set(
  "FREQ INTERVAL COUNT UNTIL BYDAY BYMONTHDAY BYYEARDAY BYWEEKNO BYMONTH BYSETPOS BYHOUR BYMINUTE BYSECOND WKST".split(
    " ",
  ),
)
const FREQUENCIES = new Set(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
const TOO_FREQUENT = new Set(["SECONDLY", "MINUTELY", "HOURLY"])
const VALUE = /^[A-Z0-9+,-]{1,400}$/i

/** Wall minutes as the library's UTC stamp. */
const stamp = (wall: Wall): string => `${new Date(wall * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`

/**
 * Reads a RRULE value. Rules are expanded on the wall clock, so UNTIL in UTC is turned into wall minutes by `wallOfUtc`. Refused:
 * what is no rule, rules more frequent than daily, more than MAX_OCCURRENCES by COUNT.
 */
export function readRule(value: string, wallOfUtc: (minutes: number) => Wall): Rule | RuleFault {
  const parts = new Map<string, string>()
  for (const piece of value.trim().toUpperCase().split(";")) {
    const [name = "", content = ""] = piece.split("=")
    if (!PARTS.has(name) || parts.has(name) || !VALUE.test(content) || piece.split("=").length !== 2)
      return TOO_FREQUENT.has(content) ? "rule_too_frequent" : "rule_unreadable"
    parts.set(name, content)
  }
  const frequency = parts.get("FREQ") ?? ""
  if (TOO_FREQUENT.has(frequency)) return "rule_too_frequent"
  if (!FREQUENCIES.has(frequency)) return "rule_unreadable"
  const count = parts.get("COUNT")
  const until = parts.get("UNTIL")
  if (count !== undefined && until !== undefined) return "rule_unreadable"
  const often = ["BYMINUTE", "BYSECOND"].some((name) => (parts.get(name) ?? "").includes(","))
  if (often) return "rule_too_frequent"
  for (const name of ["COUNT", "INTERVAL"]) {
    const said = parts.get(name)
    if (said !== undefined && !/^[1-9]\d{0,8}$/.test(said)) return "rule_unreadable"
  }
  if (count !== undefined && Number(count) > MAX_OCCURRENCES) return "rule_too_many"
  if (until !== undefined) {
    const read = readStamp(until)
    if (!read) return "rule_unreadable"
    // A day includes all of it.
    const wall = read.date ? read.wall + 1439 : read.utc ? wallOfUtc(read.wall) : read.wall
    parts.set("UNTIL", stamp(wall))
  }
  const text = [...parts].map(([name, content]) => `${name}=${content}`).join(";")
  return { text, endless: count === undefined && until === undefined }
}

/**
 * The occurrences of a rule inside the window (null: all of them), as wall minutes in order; "rule_too_many" when there are more than
 * MAX_OCCURRENCES, "rule_unreadable" when the library will have none of it or finds nothing for too long.
 */
export function occurrences(
  rule: Rule,
  start: Wall,
  window: { from: Wall; to: Wall } | null,
): Wall[] | "rule_too_many" | "rule_unreadable" {
  try {
    const expanded = new RRuleTemporal({
      rruleString: `DTSTART:${stamp(start)}\nRRULE:${rule.text}`,
      maxIterations: 5000,
      maxCandidateEvaluations: 50_000,
    })
    const found =
      window === null
        ? expanded.all((_, index) => index <= MAX_OCCURRENCES)
        : window.to < start
          ? []
          : expanded.between(new Date(Math.max(start, window.from) * 60_000), new Date(window.to * 60_000), true)
    if (found.length > MAX_OCCURRENCES) return "rule_too_many"
    if (window === null && found.length === 0) return "rule_unreadable"
    return found.map((one) => Math.floor(one.epochMilliseconds / 60_000))
  } catch {
    return "rule_unreadable"
  }
}
