import { beforeAll, describe, expect, it } from "vitest"
import type { Participant } from "@/lib/people/schema"
import { checkSeating } from "@/lib/seating/rules/check"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import { type SeatGiven, type SeatTaken, seatingSettings } from "@/lib/seating/schema"
import { FILLING_ORDERS, type FillingOrder } from "@/lib/seating/schema/orders"
import { ask, sampleHall, sampleRoster } from "../sample"

const hall = sampleHall()
let roster: Participant[] = []
beforeAll(async () => {
  roster = await sampleRoster()
})

const inputOf = (insideOrder: FillingOrder) =>
  ask(hall, roster, { chairGroup: "二", settings: seatingSettings.parse({ insideOrder }) })

/** Who is found out of the order of names when a plan is read by `order`. */
function wrong(order: FillingOrder, seats: readonly SeatTaken[], absent: readonly string[] = []): string[] {
  const input = inputOf(order)
  const gone = new Set(absent)
  return checkSeating({
    ...input,
    attendIds: input.attendIds.filter((id) => !gone.has(id)),
    seats: seats.filter((one) => !gone.has(one.participationId)),
    holds: [],
  }).flatMap((finding) => (finding.code === "stroke_order" ? finding.participationIds : []))
}

const largest = (given: readonly SeatGiven[]): SeatGiven[] => {
  const groups = new Map<string, SeatGiven[]>()
  for (const one of given) {
    if (one.reason.code !== "stroke_position") continue
    groups.set(one.reason.delegation, [...(groups.get(one.reason.delegation) ?? []), one])
  }
  const [group = []] = [...groups.values()].sort((a, b) => b.length - a.length)
  return group.sort((a, b) => positionOf(a) - positionOf(b))
}
const positionOf = ({ reason }: SeatGiven): number => (reason.code === "stroke_position" ? reason.position : 0)

describe.each(FILLING_ORDERS)("a plan laid by %s", (order) => {
  it("is not in order by any other walk", () => {
    const { assignments } = seatHall(inputOf(order))
    expect(wrong(order, assignments)).toEqual([])
    for (const other of FILLING_ORDERS) if (other !== order) expect(wrong(other, assignments).length).toBeGreaterThan(0)
  })

  it("two who changed seats are found, and nobody else", () => {
    const { assignments } = seatHall(inputOf(order))
    const group = largest(assignments)
    const [one, other] = [group[5], group[6]]
    const seats = assignments.map((given) => {
      if (given === one) return { ...given, seatId: other?.seatId ?? "" }
      return given === other ? { ...given, seatId: one?.seatId ?? "" } : given
    })
    const found = wrong(order, seats)
    expect(found).toHaveLength(1)
    expect([one?.participationId, other?.participationId]).toContain(found[0])
  })

  it("who drops out leaves the others in order", () => {
    const { assignments } = seatHall(inputOf(order))
    for (const one of largest(assignments)) expect(wrong(order, assignments, [one.participationId])).toEqual([])
  })
})
