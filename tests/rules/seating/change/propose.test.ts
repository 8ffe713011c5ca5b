import { beforeAll, describe, expect, it } from "vitest"
import { proposeChange } from "@/lib/seating/rules/change/propose"
import type { ChangeInput } from "@/lib/seating/rules/change/sort-out"
import { walkingOrder } from "@/lib/seating/rules/change/walking-order"
import { checkSeating } from "@/lib/seating/rules/check"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import { type SeatingSettings, seatingSettings } from "@/lib/seating/schema"
import { CHANGE_METHODS, type ChangeMethod, lateChange } from "@/lib/seating/schema/change"
import { FILLING_ORDERS } from "@/lib/seating/schema/orders"
import { ask, sampleHall, sampleRoster } from "../sample"

let plan: ChangeInput

const laid = async (settings: Partial<SeatingSettings> = {}, over: Partial<ChangeInput> = {}): Promise<ChangeInput> => {
  const input = ask(sampleHall(), await sampleRoster(), {
    chairGroup: "一",
    settings: { ...seatingSettings.parse({}), ...settings },
    ...over,
  })
  const result = seatHall(input)
  return { ...input, seats: [...input.locked, ...result.assignments], holds: result.holds }
}
beforeAll(async () => {
  plan = await laid()
})

/** Everybody of the first rostrum row by rank. */
const rostrum = (input: ChangeInput): string[] => {
  const rank = new Map(input.participants.map((one) => [one.id, one.rank ?? 999]))
  const row = input.seats.filter((one) => one.seatId.startsWith("stage/0/")).map((one) => one.participationId)
  return row.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
}
const hallPeople = (input: ChangeInput): string[] =>
  input.seats.filter((one) => one.seatId.startsWith("0/")).map((one) => one.participationId)
const seven = (input: ChangeInput): string[] =>
  [3, 33, 71, 99, 130, 160, 201].map((index) => hallPeople(input)[index] ?? "")
const proposed = (input: ChangeInput, change: Parameters<typeof lateChange.parse>[0], method: ChangeMethod) => {
  const [found] = proposeChange(input, lateChange.parse(change), [method]).proposals
  if (!found) throw new Error("no proposal")
  return found
}

describe("one person of the rostrum drops out", () => {
  it("prices every way in cards, and says what it leaves", () => {
    const absent = [rostrum(plan)[4] ?? ""]
    const close = proposed(plan, { absent }, "closeUp")
    expect(close.counts).toEqual({ moved: 6, made: 0, removed: 1 })
    expect(close.parity).toEqual([{ row: "1", before: 17, after: 16, movedFrom: 6, first: "stays", left: 7, right: 8 }])
    expect(close.findingCodes).toEqual(["rostrum_order"])
    const pull = proposed(plan, { absent }, "pullReserve")
    expect(pull.counts.moved).toBe(1)
    const leave = proposed(plan, { absent }, "leaveGap")
    expect(leave.counts.moved).toBe(0)
    expect(leave.gaps).toEqual([plan.seats.find((one) => one.participationId === absent[0])?.seatId])
    const best = proposed(plan, { absent }, "recommended")
    expect(best.counts.moved).toBe(12)
    expect(best.areas.map((area) => area.method)).toEqual(["reseat"])
    expect(best.errors + best.warnings).toBe(0)
  })

  it("puts the second in the middle when the first drops out", () => {
    const [first = "", second = ""] = rostrum(plan)
    const middle = plan.seats.find((one) => one.participationId === first)?.seatId
    for (const method of ["closeUp", "pullReserve", "recommended"] as const) {
      const { cards } = proposed(plan, { absent: [first] }, method)
      expect(cards.find((card) => card.participationId === second)?.to, method).toBe(middle)
    }
  })

  it("takes the outermost card away without moving anybody", () => {
    const last = rostrum(plan).at(-1) ?? ""
    const best = proposed(plan, { absent: [last] }, "recommended")
    expect(best.counts).toEqual({ moved: 0, made: 0, removed: 1 })
    expect(best.errors + best.warnings).toBe(0)
  })
})

describe("a drop-out on the rostrum and seven in the hall", () => {
  it.each(CHANGE_METHODS)(
    "%s: everybody once, nobody on one seat with another, the cards are the difference",
    (method) => {
      const absent = [rostrum(plan)[4] ?? "", ...seven(plan)]
      const found = proposed(plan, { absent }, method)
      const seats = new Set(found.seats.map((one) => one.seatId))
      expect(seats.size).toBe(found.seats.length)
      expect(new Set(found.seats.map((one) => one.participationId)).size).toBe(plan.seats.length - absent.length)
      const after = new Map(plan.seats.map((one) => [one.participationId, one.seatId as string | null]))
      for (const card of found.cards) {
        expect(after.get(card.participationId) ?? null).toBe(card.from)
        after.set(card.participationId, card.to)
      }
      const moved = [...after].flatMap(([id, seatId]) => (seatId === null ? [] : [`${id}@${seatId}`]))
      expect(moved.sort()).toEqual(found.seats.map((one) => `${one.participationId}@${one.seatId}`).sort())
      const ends = found.cards.map((card) => card.to ?? card.from ?? "")
      expect(walkingOrder(ends, plan.geometry)).toEqual(ends)
    },
  )

  it("recommends what brings no finding at all, with fewer cards than seating anew", () => {
    const absent = [rostrum(plan)[4] ?? "", ...seven(plan)]
    const change = { absent }
    const best = proposed(plan, change, "recommended")
    expect([best.errors, best.warnings, best.gaps.length]).toEqual([0, 0, 0])
    const attendIds = plan.attendIds.filter((id) => !absent.includes(id))
    expect(checkSeating({ ...plan, attendIds, seats: best.seats, holds: best.holds })).toEqual([])
    const moved = (method: ChangeMethod): number => proposed(plan, change, method).counts.moved
    expect(moved("leaveGap")).toBe(0)
    expect(moved("pullReserve")).toBeLessThanOrEqual(moved("closeUp"))
    expect(best.counts.moved).toBeLessThan(moved("reseat"))
  })

  it.each(FILLING_ORDERS)("closes up without a finding when blocks are filled by %s", async (order) => {
    const input = await laid({ insideOrder: order, zoneOrder: order })
    const best = proposed(input, { absent: seven(input) }, "closeUp")
    expect([best.errors, best.gaps.length, best.unseated.length]).toEqual([0, 0, 0])
    expect(best.findingCodes.filter((code) => code !== "stroke_order")).toEqual([])
  })

  it("keeps rotated lists in their order", async () => {
    const customs = { ...plan.customs, sessionOfTerm: 3, sessionsInTerm: 5 }
    const input = await laid({ rotateMembers: true, delegationOrder: "rotated" }, { customs })
    const best = proposed(input, { absent: seven(input) }, "recommended")
    expect([best.errors, best.gaps.length]).toEqual([0, 0])
    expect(best.counts.moved).toBeLessThan(proposed(input, { absent: seven(input) }, "reseat").counts.moved)
  })

  it("is the same for the same input, in whatever order they are named", () => {
    const absent = seven(plan)
    const of = (ids: string[]) => proposeChange(plan, lateChange.parse({ absent: ids }))
    expect(of(absent)).toEqual(of(absent))
    expect(of([...absent].reverse()).proposals).toEqual(of(absent).proposals)
  })
})

describe("substitutes, newcomers, ranks and broken seats", () => {
  const deputy = (index: number): string =>
    hallPeople(plan).filter((id) => plan.participants.find((one) => one.id === id)?.category === "DEPUTY")[index] ?? ""
  /** The plan in which one deputy is missing, to be added or to stand in for another. */
  const without = (id: string): ChangeInput => ({
    ...plan,
    seats: plan.seats.filter((one) => one.participationId !== id),
  })

  it("a substitute takes the very seat: one card away, one card new", () => {
    const stands = deputy(10)
    const goes = deputy(40)
    const input = without(stands)
    for (const method of ["recommended", "closeUp", "leaveGap"] as const) {
      const found = proposed(input, { substitutes: [{ out: goes, in: stands }] }, method)
      expect(found.counts, method).toEqual({ moved: 0, made: 1, removed: 1 })
      const seat = input.seats.find((one) => one.participationId === goes)?.seatId
      expect(found.seats.find((one) => one.participationId === stands)?.seatId).toBe(seat)
    }
  })

  it("a newcomer goes to the place the list gives them, and the block stays in order", () => {
    const input = without(deputy(10))
    const found = proposed(input, { added: [deputy(10)] }, "closeUp")
    expect(found.counts.made).toBe(1)
    expect([found.errors, found.warnings, found.unseated.length]).toEqual([0, 0, 0])
    const quick = proposed(input, { added: [deputy(10)] }, "leaveGap")
    expect(quick.counts).toEqual({ moved: 0, made: 1, removed: 0 })
  })

  it("nobody is put on a broken seat, and who sat there gets another", () => {
    const id = deputy(60)
    const broken = [plan.seats.find((one) => one.participationId === id)?.seatId ?? "", rostrumSeat(3)]
    for (const { seats, method } of proposeChange(plan, lateChange.parse({ broken })).proposals) {
      expect(
        seats.filter((one) => broken.includes(one.seatId)),
        method,
      ).toEqual([])
      expect(
        seats.map((one) => one.participationId),
        method,
      ).toContain(id)
      expect(seats, method).toHaveLength(plan.seats.length)
    }
  })
  const rostrumSeat = (index: number): string =>
    plan.seats.find((one) => one.participationId === rostrum(plan)[index])?.seatId ?? ""

  it("a new rank moves the people in between by one, and is to be stored", () => {
    const row = rostrum(plan)
    const last = row.at(-1) ?? ""
    const change = lateChange.parse({ ranks: [{ participationId: last, rank: 2 }] })
    const { proposals, ranks } = proposeChange(plan, change)
    expect(ranks.get(last)).toBe(2)
    expect(ranks.get(row[1] ?? "")).toBe(3)
    const best = proposals.find((one) => one.method === "recommended")
    const seatOfSecond = plan.seats.find((one) => one.participationId === row[1])?.seatId
    expect(best?.seats.find((one) => one.participationId === last)?.seatId).toBe(seatOfSecond)
    expect(best?.errors).toBe(0)
  })

  it("locked people stay, but not when they drop out", () => {
    const [first = "", second = "", third = ""] = seven(plan)
    const locked = plan.seats.filter((one) => one.participationId === first || one.participationId === second)
    const input = { ...plan, locked }
    for (const { cards, method } of proposeChange(input, lateChange.parse({ absent: [second, third] })).proposals) {
      expect(
        cards.find((card) => card.participationId === first),
        method,
      ).toBeUndefined()
      expect(cards.find((card) => card.participationId === second)?.to, method).toBeNull()
    }
  })

  it("says what cannot be, and does the rest", () => {
    const id = deputy(5)
    const name = plan.participants.find((one) => one.id === id)?.name
    const input = { ...without(deputy(7)), attendIds: plan.attendIds.filter((one) => one !== deputy(8)) }
    const { problems, proposals } = proposeChange(
      input,
      lateChange.parse({
        absent: [id, id, "nobody", deputy(7)],
        added: [deputy(9), deputy(8)],
        broken: ["99/1/1"],
        ranks: [{ participationId: "nobody", rank: 1 }],
      }),
    )
    expect(problems.map((one) => one.code)).toEqual([
      "named_twice",
      "unknown_person",
      "without_seat_anyway",
      "has_a_seat",
      "not_at_this_meeting",
      "unknown_seat",
      "unknown_person",
    ])
    expect(problems[0]).toEqual({ code: "named_twice", name })
    expect(proposals.every((one) => one.cards.some((card) => card.participationId === id && card.to === null))).toBe(
      true,
    )
  })
})

it("an empty plan, an empty change and a hall without seats are no trouble", () => {
  const empty = { ...plan, seats: [], holds: [], geometry: { ...plan.geometry, seats: [] } }
  const { proposals } = proposeChange(empty, lateChange.parse({ added: [plan.attendIds[0] ?? ""] }))
  expect(proposals.map((one) => one.unseated.length)).toEqual([1, 1, 1, 1, 1])
  for (const one of proposeChange(plan, lateChange.parse({})).proposals) {
    if (one.method !== "reseat") expect(one.cards).toEqual([])
  }
})
