import { describe, expect, test } from "vitest"
import { scoreOf } from "@/lib/arrangement/rules/score"
import type { Assignment, Problem } from "@/lib/arrangement/schema"

/** Two days of eight grains; rooms for 10, 4 and 2. */
const problem = (meetings: [length: number, required: number[], preferred?: number[]][]): Problem => ({
  grainMinutes: 15,
  days: 2,
  grains: [...Array(16)].map((_, index) => ({ day: index < 8 ? 0 : 1, startMinute: 480 + (index % 8) * 15 })),
  rooms: [10, 4, 2].map((capacity, index) => ({ id: String(index), name: `R${index}`, capacity })),
  people: 10,
  meetings: meetings.map(([durationInGrains, required, preferred = []], index) => ({
    id: String(index),
    durationInGrains,
    required,
    preferred,
  })),
})

type Case = [what: string, of: Problem, at: [start: number, room: number][], score: [number, number, number]]

const one = (length: number, people = 1) => problem([[length, [...Array(people).keys()]]])
const pair = (a: number[], b: number[], wished: number[] = []) =>
  problem([
    [4, a],
    [2, b, wished],
  ])

const CASES: Case[] = [
  ["one meeting: only its last grain", one(4), [[0, 0]], [0, 0, -3]],
  ["larger rooms than its own: what each holds more", one(4), [[0, 2]], [0, 0, -3 - 8 - 2]],
  ["a last grain that does not exist counts its number", one(4), [[14, 0]], [-17, 0, -17]],
  ["ends on the very last grain", one(4), [[12, 0]], [0, 0, -15]],
  ["begins on one day and ends on the next", one(4), [[6, 0]], [-1, 0, -9]],
  ["more people than the room holds", one(4, 5), [[0, 1]], [-1, 0, -3 - 6]],
  [
    "two in one room: grains they share",
    pair([1], [2]),
    [
      [0, 0],
      [3, 0],
    ],
    [-1, 0, -3 - 4 - 10],
  ],
  [
    "side by side in two rooms",
    pair([1], [2]),
    [
      [0, 0],
      [1, 1],
    ],
    [0, 0, -3 - 2 - 20 - 6],
  ],
  [
    "both require two people: per person",
    pair([1, 2], [1, 2]),
    [
      [0, 0],
      [2, 1],
    ],
    [-4, 0, -3 - 3 - 20 - 6 - 2],
  ],
  [
    "required here, preferred there",
    pair([1, 2], [3], [1, 2]),
    [
      [0, 0],
      [3, 1],
    ],
    [0, -2, -3 - 4 - 10 - 6 - 2],
  ],
  [
    "back to back counts 100, and other rooms per person",
    pair([1], [1]),
    [
      [0, 0],
      [4, 1],
    ],
    [0, 0, -3 - 5 - 100 - 6 - 1],
  ],
  [
    "two grains apart in another room still counts",
    pair([1], [1]),
    [
      [0, 0],
      [6, 1],
    ],
    [0, 0, -3 - 7 - 6 - 1],
  ],
  [
    "the same room does not",
    pair([1], [1]),
    [
      [0, 0],
      [6, 0],
    ],
    [0, 0, -3 - 7],
  ],
  [
    "three grains apart does not",
    pair([1], [1]),
    [
      [0, 0],
      [7, 1],
    ],
    [-1, 0, -3 - 8 - 6],
  ],
  [
    "equal starts are not one before the other",
    pair([1], [2], [1]),
    [
      [0, 0],
      [0, 1],
    ],
    [0, -2, -3 - 1 - 20 - 6],
  ],
]

describe("OptaPlanner's score of meeting scheduling", () => {
  test.each(CASES)("%s", (_, of, at, score) => {
    expect(
      scoreOf(
        of,
        at.map(([start, room]): Assignment => ({ start, room })),
      ),
    ).toEqual(score)
  })
})
