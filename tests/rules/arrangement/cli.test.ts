import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { scoreOf } from "@/lib/arrangement/rules/score"
import { run } from "@/lib/cli/arrange"
import { searchLoop } from "@/lib/cli/arrange/loop"
import { readProblem } from "@/lib/cli/arrange/problem-file"
import { commandOf } from "@/tests/support/command"
import { smallProblem } from "../../support/arrangement/random-problem"

const huiwu = commandOf(run)
const folder = mkdtempSync(path.join(tmpdir(), "arrange-"))
afterAll(() => rmSync(folder, { recursive: true }))

const grain = (index: number, day = 0) => ({ index, day, startMinute: 480 + index * 15 })
const whole = {
  grainMinutes: 15,
  days: [{ label: "D1" }],
  timeGrains: [0, 1, 2, 3].map((index) => grain(index)),
  rooms: [{ id: 0, name: "A", capacity: 3 }],
  people: ["a", "b", "c"],
  meetings: [
    { id: 7, durationInGrains: 2, required: [0], preferred: [1] },
    { id: "x", durationInGrains: 2, required: [0, 2], preferred: [] },
  ],
}

function fileOf(value: unknown, name = "p.json"): string {
  const file = path.join(folder, name)
  writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value))
  return file
}

describe("huiwu arrange", () => {
  test("prints the plan as JSON, ids as in the file, the score that of the plan", async () => {
    const file = fileOf(whole)
    const { code, out, err } = await huiwu(file, "--seconds", "0.05", "--seed", "3", "--json")
    expect([code, err]).toEqual([0, ""])
    const said = JSON.parse(out)
    expect(said.assignments.map(({ meeting }: { meeting: unknown }) => meeting)).toEqual([7, "x"])
    expect(said.assignments.map(({ start }: { start: number }) => start).sort()).toEqual([0, 2])
    expect(said.score).toEqual([...scoreOf(readProblem(file).problem, said.assignments)])
  })

  test("in words: day by day", async () => {
    const { code, out } = await huiwu(fileOf(whole), "--seconds", "0.05", "--lang", "en")
    expect(code).toBe(0)
    expect(out).toContain("Day 1\n  08:00–08:30  A")
    expect(out).toContain("Score: hard 0, medium 0")
  })

  test("what cannot be placed is named, exit code 1", async () => {
    const meetings = [...whole.meetings, { id: "late", durationInGrains: 1, required: [0], preferred: [] }]
    const { code, out, err } = await huiwu(
      fileOf({ ...whole, meetings }),
      "--seconds",
      "0.05",
      "--json",
      "--lang",
      "en",
    )
    expect(code).toBe(1)
    expect(JSON.parse(out).score[0]).toBeLessThan(0)
    expect(err).toContain("Meetings 7, x, late require the same people")
    expect(err).toContain("shown by counting")
  })

  const bad: [string, unknown, string][] = [
    ["not JSON", "{", "p.json is not JSON"],
    ["a length of none", { ...whole, meetings: [{ id: 1, durationInGrains: 0 }] }, "meetings.0.durationInGrains"],
    ["no rooms", { ...whole, rooms: [] }, "rooms"],
    ["no grains", { ...whole, timeGrains: [] }, "timeGrains"],
    [
      "an id twice",
      { ...whole, meetings: [...whole.meetings, { id: "7", durationInGrains: 1 }] },
      "meeting id “7” comes twice",
    ],
    ["a room twice", { ...whole, rooms: [...whole.rooms, ...whole.rooms] }, "room id “0” comes twice"],
    [
      "a person who does not exist",
      { ...whole, meetings: [{ id: "m", durationInGrains: 1, required: [3] }] },
      "“m” names person 3 (from 0), but there are only 3",
    ],
    [
      "a person twice",
      { ...whole, meetings: [{ id: "m", durationInGrains: 1, required: [1], preferred: [1] }] },
      "“m” names person 1 (from 0) twice",
    ],
    [
      "grains out of order",
      { ...whole, timeGrains: [grain(0), { day: 0, startMinute: 490 }] },
      "number 1 (from 0) does not come after",
    ],
    ["a wrong index", { ...whole, timeGrains: [grain(0), grain(2)] }, "number 1 (from 0) has the index 2"],
  ]
  test.each(bad)("bad input: %s", async (_, value, words) => {
    const { code, out, err } = await huiwu(fileOf(value), "--lang", "en")
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(words)
  })

  test.each([
    [[]],
    [["a.json", "b.json"]],
    [["a.json", "--seconds", "0"]],
    [["a.json", "--seed", "x"]],
    [["a.json", "--nonsense"]],
  ])("says how it is used: %j", async (args) => {
    const { code, err } = await huiwu(...args, "--lang", "en")
    expect(code).toBe(2)
    expect(err).toContain("huiwu arrange PROBLEM.json")
  })

  test("a file that is not there", async () => {
    const { code, err } = await huiwu(path.join(folder, "none.json"))
    expect(code).toBe(2)
    expect(err).toContain("none.json")
  })
})

test("told to stop, the search ends with the best so far", () => {
  const problem = smallProblem(3)
  let asked = 0
  let done = 0
  searchLoop(
    { problem, seed: 1, seconds: 3600 },
    () => ++asked > 3,
    ({ arranged, done: last }) => {
      expect(arranged.score).toEqual(scoreOf(problem, arranged.assignments))
      if (last) done++
    },
  )
  expect(done).toBe(1)
})
