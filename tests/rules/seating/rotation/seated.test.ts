import { describe, expect, it } from "vitest"
import { checkSeating, type PlanToCheck } from "@/lib/seating/rules/check"
import { fairness } from "@/lib/seating/rules/rotation/fairness"
import { deputySeats } from "@/lib/seating/rules/rotation/rows"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import { type SeatHallInput, seatingSettings } from "@/lib/seating/schema"
import type { PastSeat } from "@/lib/seating/schema/history"
import { FILLING_ORDERS } from "@/lib/seating/schema/orders"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { ask, customs, person, sampleHall, sampleRoster } from "../sample"

const sessions = [1, 2, 3, 4, 5]
const SURNAMES = [..."丁于万王田李杨陈欧赵"]

/** 35 delegations of 20, two columns and ten rows each: every seat of a hall of 10 × 70. */
const congress = Array.from({ length: 700 }, (_, index) => {
  const group = index % 35
  return person(`p${String(index).padStart(3, "0")}`, {
    name: `${SURNAMES[(index * 7) % 10]}${SURNAMES[(index * 3) % 10]}${SURNAMES[index % 10]}`,
    groupId: `g${String(group).padStart(2, "0")}`,
    groupName: `第${group + 1}团`,
    groupPosition: group + 1,
  })
})
const congressHall = hallGeometry({
  name: "大礼堂",
  sections: [
    {
      name: "",
      rows: Array.from({ length: 10 }, (_, row) => ({ label: String(row + 1), blocks: [70] })),
      numbering: { scheme: "left-to-right" as const },
    },
  ],
})
const rotating = seatingSettings.parse({ delegationOrder: "rotated", rotationStep: 7, rotateMembers: true })
const at = (session: number) => ({ ...customs, sessionOfTerm: session, sessionsInTerm: 5 })

const termOf = (input: (session: number) => SeatHallInput): PastSeat[] =>
  sessions.flatMap((session) => {
    const asked = input(session)
    return deputySeats(asked.geometry, seatHall(asked).assignments, asked.participants).map((seat) => ({
      ...seat,
      session,
    }))
  })

describe("a congress of 35 delegations over five sessions", () => {
  const term = termOf((session) => ask(congressHall, congress, { settings: rotating, customs: at(session) }))
  const fair = fairness(term)

  it("has every delegation among the seven in the centre once", () => {
    const central = sessions.flatMap((session) => {
      const distance = new Map(
        term.filter((one) => one.session === session).map((one) => [one.groupName, one.fromCentre]),
      )
      return [...distance].sort((a, b) => a[1] - b[1]).slice(0, 7)
    })
    expect(new Set(central.map(([name]) => name)).size).toBe(35)
  })

  it("has every deputy in front once, at the back once, and nobody at the back twice running", () => {
    expect(fair.people).toHaveLength(700)
    expect(fair.people.filter((one) => one.inFront !== 1 || one.atBack !== 1)).toEqual([])
    expect(fair.twiceAtBack).toEqual([])
    expect(fair.spread).toBeLessThan(0.15)
  })

  it("is far less even without rotation", () => {
    const fixed = fairness(termOf((session) => ask(congressHall, congress, { customs: at(session) })))
    expect(fixed.spread).toBe(1)
    expect(fixed.twiceAtBack.length).toBeGreaterThan(100)
  })
})

const roster = await sampleRoster()
const hall = sampleHall()
const planOf = (input: SeatHallInput): PlanToCheck => {
  const { assignments, holds } = seatHall(input)
  return { ...input, seats: assignments, holds }
}
const codes = (plan: PlanToCheck) => [...new Set(checkSeating(plan).map(({ code }) => code))]
const settingsOf = (over: object) => seatingSettings.parse({ delegationOrder: "rotated", rotateMembers: true, ...over })

describe("the sample session, rotated", () => {
  it.each(FILLING_ORDERS.flatMap((insideOrder) => [2, 5].map((session) => [insideOrder, session] as const)))(
    "%s at session %i satisfies its own checks",
    (insideOrder, session) => {
      const plan = planOf(ask(hall, roster, { settings: settingsOf({ insideOrder }), customs: at(session) }))
      expect(codes(plan)).not.toEqual(expect.arrayContaining(["stroke_order"]))
      expect(codes(plan)).not.toEqual(expect.arrayContaining(["rotation_not_applied"]))
      expect(codes(plan)).not.toEqual(expect.arrayContaining(["blocks_not_rotated"]))
      expect(codes(plan)).not.toEqual(expect.arrayContaining(["head_not_in_front"]))
    },
  )

  it("keeps the heads in front and gives the others the reason, with the session and the shift", () => {
    const { assignments, notes } = seatHall(ask(hall, roster, { settings: settingsOf({}), customs: at(2) }))
    const reasons = assignments.map(({ reason }) => reason)
    expect(reasons.filter(({ code }) => code === "stroke_position")).toEqual([])
    expect(reasons.find(({ code }) => code === "rotated_position")).toMatchObject({ session: 2 })
    for (const reason of reasons) {
      if (reason.code !== "rotated_position") continue
      expect(reason.listed).toBe(((reason.position - 1 + reason.shift) % reason.of) + 1)
      expect(reason.shift).toBe(Math.round(reason.of / 5))
    }
    expect(notes).toContainEqual({ code: "delegations_rotated", session: 2, delegations: 9, shift: 2 })
  })

  it("says so when last session's plan is used again", () => {
    const plan = planOf(ask(hall, roster, { settings: settingsOf({}), customs: at(1) }))
    const again = codes({ ...plan, customs: at(2) })
    expect(again).toContain("rotation_not_applied")
    expect(again).toContain("blocks_not_rotated")
    expect(again).not.toContain("stroke_order")
  })

  it("does not call a delegation wrong because somebody dropped out since", () => {
    const plan = planOf(ask(hall, roster, { settings: settingsOf({}), customs: at(3) }))
    const gone = new Set(
      plan.seats
        .filter(({ seatId }) => !seatId.startsWith("stage"))
        .slice(3, 60)
        .filter((_, index) => index % 8 === 0)
        .map((one) => one.participationId),
    )
    const left = {
      ...plan,
      attendIds: plan.attendIds.filter((id) => !gone.has(id)),
      seats: plan.seats.filter((one) => !gone.has(one.participationId)),
    }
    expect(codes(left)).not.toContain("stroke_order")
    expect(codes(left)).not.toContain("rotation_not_applied")
  })

  it("finds who would sit in the last rows for the second time running, and says nothing without a history", () => {
    const first = ask(hall, roster, { customs: at(1) })
    const history = deputySeats(hall, seatHall(first).assignments, roster).map((seat) => ({ ...seat, session: 1 }))
    const same = planOf(ask(hall, roster, { customs: at(2) }))
    expect(codes(same)).not.toContain("last_rows_again")
    expect(codes({ ...same, history })).toContain("last_rows_again")
    expect(codes({ ...same, customs: at(3), history })).not.toContain("last_rows_again")
    const [found] = checkSeating({ ...same, history }).filter(({ code }) => code === "last_rows_again")
    expect(found).toMatchObject({ count: found?.participationIds.length, session: 2 })
    expect(found?.seatIds).toHaveLength(found?.participationIds.length ?? 0)
  })

  it("puts deputies without a delegation last and does not rotate them into the middle", () => {
    const stray = person("x", { name: "丁一" })
    const { assignments } = seatHall(ask(hall, [...roster, stray], { settings: settingsOf({}), customs: at(2) }))
    const columns = assignments
      .filter(({ seatId }) => seatId.startsWith("0/0/"))
      .map(({ seatId }) => Number(seatId.split("/")[2]))
    const own = Number(assignments.find(({ participationId }) => participationId === "x")?.seatId.split("/")[2])
    expect([Math.min(...columns), Math.max(...columns)]).toContain(own)
  })
})
