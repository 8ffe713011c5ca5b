import { beforeAll, describe, expect, it } from "vitest"
import { longestRising } from "@/lib/kernel/rising"
import type { Participant } from "@/lib/people/schema"
import { checkSeating, type PlanToCheck } from "@/lib/seating/rules/check"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import type { SeatTaken } from "@/lib/seating/schema"
import { ask, sampleHall, sampleRoster } from "./sample"

const hall = sampleHall()
let roster: Participant[] = []
let good: PlanToCheck
beforeAll(async () => {
  roster = await sampleRoster()
  const input = ask(hall, roster, { chairGroup: "一" })
  const { assignments, holds } = seatHall(input)
  good = { ...input, seats: assignments, holds }
})

const at = (seatId: string) => good.seats.find((one) => one.seatId === seatId)?.participationId ?? ""
const swapped = (a: string, b: string): SeatTaken[] =>
  good.seats.map((one) => ({ ...one, seatId: one.seatId === a ? b : one.seatId === b ? a : one.seatId }))
const seatOfReason = (match: (reason: { code: string; position?: number; delegation?: string }) => boolean): string => {
  const { assignments } = seatHall(ask(hall, roster, { chairGroup: "一" }))
  return assignments.find((one) => match(one.reason))?.seatId ?? ""
}

describe("faults put into a good plan are found, and nothing else", () => {
  const faults: [string, () => Partial<PlanToCheck>, string[]][] = [
    ["nothing wrong", () => ({}), []],
    [
      "somebody without a seat",
      () => ({ seats: good.seats.filter((one) => !one.participationId.startsWith("OBSERVER")) }),
      ["without_seat"],
    ],
    [
      "somebody who does not attend",
      () => ({ attendIds: good.attendIds.filter((id) => !id.startsWith("INVITED-3")) }),
      ["not_attending"],
    ],
    [
      "a blocked seat",
      () => ({
        seats: [
          ...good.seats.filter((one) => one.participationId !== "OBSERVER-233"),
          { participationId: "OBSERVER-233", seatId: "0/19/15" },
        ],
      }),
      ["unusable_seat"],
    ],
    [
      "a seat that the hall does not have",
      () => ({
        seats: [
          ...good.seats.filter((one) => one.participationId !== "OBSERVER-233"),
          { participationId: "OBSERVER-233", seatId: "9/9/9" },
        ],
      }),
      ["unusable_seat"],
    ],
    ["no. 1 and no. 2 exchanged", () => ({ seats: swapped("stage/0/8", "stage/0/9") }), ["rostrum_order"]],
    ["the other even custom", () => ({ customs: { ...good.customs, evenRule: "E2" } }), ["rostrum_order"]],
    [
      "the two ends of a delegation exchanged",
      () => {
        const of = (position: number) =>
          seatOfReason((r) => r.code === "stroke_position" && r.delegation === "城关" && r.position === position)
        return { seats: swapped(of(1), of(9)) }
      },
      ["stroke_order"],
    ],
    [
      "a head sent to the back",
      () => {
        const delegation = "解放"
        const head = seatOfReason((r) => r.code === "head_in_front" && r.delegation === delegation)
        return {
          seats: swapped(
            head,
            seatOfReason((r) => r.delegation === delegation && r.position === 3),
          ),
        }
      },
      ["head_not_in_front"],
    ],
    [
      "a deputy alone upstairs",
      () => {
        const seat = seatOfReason((r) => r.code === "stroke_position" && r.delegation === "西河" && r.position === 3)
        return { seats: good.seats.map((one) => (one.seatId === seat ? { ...one, seatId: "1/0/0" } : one)) }
      },
      ["delegation_split"],
    ],
    [
      "a gap on the stage's first row",
      () => ({
        seats: good.seats.filter((one) => one.seatId !== "stage/0/8"),
        attendIds: good.attendIds.filter((id) => id !== at("stage/0/8")),
      }),
      ["rostrum_order", "empty_in_front"],
    ],
  ]
  it.each(faults)("%s", (_, change, codes) => {
    const found = checkSeating({ ...good, ...change() }).map((finding) => finding.code)
    expect([...new Set(found)].filter((code) => codes.includes(code)).sort()).toEqual([...codes].sort())
    const errors = found.filter((code) => !codes.includes(code))
    expect(errors.filter((code) => code !== "stroke_order" && code !== "empty_in_front")).toEqual([])
  })
})

it.each([
  [
    [1, 2, 3],
    [0, 1, 2],
  ],
  [
    [3, 1, 2],
    [1, 2],
  ],
  [[], []],
  [[2, 1], [1]],
])("the longest rising part of %j", (values, kept) => {
  expect([...longestRising(values)].sort()).toEqual(kept)
})
