import type { ArrangeConflict, Arranged, Problem } from "../../schema"
import { compile } from "../compile"
import { hardOf } from "../packed"
import { search } from "../search"
import { assignmentsOf, judge, put, stateOf } from "../state"
import { impossible } from "./find"
import { only } from "./only"

/** Meetings that still have a hard penalty in a plan, by index. */
export function inTrouble(problem: Problem, { assignments }: Arranged): number[] {
  const s = stateOf(compile(problem))
  for (const [m, { start, room }] of assignments.entries()) put(s, m, start, room)
  return assignmentsOf(s).flatMap(({ start, room }, m) => {
    return hardOf(judge(s, m, start, room)) > 0 ? [m] : []
  })
}

const SLICE = 200

/** Whether a search of so many steps finds these meetings a plan without hard penalties. */
function placeable(problem: Problem, meetings: readonly number[], steps: number): boolean {
  const run = search(only(problem, meetings), { seed: 1 })
  while (run.best().score[0] < 0 && run.steps < steps && !run.done) run.advance(SLICE, (0.89 * run.steps) / steps)
  return run.best().score[0] === 0
}

/**
 * Which meetings cannot be placed together: by counting (`impossible`) where that shows it, else by search. The search begins with
 * the meetings that are still in trouble in `arranged`, takes in those around them until no plan is found for the set, and then leaves
 * out one after the other whose leaving changes nothing. Null when the plan has no hard penalty, or no such set was
 * found within `rounds` searches of `steps` steps: a set that might be smaller would name meetings that have no part in it.
 */
export function conflictOf(
  problem: Problem,
  arranged: Arranged,
  { steps = 20_000, rounds = 40 }: { steps?: number; rounds?: number } = {},
): ArrangeConflict | null {
  if (arranged.score[0] === 0) return null
  const counted = impossible(problem)
  if (counted) return counted
  const { partners } = compile(problem)
  let left = rounds
  const holds = (meetings: readonly number[]): boolean => {
    left--
    return placeable(problem, meetings, steps)
  }
  let set = inTrouble(problem, arranged)
  while (set.length === 0 || holds(set)) {
    const around = new Set([...set, ...set.flatMap((m) => [...(partners[m] ?? [])])])
    if (set.length >= problem.meetings.length || left <= 0) return null
    set = around.size > set.length ? [...around].sort((a, b) => a - b) : [...problem.meetings.keys()]
  }
  for (const m of set) {
    if (left <= 0) return null
    const rest = set.filter((other) => other !== m)
    if (rest.length > 0 && !holds(rest)) set = rest
  }
  return { meetings: set, reason: "unknown", proven: false }
}
