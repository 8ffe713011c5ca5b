import { RRuleTemporal } from "rrule-temporal"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { Zone } from "@/lib/kernel/zoned"
import { MAX_OCCURRENCES } from "../schema"
import { ruleOf, ruleParts, untilWall } from "./rule-text"
import { atWall, wallPlus } from "./wall"

/** One time a rule gives. `recurrenceId`: its start as local wall time; `gap`: the clock jumps over that, `from` is the first minute there is. */
export type RuleOccurrence = { recurrenceId: string; from: number; to: number; gap: boolean }

export type RuleRefusal =
  | { readonly code: "bad_rule"; readonly rule: string }
  | { readonly code: "rule_never"; readonly rule: string }
  | { readonly code: "rule_without_end"; readonly rule: string }
  | { readonly code: "too_many_occurrences"; readonly count: number; readonly most: number }
  | { readonly code: "too_far_ahead"; readonly days: number }

export type RuleAsk = {
  rule: string
  /** The first day it may fall on, at this time: "2027-01-12T09:00". Only days the rule itself names count. */
  startsLocal: string
  /** Length on the wall clock. */
  minutes: number
  zone: Zone
}

const compact = (wall: string): string => `${wall.replace(/[-:]/g, "")}00Z`

/** Wall starts of a rule; at most one more than is allowed, none further ahead than `last`. */
function starts(rule: string, startsLocal: string, lastWall: string): { walls: string[]; beyond: boolean } | null {
  const walls: string[] = []
  let beyond = false
  try {
    // Expanded on the wall clock (as if it were UTC): a change of the zone's clock neither moves nor drops an occurrence.
    const made = new RRuleTemporal({
      rruleString: `DTSTART:${compact(startsLocal)}\nRRULE:${rule}`,
      maxIterations: 4000,
    })
    made.all((date) => {
      const wall = date.toString().slice(0, 16)
      beyond = wall > lastWall
      if (!beyond) walls.push(wall)
      return !beyond && walls.length <= MAX_OCCURRENCES
    })
  } catch (error) {
    // It looks for a day that never comes (30 February), or that comes too rarely.
    return /iterations|evaluations/i.test((error as Error).message) ? { walls, beyond } : null
  }
  return { walls, beyond }
}

/**
 * Every time a rule (RFC 5545) gives: at the same wall time in the zone, whatever its clock does. Bounded: refuses bad_rule,
 * rule_without_end (neither COUNT nor UNTIL), too_many_occurrences, too_far_ahead (later than `days` after `now`), rule_never.
 */
export function expandRule(
  { rule, startsLocal, minutes, zone }: RuleAsk,
  ahead: { now: number; days: number },
): Outcome<RuleOccurrence[], RuleRefusal> {
  const parts = ruleParts(rule)
  if (!parts) return refuse({ code: "bad_rule", rule })
  const count = Number(parts.get("COUNT") ?? 0)
  if (count > MAX_OCCURRENCES) return refuse({ code: "too_many_occurrences", count, most: MAX_OCCURRENCES })
  const until = parts.get("UNTIL")
  if (count === 0 && until === undefined) return refuse({ code: "rule_without_end", rule })
  const plain = new Map(parts)
  if (until !== undefined) {
    const wall = untilWall(until, zone)
    if (wall === null) return refuse({ code: "bad_rule", rule })
    plain.set("UNTIL", `${wall.replace("Z", "")}Z`)
  }
  const lastWall = new Date((ahead.now + (ahead.days + 1) * 1440) * 60_000).toISOString().slice(0, 16)
  const found = starts(ruleOf(plain), startsLocal, lastWall)
  if (!found) return refuse({ code: "bad_rule", rule })
  if (found.beyond) return refuse({ code: "too_far_ahead", days: ahead.days })
  if (found.walls.length > MAX_OCCURRENCES)
    return refuse({ code: "too_many_occurrences", count: found.walls.length, most: MAX_OCCURRENCES })
  if (found.walls.length === 0) return refuse({ code: "rule_never", rule })
  const occurrences = found.walls.flatMap((recurrenceId): RuleOccurrence[] => {
    const [start, end] = [atWall(recurrenceId, zone), atWall(wallPlus(recurrenceId, minutes), zone)]
    if (!start || !end) return []
    return [{ recurrenceId, from: start.at, to: Math.max(end.at, start.at + 1), gap: start.gap }]
  })
  return accept(occurrences)
}
