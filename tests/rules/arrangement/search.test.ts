import { describe, expect, test } from "vitest"
import { greedy } from "@/lib/arrangement/rules/greedy"
import { compareScores } from "@/lib/arrangement/rules/penalty"
import { scoreOf } from "@/lib/arrangement/rules/score"
import { search } from "@/lib/arrangement/rules/search"
import type { Arranged, Assignment, Problem, Score } from "@/lib/arrangement/schema"
import { realProblem, smallProblem } from "../../support/arrangement/random-problem"

function searched(problem: Problem, seed: number, steps = 20_000, from?: readonly (Assignment | null)[]): Arranged {
  const run = search(problem, { seed, ...(from ? { from } : {}) })
  const slice = 500
  while (run.steps < steps && !run.done) run.advance(slice, run.steps / steps)
  return run.best()
}

/** The best score there is, by trying everything. */
function bestOf(problem: Problem): Score {
  const places = problem.grains.flatMap((_, start) => problem.rooms.map((_, room) => ({ start, room })))
  let best: Score = [Number.NEGATIVE_INFINITY, 0, 0]
  const plan: Assignment[] = []
  const place = (m: number): void => {
    if (m === problem.meetings.length) {
      const score = scoreOf(problem, plan)
      if (compareScores(score, best) > 0) best = score
      return
    }
    for (const at of places) {
      plan[m] = at
      place(m + 1)
    }
  }
  place(0)
  return best
}

/** Few enough places to try them all. */
const twoRooms = (problem: Problem): Problem => ({ ...problem, rooms: problem.rooms.slice(0, 2) })

describe("small problems are solved to the best there is", () => {
  test.each([1, 2, 3, 4])("problem %i of the public model", (seed) => {
    const problem = twoRooms(smallProblem(seed, 3))
    expect(searched(problem, seed).score).toEqual(bestOf(problem))
  })
  test.each([1, 2, 3, 4])("problem %i with the rules of real plans", (seed) => {
    const { real, ...rest } = realProblem(seed, 3)
    const problem = twoRooms({ ...rest, real: { ...real, pinned: [false, false, false] } })
    expect(searched(problem, seed).score).toEqual(bestOf(problem))
  })
})

test("the score that is told is the score of the plan, and never worse than the plan at once", () => {
  for (const make of [smallProblem, realProblem]) {
    for (const seed of [5, 6, 7]) {
      const problem = make(seed)
      const found = searched(problem, seed, 20_000)
      expect(found.score).toEqual(scoreOf(problem, found.assignments))
      expect(compareScores(found.score, greedy(problem, seed).score)).toBeGreaterThanOrEqual(0)
    }
  }
})

test("equal seeds find equal plans, step by step; other seeds go another way", () => {
  const problem = smallProblem(11, 12)
  expect(searched(problem, 3, 5000)).toEqual(searched(problem, 3, 5000))
  expect(greedy(problem, 3)).toEqual(greedy(problem, 3))
  const ways = new Set([1, 2, 3, 4, 5].map((seed) => JSON.stringify(searched(problem, seed, 500).assignments)))
  expect(ways.size).toBeGreaterThan(1)
})

test("a pinned meeting stays; nothing that can stay is moved", () => {
  const problem = realProblem(2)
  const free = { ...problem, real: { ...problem.real, pinned: problem.meetings.map(() => false) } }
  // Long enough for the best there is: a better one would be worth moving for.
  const good = searched(free, 1, 400_000)
  const now = good.assignments.map((at) => ({ ...at, weight: 1 }))
  const weights = { ...problem.real.weights, disturbance: 1000 }
  const again = { ...problem, real: { ...problem.real, now, weights, pinned: problem.meetings.map((_, m) => m === 4) } }
  expect(searched(again, 9, 20_000).assignments).toEqual(good.assignments)
})

test("a plan to repair: only what lost its place moves, when there is room for it", () => {
  const base = smallProblem(1, 4)
  const meetings = base.meetings.map((meeting, m) => ({
    ...meeting,
    durationInGrains: 2,
    required: [m],
    preferred: [],
  }))
  const all = [...Array(14).keys()].filter((start) => start !== 8 && start !== 13)
  const without = all.filter((start) => start > 2)
  const now = [0, 2, 4, 6].map((start) => ({ start, room: 0, weight: 1 }))
  const problem: Problem = {
    ...base,
    meetings,
    real: {
      ...realProblem(1, 4).real,
      ...{ pinned: [false, false, false, false], now, order: [], related: [], busy: [], group: [-1, -1, -1, -1] },
      roomGap: meetings.map(() => ({ before: 0, after: 0 })),
      // The first room cannot be had for the first three grains.
      allowedStarts: meetings.map(() => [without, all, all]),
      weights: {
        travel: 1,
        roomStability: 0,
        breaks: 0,
        disturbance: 1000,
        early: 0,
        fit: 0,
        backToBack: 0,
        sideBySide: 0,
      },
    },
  }
  const { score, assignments } = searched(problem, 1, 20_000)
  expect(score[0]).toBe(0)
  expect(assignments.flatMap((at, m) => (at.start === now[m]?.start && at.room === 0 ? [] : [m]))).toEqual([0, 1])
  expect(assignments.map(({ start }) => start)).toEqual([0, 2, 4, 6])
})

test("nothing to arrange, nothing that can move, a meeting without any place: a plan all the same", () => {
  const empty = { ...smallProblem(1), meetings: [] }
  expect(searched(empty, 1)).toEqual({ score: [0, 0, 0], assignments: [] })
  const problem = smallProblem(1, 3)
  const huge = problem.meetings.map((meeting) => ({ ...meeting, durationInGrains: 40 }))
  const found = searched({ ...problem, meetings: huge }, 1, 5000)
  expect(found.assignments).toHaveLength(3)
  expect(found.score[0]).toBeLessThan(0)
  expect(found.score).toEqual(scoreOf({ ...problem, meetings: huge }, found.assignments))
})
