import { beforeAll, describe, expect, it } from "vitest"
import type { Participant } from "@/lib/people/schema"
import { checkSeating } from "@/lib/seating/rules/check"
import { hallIndex, partsOf } from "@/lib/seating/rules/constraints/hall-index"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import { type SeatHallInput, seatingSettings } from "@/lib/seating/schema"
import { FILLING_ORDERS } from "@/lib/seating/schema/orders"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import { ask, customs, person, sampleHall, sampleRoster } from "./sample"

const hall = sampleHall()
const seatOf = new Map(hall.seats.map((seat) => [seat.id, seat]))
let roster: Participant[] = []
beforeAll(async () => {
  roster = await sampleRoster()
})

const findings = (input: SeatHallInput) => {
  const result = seatHall(input)
  return checkSeating({
    ...input,
    seats: [...result.assignments, ...input.locked],
    holds: result.holds,
  })
}

const plenaries = [
  ["一", 17, 21],
  ["二", 17, 20],
  ["三", 17, 20],
] as const

describe("the sample session", () => {
  it.each(plenaries)("plenary with executive group %s: everybody has one seat and nothing is wrong", (group) => {
    const input = ask(hall, roster, { chairGroup: group })
    const result = seatHall(input)
    expect(result.unseated).toEqual([])
    expect(new Set(result.assignments.map((one) => one.participationId)).size).toBe(roster.length)
    expect(new Set(result.assignments.map((one) => one.seatId)).size).toBe(roster.length)
    expect(findings(input)).toEqual([])
  })

  it.each(plenaries)(
    "group %s: the first row holds %i of the %i who belong there, by rank, and says so",
    (group, seats, people) => {
      const { assignments, notes } = seatHall(ask(hall, roster, { chairGroup: group }))
      const front = assignments.filter((one) => one.seatId.startsWith("stage/0/"))
      const rank = new Map(roster.map((one) => [one.id, one.rank]))
      const ranks = front
        .sort((a, b) => (seatOf.get(a.seatId)?.x ?? 0) - (seatOf.get(b.seatId)?.x ?? 0))
        .map((one) => rank.get(one.participationId))
      expect(ranks.slice(4, 13)).toEqual([9, 7, 5, 3, 1, 2, 4, 6, 8])
      expect(front).toHaveLength(seats)
      expect(notes).toContainEqual({ code: "first_row_too_short", seats, people })
      const overflow = assignments.filter((one) => one.reason.code === "rostrum_overflow")
      expect(overflow).toHaveLength(people - seats)
      expect(overflow.every((one) => one.seatId.startsWith("stage/1/"))).toBe(true)
    },
  )

  it("preparatory meeting: the stage stays empty, the presidium sits with its delegations", () => {
    const input = ask(hall, roster, { kind: "预备会议" })
    const { assignments, notes } = seatHall(input)
    expect(assignments.filter((one) => one.seatId.startsWith("stage/"))).toEqual([])
    expect(notes).toContainEqual({ code: "rostrum_not_elected" })
    const heads = roster.filter((one) => one.duty === "团长")
    const why = heads.map(({ id }) => assignments.find((one) => one.participationId === id)?.reason.code).sort()
    // One head uses a wheelchair: the accessible seat goes before the first row.
    expect(why).toEqual(["accessible_seat", ...Array(8).fill("head_in_front")])
    expect(findings(input)).toEqual([])
  })

  it("presidium meeting in the hall: the presidium alone, on the stage, by rank", () => {
    const presidium = roster.filter((one) => one.presidiumDuty !== "")
    const { assignments } = seatHall(
      ask(hall, roster, { kind: "主席团会议", attendIds: presidium.map((one) => one.id) }),
    )
    expect(assignments).toHaveLength(43)
    expect(assignments.every((one) => one.seatId.startsWith("stage/"))).toBe(true)
    const first = presidium.find((one) => one.rank === 1)
    expect(seatOf.get(assignments.find((one) => one.participationId === first?.id)?.seatId ?? "")?.x).toBeCloseTo(
      hall.axis,
    )
  })

  it("delegations are connected, from left to right in their order, each reaching the first row", () => {
    const { assignments } = seatHall(ask(hall, roster, { kind: "预备会议" }))
    const blocks = new Map<number, Seat[]>()
    for (const one of assignments) {
      const who = roster.find(({ id }) => id === one.participationId)
      const seat = seatOf.get(one.seatId)
      if (who?.category === "DEPUTY" && seat && one.reason.code !== "accessible_seat") {
        blocks.set(who.groupPosition, [...(blocks.get(who.groupPosition) ?? []), seat])
      }
    }
    expect(blocks.size).toBe(9)
    const middles = [...blocks.entries()]
      .sort((a, b) => a[0] - b[0])
      .map(([, seats]) => seats.reduce((sum, { x }) => sum + x, 0) / seats.length)
    expect(middles).toEqual([...middles].sort((a, b) => a - b))
    for (const seats of blocks.values()) {
      const numbers = seats.map((seat) => hallIndex(hall).at.get(seat.id) as number)
      expect(partsOf(numbers, hallIndex(hall).around)).toHaveLength(1)
      expect(Math.min(...seats.map((seat) => seat.rowIndex))).toBe(0)
    }
  })

  it("observers sit behind the deputies, the invited behind the observers, an empty row between", () => {
    const { assignments } = seatHall(ask(hall, roster, { chairGroup: "一" }))
    const rows = (category: string) =>
      assignments.flatMap((one) => {
        const who = roster.find(({ id }) => id === one.participationId)
        const seat = seatOf.get(one.seatId)
        return who?.category === category && seat?.area === "0" && one.reason.code !== "accessible_seat"
          ? seat.rowIndex
          : []
      })
    expect(Math.min(...rows("OBSERVER"))).toBe(Math.max(...rows("DEPUTY")) + 2)
    expect(Math.min(...rows("INVITED"))).toBe(Math.max(...rows("OBSERVER")) + 2)
  })

  it("the reason names the neighbours in the order of names", () => {
    const { assignments } = seatHall(ask(hall, roster, { chairGroup: "一" }))
    const reasons = assignments.flatMap(({ reason, participationId }) =>
      reason.code === "stroke_position" && reason.delegation === "南坪" ? { ...reason, participationId } : [],
    )
    const second = reasons.find((reason) => reason.position === 2)
    const first = roster.find(({ id }) => id === reasons.find((reason) => reason.position === 1)?.participationId)
    expect(second?.after).toBe(first?.name)
    expect(reasons.every((reason) => reason.strokes > 0 && reason.of === reasons.length)).toBe(true)
  })

  it("wheelchair users get accessible seats, the infirm a seat near an exit, companions a kept seat", () => {
    const { assignments, holds } = seatHall(ask(hall, roster, { kind: "预备会议" }))
    const byCode = (code: string) => assignments.filter((one) => one.reason.code === code)
    const wheelchairs = roster.filter((one) => one.wheelchair)
    expect(byCode("accessible_seat")).toHaveLength(wheelchairs.length)
    expect(byCode("accessible_seat").every((one) => seatOf.get(one.seatId)?.accessible)).toBe(true)
    expect(byCode("near_exit").length).toBe(roster.filter((one) => one.nearExit && !one.wheelchair).length)
    const accompanied = roster.filter((one) => one.companions > 0)
    expect(holds.map((hold) => hold.forParticipationId).sort()).toEqual(accompanied.map((one) => one.id).sort())
    for (const hold of holds) {
      const seat = seatOf.get(hold.seatId)
      const own = seatOf.get(assignments.find((one) => one.participationId === hold.forParticipationId)?.seatId ?? "")
      expect(own?.rowIndex).toBe(seat?.rowIndex)
      expect(Math.abs((own?.seatIndex ?? 0) - (seat?.seatIndex ?? 0))).toBe(1)
    }
  })

  it.each(["surname", "name", "published"] as const)("in the order %s nothing is out of order", (strokeRule) => {
    expect(findings(ask(hall, roster, { chairGroup: "二", customs: { ...customs, strokeRule } }))).toEqual([])
  })

  it.each([
    { delegationOrder: "centreOut" },
    ...FILLING_ORDERS.map((insideOrder) => ({ insideOrder })),
    ...FILLING_ORDERS.map((zoneOrder) => ({ zoneOrder })),
    ...FILLING_ORDERS.map((insideOrder) => ({ insideOrder, deputyLayout: "snakeRows" as const })),
    { deputyRows: 10 },
    { gapRows: 0 },
  ] as const)("with %o still nothing is wrong", (over) => {
    expect(findings(ask(hall, roster, { chairGroup: "三", settings: seatingSettings.parse(over) }))).toEqual([])
  })

  it("upstairs by setting", () => {
    const settings = seatingSettings.parse({ upstairs: ["INVITED"] })
    const { assignments } = seatHall(ask(hall, roster, { chairGroup: "一", settings }))
    const invited = assignments.filter((one) => one.participationId.startsWith("INVITED"))
    expect(invited).toHaveLength(26)
    expect(invited.every((one) => one.seatId.startsWith("1/"))).toBe(true)
  })

  it("gives the same plan for the same people in another order", () => {
    const sorted = (people: readonly Participant[]) =>
      seatHall(ask(hall, people, { chairGroup: "一" }))
        .assignments.map((one) => `${one.participationId}@${one.seatId}`)
        .sort()
    expect(sorted([...roster].reverse())).toEqual(sorted(roster))
  })

  it("locked people stay, in the hall and on the stage, and the rest goes around them", () => {
    const free = ask(hall, roster, { chairGroup: "一" })
    const first = roster.find((one) => one.rank === 1)?.id ?? ""
    const somebody = roster.find((one) => one.category === "OBSERVER")?.id ?? ""
    const locked = [
      { participationId: first, seatId: "stage/0/0" },
      { participationId: somebody, seatId: "0/1/10" },
    ]
    const { assignments, unseated } = seatHall({ ...free, locked })
    expect(unseated).toEqual([])
    expect(assignments).toHaveLength(roster.length - 2)
    const taken = new Set(assignments.map((one) => one.seatId))
    expect(locked.some((one) => taken.has(one.seatId))).toBe(false)
  })

  it("seats only those who take part", () => {
    const attendIds = roster.filter((one) => one.category === "DEPUTY").map((one) => one.id)
    const { assignments } = seatHall(ask(hall, roster, { attendIds, chairGroup: "一" }))
    expect(assignments.map((one) => one.participationId).sort()).toEqual([...attendIds].sort())
  })
})

describe("more people than seats", () => {
  const small: HallGeometry = { ...hall, seats: hall.seats.filter((seat) => seat.area === "0" && seat.rowIndex < 2) }
  it("fills every seat, says who has none and why", () => {
    const people = Array.from({ length: 60 }, (_, index) =>
      person(`p${String(index).padStart(2, "0")}`, { groupId: "g", groupName: "甲", groupPosition: 1 }),
    )
    const { assignments, unseated } = seatHall(ask(small, people, { kind: "预备会议" }))
    expect(assignments).toHaveLength(48)
    expect(unseated).toHaveLength(12)
    expect(new Set(unseated.map((one) => one.reason.code))).toEqual(new Set(["no_seat_left"]))
  })
  it("seats people before companions and names who stays without one", () => {
    const people = Array.from({ length: 48 }, (_, index) =>
      person(`p${index}`, { category: "INVITED", companions: index === 3 ? 1 : 0 }),
    )
    const { unseated, holds, notes } = seatHall(ask(small, people, { kind: "其他" }))
    expect(unseated).toEqual([])
    expect(holds).toEqual([])
    expect(notes).toContainEqual({ code: "companion_without_seat", name: "p3" })
  })
  it("a category without a zone is named", () => {
    const settings = seatingSettings.parse({ zones: ["DEPUTY"] })
    const { unseated } = seatHall(ask(small, [person("a", { category: "PRESS" })], { settings }))
    expect(unseated).toEqual([{ participationId: "a", reason: { code: "not_in_zones" } }])
  })
})
