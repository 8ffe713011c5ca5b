import { describe, expect, test } from "vitest"
import { greedy } from "@/lib/arrangement/rules/greedy"
import { impossible } from "@/lib/arrangement/rules/impossible/find"
import { only } from "@/lib/arrangement/rules/impossible/only"
import { conflictOf, inTrouble } from "@/lib/arrangement/rules/impossible/stuck"
import { scoreOf } from "@/lib/arrangement/rules/score"
import { search } from "@/lib/arrangement/rules/search"
import type { Problem, RealRules } from "@/lib/arrangement/schema"
import { realProblem, smallProblem } from "../../support/arrangement/random-problem"

/** Two days of eight grains; rooms for 10, 4 and 2. */
const problem = (meetings: [length: number, required: number[]][], real?: Partial<RealRules>): Problem => {
  const grains = [...Array(16)].map((_, index) => ({ day: index < 8 ? 0 : 1, startMinute: 480 + (index % 8) * 15 }))
  const rooms = [10, 4, 2].map((capacity, index) => ({ id: String(index), name: `R${index}`, capacity }))
  const list = meetings.map(([durationInGrains, required], index) => ({
    id: String(index),
    durationInGrains,
    required,
    preferred: [],
  }))
  const base = { grainMinutes: 15, days: 2, grains, rooms, people: 10, meetings: list }
  if (!real) return base
  const every = list.map(({ durationInGrains: length }) =>
    rooms.map(() => [...grains.keys()].filter((start) => grains[start]?.day === grains[start + length - 1]?.day)),
  )
  return {
    ...base,
    real: {
      allowedStarts: every,
      allowedRooms: every.map((own) => [...own.keys()]),
      pinned: list.map(() => false),
      now: list.map(() => null),
      ...{ order: [], related: [], busy: [], breakGrains: 0 },
      travel: rooms.map(() => rooms.map(() => 0)),
      roomGap: list.map(() => ({ before: 0, after: 0 })),
      group: list.map(() => -1),
      weights: { travel: 1, roomStability: 1, breaks: 1, disturbance: 1, early: 1, fit: 1 },
      ...real,
    },
  }
}

const pinnedAt = (...places: ([start: number, room: number] | null)[]): Partial<RealRules> => ({
  pinned: places.map((at) => at !== null),
  now: places.map((at) => (at ? { start: at[0], room: at[1], weight: 1 } : null)),
})

const CASES: [what: string, of: Problem, meetings: number[], reason: string][] = [
  [
    "more people than any room holds",
    problem([
      [1, [0]],
      [1, [...Array(11).keys()]],
    ]),
    [1],
    "no_room",
  ],
  [
    "longer than any day",
    problem([
      [9, [0]],
      [1, [1]],
    ]),
    [0],
    "no_time",
  ],
  ["no room is allowed", problem([[1, [0]]], { allowedRooms: [[]], allowedStarts: [[[], [], []]] }), [0], "no_room"],
  [
    "rooms, but never free",
    problem([[1, [0]]], { allowedRooms: [[1]], allowedStarts: [[[], [], []]] }),
    [0],
    "no_time",
  ],
  [
    "one person, all told longer than the days",
    problem([
      [8, [0]],
      [1, [0, 1]],
      [8, [0]],
      [2, [1]],
    ]),
    [0, 1, 2],
    "too_long_for_person",
  ],
  [
    "people who share somebody two by two",
    problem([
      [6, [0, 1]],
      [6, [1, 2]],
      [6, [0, 2]],
    ]),
    [0, 1, 2],
    "too_long_for_person",
  ],
  [
    "time taken elsewhere counts",
    problem(
      [
        [8, [0]],
        [8, [0]],
      ],
      { busy: [{ person: 0, from: 3, to: 4 }] },
    ),
    [0, 1],
    "too_long_for_person",
  ],
  [
    "the large room has no time for all that need it",
    problem([
      [6, [0, 1, 2, 3, 4]],
      [8, [5, 6, 7, 8, 9]],
      [3, [0, 1, 2, 3, 4]],
      [2, [0]],
    ]),
    [0, 1, 2],
    "too_many_for_rooms",
  ],
  [
    "two pinned in one room",
    problem(
      [
        [2, [0]],
        [2, [1]],
      ],
      pinnedAt([0, 0], [1, 0]),
    ),
    [0, 1],
    "too_many_for_rooms",
  ],
  [
    "two pinned with one person",
    problem(
      [
        [2, [0]],
        [2, [0]],
      ],
      pinnedAt([0, 0], [1, 1]),
    ),
    [0, 1],
    "too_long_for_person",
  ],
  [
    "pinned ones leave no place, and only they are named",
    problem(
      [
        [1, [3]],
        [8, [0]],
        [8, [0]],
        [2, [0]],
      ],
      pinnedAt([0, 2], [0, 0], [8, 1], null),
    ),
    [1, 2, 3],
    "no_time",
  ],
  [
    "an order in a circle",
    problem(
      [
        [1, [0]],
        [1, [1]],
        [1, [2]],
      ],
      {
        order: [
          { before: 0, after: 1, gapGrains: 0, gapDays: 0 },
          { before: 1, after: 0, gapGrains: 0, gapDays: 0 },
        ],
      },
    ),
    [0, 1],
    "order",
  ],
  [
    "a chain longer than the days",
    problem(
      [
        [1, [0]],
        [1, [1]],
        [1, [2]],
      ],
      { order: [{ before: 2, after: 1, gapGrains: 0, gapDays: 2 }] },
    ),
    [1, 2],
    "order",
  ],
]

describe("what cannot be placed is told, by counting", () => {
  test.each(CASES)("%s", (_, of, meetings, reason) => {
    expect(impossible(of)).toEqual({ meetings, reason, proven: true })
    expect(conflictOf(of, greedy(of, 1))).toEqual({ meetings, reason, proven: true })
    // Without any one of them it is not shown any more: none is named for nothing.
    for (const m of meetings) {
      const rest = meetings.filter((other) => other !== m)
      expect(impossible(only(of, rest))).toBeNull()
    }
  })

  test("exactly as much as there is time for is possible", () => {
    expect(
      impossible(
        problem([
          [8, [0]],
          [8, [0, 1]],
        ]),
      ),
    ).toBeNull()
    expect(
      impossible(
        problem(
          [
            [8, [0]],
            [8, [0]],
          ],
          { related: [[0, 1]], busy: [{ person: 0, from: 0, to: 8 }] },
        ),
      ),
    ).toBeNull()
  })

  test("nothing is called impossible that has a plan", () => {
    let solved = 0
    for (let seed = 0; seed < 40; seed++) {
      const of = seed % 2 ? realProblem(seed, 6) : smallProblem(seed, 7)
      const run = search(of, { seed })
      while (run.best().score[0] < 0 && run.steps < 2000 && !run.done) run.advance(250, 0.1)
      if (run.best().score[0] < 0) continue
      solved++
      expect(impossible(of)).toBeNull()
    }
    expect(solved).toBeGreaterThan(10)
  })
})

test("where counting shows nothing the search names a set that has no plan, and no meeting in vain", () => {
  // Four times five grains for one person are 20 of 24, but of three days each holds only one of them.
  const of = problem([
    [5, [0]],
    [5, [0]],
    [1, [5]],
    [5, [0]],
    [5, [0]],
  ])
  const third = [...Array(8)].map((_, index) => ({ day: 2, startMinute: 480 + index * 15 }))
  const longer: Problem = { ...of, grains: [...of.grains, ...third], days: 3 }
  const best = greedy(longer, 1)
  expect(impossible(longer)).toBeNull()
  const found = conflictOf(longer, best, { steps: 2000 })
  expect(found).toEqual({ meetings: [0, 1, 3, 4], reason: "unknown", proven: false })
  expect(inTrouble(longer, best)).not.toContain(2)
})

test("a part of a problem keeps its rules, renumbered", () => {
  const of = realProblem(3)
  const kept = [7, 2, 5, 0]
  const part = only(of, kept)
  expect(part.meetings.map(({ id }) => id)).toEqual(["m7", "m2", "m5", "m0"])
  for (const { before, after } of part.real?.order ?? []) expect(Math.max(before, after)).toBeLessThan(4)
  const { assignments } = greedy(part, 1)
  expect(scoreOf(part, assignments)).toEqual(greedy(part, 1).score)
})
