import { expect, test } from "vitest"
import type { SeverityChoice } from "@/lib/events/schema"
import { findConflicts } from "@/lib/occupancy/rules/conflicts"
import { refusedIn, refusingFindings } from "@/lib/occupancy/rules/refusing"
import { type ConflictPlan, FINDING_KINDS, type FindingKind } from "@/lib/occupancy/schema"
import { meeting, planOf } from "./plans"
import { busyPlan, generator } from "./random-plan"

const CHOICES: readonly SeverityChoice[] = ["refuse", "block", "warn", "ignore"]

test("what refuses saving is exactly what the whole engine finds of that severity, whatever is set to what, in 60 plans", () => {
  const kinds = new Set<FindingKind>()
  for (let seed = 1; seed <= 60; seed += 1) {
    const next = generator(seed)
    const plan = busyPlan(seed)
    const severities = Object.fromEntries(
      // Every third plan leaves most rules alone, so that whole parts of the engine are not asked.
      FINDING_KINDS.filter(() => seed % 3 > 0 || next(8) === 0).map((kind) => [kind, CHOICES[next(4)] ?? "warn"]),
    )
    const judged: ConflictPlan = { ...plan, settings: { ...plan.settings, severities } }
    const expected = findConflicts(judged).filter((finding) => finding.severity === "refuse")
    for (const { kind } of expected) kinds.add(kind)
    expect([seed, refusedIn(judged)]).toEqual([seed, expected])
  }
  expect([...kinds].sort()).toEqual([...FINDING_KINDS].sort())
})

test.each([
  ["what stood before, as it was", "08:30-09:30", "p", false],
  ["shorter", "08:45-09:30", "p", false],
  ["longer", "08:20-09:30", "p", true],
  ["for more people", "08:30-09:30", "p q", true],
  ["gone", "09:00-10:00", "p", false],
])("%s", (_, span, people, refused) => {
  const settings = { severities: { person_twice: "refuse" } } as const
  const first = meeting("1", "08:00-09:00", "A", "p q")
  const before = planOf([first, meeting("2", "08:30-09:30", "B", "p")], { settings })
  const after = planOf([first, meeting("2", span, "B", people)], { settings })
  expect(refusingFindings(before, after).length > 0).toBe(refused)
})
