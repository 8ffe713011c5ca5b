import { expect, test } from "vitest"
import { descend } from "@/lib/arrangement/rules/descend"
import { compareScores } from "@/lib/arrangement/rules/penalty"
import { scoreOf } from "@/lib/arrangement/rules/score"
import type { Assignment, Problem } from "@/lib/arrangement/schema"
import { randomOf } from "../../support/random"

const GRAINS = 16

function randomCase(seed: number): { problem: Problem; assignments: Assignment[] } {
  const random = randomOf(seed)
  const rooms = [30, 10].map((capacity, n) => ({ id: `r${n}`, name: `r${n}`, capacity }))
  const meetings = Array.from({ length: 5 }, (_, n) => ({
    id: `m${n}`,
    durationInGrains: 1 + random(3),
    required: [random(4)],
    preferred: [4 + random(3)],
  }))
  const grains = Array.from({ length: GRAINS }, (_, n) => ({ day: Math.floor(n / 8), startMinute: 480 + 15 * (n % 8) }))
  const problem: Problem = { grainMinutes: 15, days: 2, grains, rooms, people: 7, meetings }
  return { problem, assignments: meetings.map(() => ({ start: random(GRAINS), room: random(2) })) }
}

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  "case %i: no single meeting stands better elsewhere",
  (seed) => {
    const { problem, assignments } = randomCase(seed)
    const found = descend(problem, assignments)
    expect(found.score).toEqual(scoreOf(problem, found.assignments))
    expect(compareScores(found.score, scoreOf(problem, assignments))).toBeGreaterThanOrEqual(0)
    for (const m of problem.meetings.keys())
      for (let start = 0; start < GRAINS; start += 1)
        for (let room = 0; room < 2; room += 1) {
          const tried = found.assignments.map((at, other) => (other === m ? { start, room } : at))
          expect(compareScores(scoreOf(problem, tried), found.score)).toBeLessThanOrEqual(0)
        }
    expect(descend(problem, found.assignments)).toEqual(found)
  },
)
