import { compileTables } from "@/lib/seating/rules/tables/compile"
import { scoreTables } from "@/lib/seating/rules/tables/score"
import { advanceSearch, startSearch } from "@/lib/seating/rules/tables/search"
import type { TableProblem } from "@/lib/seating/schema/table-search"
import { dinnerParty, hasDinnerParty } from "../support/tables/dinner-party"
import type { BenchLine } from "./line"

const SEEDS = 20
/** The search is asked for the time between two slices, as the page does. */
const SLICE = 20_000

/** Milliseconds until nothing is violated any more; null = not within the steps. */
function timeToOptimum(problem: TableProblem, seed: number, most: number): { ms: number | null; steps: number } {
  const before = performance.now()
  const compiled = compileTables(problem)
  let search = startSearch(problem, seed)
  while (!search.done && search.iteration < most) search = advanceSearch(compiled, search, SLICE)
  const ms = performance.now() - before
  const { hard, soft } = scoreTables(problem, search.best)
  return { ms: hard === 0 && soft === 0 ? ms : null, steps: search.iteration }
}

/** A banquet whose best plan is known: delegations as large as the tables, two guests of every other one kept apart from others. */
function banquet(tables: number, size: number): TableProblem {
  const guests = tables * size
  const classes = Array.from({ length: guests }, (_, guest) => guest % tables)
  const apart = Array.from({ length: tables / 2 }, (_, n) => [2 * n, 2 * n + 1])
  return {
    ...{ capacities: new Array<number>(tables).fill(size), blocked: [], guests, fixed: [] },
    rules: [
      { id: "whole", weight: 10, kind: "whole", classes },
      ...apart.map((pair, n) => ({ id: `apart${n}`, weight: "hard" as const, kind: "apart" as const, guests: pair })),
      {
        id: "halal",
        weight: "hard",
        kind: "only",
        guests: classes.flatMap((one, guest) => (one === 7 ? [guest] : [])),
        tables: [3],
      },
    ],
  }
}

const line = (name: string, runs: readonly { ms: number | null; steps: number }[], limit: number): BenchLine => {
  const times = runs.map((run) => run.ms ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)
  return {
    ...{ name, value: times.at(-1) ?? 0, unit: "ms", limit },
    note: `slowest of ${runs.length} seeds; median ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(0)} ms`,
  }
}

/** Round tables: until the known optimum is reached, for many seeds. */
export async function bench(): Promise<BenchLine[]> {
  const runs = (problem: TableProblem, seeds: number, most: number) =>
    Array.from({ length: seeds }, (_, n) => timeToOptimum(problem, n + 1, most))
  return [
    ...(hasDinnerParty
      ? [line("round tables, 144 guests at 12 tables: optimum", runs(dinnerParty(), SEEDS, 20_000_000), 1000)]
      : []),
    line("round tables, 600 guests at 60 tables: known optimum", runs(banquet(60, 10), 3, 20_000_000), 2000),
  ]
}
