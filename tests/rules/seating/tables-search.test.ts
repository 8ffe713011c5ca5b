import { describe, expect, test } from "vitest"
import { boardOf, costOf, swap, swapCost } from "@/lib/seating/rules/tables/board"
import { compileTables } from "@/lib/seating/rules/tables/compile"
import { HARD } from "@/lib/seating/rules/tables/price"
import { scoreTables } from "@/lib/seating/rules/tables/score"
import { advanceSearch, startSearch } from "@/lib/seating/rules/tables/search"
import type { TableProblem, TableRule } from "@/lib/seating/schema/table-search"
import { dinnerParty, hasDinnerParty, publishedSolution } from "../../support/tables/dinner-party"
import { dice, randomProblem } from "../../support/tables/random-problem"

const seeds = Array.from({ length: 60 }, (_, n) => n + 1)
const party = (capacities: number[], guests: number, rules: TableRule[]): TableProblem => ({
  ...{ capacities, guests, rules, blocked: [], fixed: [] },
})
const cost = (problem: TableProblem, at: readonly number[]): number => {
  const { hard, soft } = scoreTables(problem, at)
  return hard * HARD + soft
}

describe("one rule at a time, two tables of three", () => {
  // Seats 0 1 2 | 3 4 5
  const cases: [string, TableRule, at: number[], hard: number, soft: number][] = [
    ["together", { id: "r", weight: "hard", kind: "together", guests: [0, 1, 2] }, [0, 1, -1, 2, 3, -1], 2, 0],
    ["together, held", { id: "r", weight: 5, kind: "together", guests: [0, 1, 2] }, [0, 1, 2, 3, -1, -1], 0, 0],
    ["apart", { id: "r", weight: 7, kind: "apart", guests: [0, 1, 2] }, [0, 1, -1, 2, 3, -1], 0, 7],
    ["only", { id: "r", weight: "hard", kind: "only", guests: [0, 3], tables: [1] }, [0, 1, -1, 2, 3, -1], 1, 0],
    ["never", { id: "r", weight: 2, kind: "never", guests: [0, 3], tables: [0] }, [0, 1, -1, 2, 3, -1], 0, 2],
    ["whole", { id: "r", weight: 1, kind: "whole", classes: [0, 0, 0, -1] }, [0, 1, -1, 2, 3, -1], 0, 2],
    [
      "whole, as good as can be",
      { id: "r", weight: 1, kind: "whole", classes: [0, 0, 0, 0] },
      [0, 1, 2, 3, -1, -1],
      0,
      0,
    ],
    [
      "whole at some tables",
      { id: "r", weight: 1, kind: "whole", classes: [0, 0, 0, -1], tables: [0] },
      [0, 1, -1, 2, 3, -1],
      0,
      2,
    ],
    ["mixed", { id: "r", weight: 1, kind: "mixed", classes: [0, 0, 0, 0] }, [0, 1, 2, 3, -1, -1], 0, 1],
    [
      "quota",
      { id: "r", weight: "hard", kind: "quota", classes: [0, 0, -1, -1], min: [1], max: [1] },
      [0, 1, 2, 3, -1, -1],
      2,
      0,
    ],
    [
      "least at tables in use",
      { id: "r", weight: "hard", kind: "least", guests: [0], min: 1 },
      [0, 1, 2, 3, -1, -1],
      1,
      0,
    ],
    [
      "least, a table left empty",
      { id: "r", weight: "hard", kind: "least", guests: [0], min: 1 },
      [0, 1, 2, -1, -1, -1],
      1,
      0,
    ],
    ["alternate", { id: "r", weight: 3, kind: "alternate", classes: [0, 1, 0, 1] }, [0, 1, 2, 3, -1, -1], 0, 3],
    [
      "share with each",
      { id: "r", weight: 1, kind: "share", with: "each", masks: [1, 3, 2, 4] },
      [0, 1, 2, 3, -1, -1],
      0,
      1,
    ],
    [
      "share with one",
      { id: "r", weight: 1, kind: "share", with: "one", masks: [1, 3, 2, 4] },
      [0, 1, 2, 3, -1, -1],
      0,
      1,
    ],
    ["stay", { id: "r", weight: 4, kind: "stay", tables: [0, 1, -1, 1] }, [0, 1, 2, 3, -1, -1], 0, 4],
  ]
  test.each(cases)("%s", (_, rule, at, hard, soft) => {
    const score = scoreTables(party([3, 3], 4, [rule]), at)
    expect([score.hard, score.soft]).toEqual([hard, soft])
  })
})

test("the search's cost is the plain score, and a change's cost the difference of two scores", () => {
  for (const seed of seeds) {
    const problem = randomProblem(seed, [4, 1, 2, 5, 3], 6 + (seed % 13))
    const compiled = compileTables(problem)
    const board = boardOf(compiled, startSearch(problem, seed).at)
    const roll = dice(seed + 1000)
    for (let n = 0; n < 60; n++) {
      const { stops } = compiled
      const [p = 0, q = 0] = [stops[roll(stops.length)], stops[roll(stops.length)]]
      if (p === q || (board.at[p] === -1 && board.at[q] === -1)) continue
      const before = costOf(compiled, board)
      expect(before, `seed ${seed}`).toBe(cost(problem, [...board.at]))
      const change = swapCost(compiled, board, p, q)
      swap(compiled, board, p, q)
      expect(costOf(compiled, board) - before, `seed ${seed}, ${p} with ${q}`).toBe(change)
    }
  }
})

/** The least cost of all arrangements. */
function bruteForce(problem: TableProblem, seats: number): number {
  let least = Number.POSITIVE_INFINITY
  const at = new Array<number>(seats).fill(-1)
  const over = Math.max(0, problem.guests - (seats - problem.blocked.length))
  const place = (guest: number, left: number) => {
    if (guest === problem.guests) {
      if (left === over) least = Math.min(least, cost(problem, at))
      return
    }
    const held = problem.fixed.find((one) => one.guest === guest)?.seat
    for (let seat = 0; seat < seats; seat++) {
      const reserved = problem.fixed.some((one) => one.seat === seat && one.guest !== guest)
      if (at[seat] !== -1 || reserved || problem.blocked.includes(seat) || (held ?? seat) !== seat) continue
      at[seat] = guest
      place(guest + 1, left)
      at[seat] = -1
    }
    if (left < over && held === undefined) place(guest + 1, left + 1)
  }
  place(0, 0)
  return least
}

test.each([
  [[2, 2], 4],
  [[3, 2], 4],
  [[3, 3], 5],
  [[2, 2], 5],
])("finds what trying everything finds: tables of %j, %i guests", (capacities, guests) => {
  for (const seed of seeds.slice(0, 25)) {
    const problem = randomProblem(seed, capacities, guests)
    const seats = capacities.reduce((sum, one) => sum + one, 0)
    const found = advanceSearch(compileTables(problem), startSearch(problem, seed), 30_000)
    expect(found.bestHard * HARD + found.bestSoft, `seed ${seed}`).toBe(bruteForce(problem, seats))
    expect(cost(problem, found.best)).toBe(found.bestHard * HARD + found.bestSoft)
  }
})

test("stopped, stored and continued it goes the way it would have gone", () => {
  for (const seed of seeds.slice(0, 12)) {
    const problem = randomProblem(seed, [8, 8, 8, 8], 30)
    const compiled = compileTables(problem)
    const whole = advanceSearch(compiled, startSearch(problem, seed), 5000)
    let sliced = startSearch(problem, seed)
    for (const slice of [1, 63, 64, 700, 1172, 3000])
      sliced = advanceSearch(compileTables(problem), JSON.parse(JSON.stringify(sliced)), slice)
    expect(sliced).toEqual(whole)
    expect(advanceSearch(compiled, startSearch(problem, seed), 5000)).toEqual(whole)
  }
})

test("everybody has one seat, nobody a blocked one, the fixed keep theirs, and only the last are left out", () => {
  for (const seed of seeds) {
    const problem = randomProblem(seed, [3, 4, 2], 5 + (seed % 8))
    const { best } = advanceSearch(compileTables(problem), startSearch(problem, seed), 2000)
    const seated = best.slice(0, 9).filter((guest) => guest >= 0)
    expect([...best].filter((guest) => guest >= 0).sort((a, b) => a - b)).toEqual([...Array(problem.guests).keys()])
    for (const seat of problem.blocked) expect(best[seat]).toBe(-1)
    for (const { guest, seat } of problem.fixed) expect(best[seat]).toBe(guest)
    expect(seated.length).toBe(Math.min(problem.guests, 9 - problem.blocked.length))
  }
  const crowd = party([2, 2], 6, [])
  const { best } = advanceSearch(compileTables(crowd), startSearch(crowd, 1), 5000)
  expect(scoreTables(crowd, best).unseated).toEqual([4, 5])
})

test.each([
  ["no tables", [], 3],
  ["no guests", [4], 0],
  ["tables without places", [0, 0], 2],
])("%s: an answer all the same", (_, capacities, guests) => {
  const problem = party(capacities, guests, [{ id: "r", weight: "hard", kind: "apart", guests: [0, 1] }])
  const found = advanceSearch(compileTables(problem), startSearch(problem, 1), 100)
  expect(found.done).toBe(true)
  expect(scoreTables(problem, found.best).unseated.length).toBe(guests)
})

describe.skipIf(!hasDinnerParty)(
  "the dinner party of 144 guests (skipped where the reference data is not at hand)",
  () => {
    test("the published solution has no violation", () => {
      const at = publishedSolution()
      expect(new Set(at).size).toBe(144)
      expect(scoreTables(dinnerParty(), at)).toMatchObject({ hard: 0, soft: 0, unseated: [] })
      // Two neighbours changed break it: the score can tell.
      const [a = 0, b = 0] = at
      expect(scoreTables(dinnerParty(), [b, a, ...at.slice(2)]).hard).toBeGreaterThan(0)
    })

    test.each([1, 2, 3, 4, 5, 6])("the optimum is found within 1,500,000 steps, seed %i", (seed) => {
      const problem = dinnerParty()
      const found = advanceSearch(compileTables(problem), startSearch(problem, seed), 1_500_000)
      expect(scoreTables(problem, found.best)).toMatchObject({ hard: 0, soft: 0, unseated: [] })
    })
  },
)
