import { beforeAll, expect, it } from "vitest"
import { proposeChange } from "@/lib/seating/rules/change/propose"
import type { ChangeInput } from "@/lib/seating/rules/change/sort-out"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import { seatingSettings } from "@/lib/seating/schema"
import { type ChangeProposal, lateChange } from "@/lib/seating/schema/change"
import { ask, sampleHall, sampleRoster } from "../sample"

let plan: ChangeInput
let inHall: string[]
/** Delegations row by row: the last person of a row is what holds the block together. */
beforeAll(async () => {
  const settings = { ...seatingSettings.parse({}), insideOrder: "rows" as const }
  const input = ask(sampleHall(), await sampleRoster(), { chairGroup: "一", settings })
  const result = seatHall(input)
  plan = { ...input, seats: [...input.locked, ...result.assignments], holds: result.holds }
  inHall = plan.seats.filter((one) => one.seatId.startsWith("0/")).map((one) => one.participationId)
})

const harm = ({ errors, warnings, gaps, areas }: ChangeProposal): number =>
  1000 * errors + warnings + gaps.length + areas.flatMap((area) => area.outOfOrder).length
const proposed = (absent: readonly string[]) =>
  proposeChange(plan, lateChange.parse({ absent }), ["recommended", "closeUp", "pullReserve", "leaveGap"]).proposals

it("does not leave a delegation in two parts to save one card", () => {
  const [best, closed, , left] = proposed(inHall.slice(121, 124))
  expect([left?.counts.moved, left?.findingCodes]).toEqual([0, ["delegation_split"]])
  expect([closed?.counts.moved, closed?.findingCodes]).toEqual([1, []])
  expect([best?.counts.moved, best?.findingCodes]).toEqual([1, []])
  expect(best?.areas.map((area) => area.method)).toEqual(["closeUp"])
})

it("is never worse than any of the ways it is mixed of, whoever drops out", () => {
  const sets = inHall.flatMap((_, index) =>
    index % 3 === 0 ? [inHall.slice(index, index + 1), inHall.slice(index, index + 3)] : [],
  )
  for (const absent of sets) {
    const [best, ...others] = proposed(absent)
    if (!best) throw new Error("no proposal")
    expect(harm(best), absent.join()).toBeLessThanOrEqual(Math.min(...others.map(harm)))
  }
})
