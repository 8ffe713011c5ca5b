import { describe, expect, it } from "vitest"
import type { Participant } from "@/lib/people/schema"
import { judgeConstraints } from "@/lib/seating/rules/constraints/judge"
import type { SeatReserve } from "@/lib/seating/schema"
import type { HallGeometry } from "@/lib/venues/schema"
import { person } from "../sample"
import { meeting, member, requirement, rows, seatsFrom } from "./small"

const hall = rows([4, 4], [4, 4], [4, 4])
const a1 = member("a1", "a", { duty: "团长" })
const a2 = member("a2", "a")
const a3 = member("a3", "a", { wheelchair: true })
const b1 = member("b1", "b")
const b2 = member("b2", "b", { nearExit: true })
const o1 = person("o1", { category: "OBSERVER" })
const all = [a1, a2, a3, b1, b2, o1]

function judged(
  over: object,
  drawing: string,
  { people = all, geometry = hall, reserves = [] as SeatReserve[] } = {} as {
    people?: readonly Participant[]
    geometry?: HallGeometry
    reserves?: SeatReserve[]
  },
) {
  const one = requirement(over)
  const seats = seatsFrom(geometry, drawing)
  const [verdict] = judgeConstraints({ ...meeting(geometry, people, [one]), seats, holds: [], reserves }, [one])
  return { cost: verdict?.cost, who: [...(verdict?.participationIds ?? [])].sort().join(" "), holds: verdict?.holds }
}

const zone = { kind: "zone", who: { categories: ["OBSERVER"] }, where: { rows: [{ area: "0", from: 1, to: 2 }] } }
const apart = { kind: "apart", people: ["a1", "b1"] }
const doors = { kind: "near", who: { people: ["b1", "b2"] }, target: "door" }

describe("how a requirement fares in a plan", () => {
  it.each([
    ["zone kept", zone, ". / o1", 0, ""],
    ["zone left", zone, "o1", 1, "o1"],
    ["nobody seated breaks nothing", zone, ".", 0, ""],
    ["keepOut", { ...zone, kind: "keepOut" }, ". / o1", 1, "o1"],
    ["weighed: the weight for each", { ...zone, kind: "keepOut", weight: 30 }, ". / o1", 30, "o1"],
    ["one block", { kind: "contiguous" }, "a1 a2 / . a3", 0, ""],
    ["across the aisle is beside", { kind: "contiguous" }, ". . . a1 a2 a3", 0, ""],
    ["two parts: the smaller is away", { kind: "contiguous" }, "a1 a2 . a3", 1, "a3"],
    ["only the delegations named", { kind: "contiguous", groups: ["b"] }, "a1 . a2 . b1 b2", 0, ""],
    ["diagonal is not beside", { kind: "contiguous" }, "a1 a2 / . . a3", 1, "a3"],
    ["head in front", { kind: "headsInFront" }, ". a1 / a2 a3", 0, ""],
    ["head behind", { kind: "headsInFront" }, ". a2 / a1 a3", 1, "a1"],
    ["at the aisle", { ...doors, target: "aisle" }, "b1 . . b2", 0, ""],
    ["inside the row", { ...doors, target: "aisle" }, ". b1 . b2", 1, "b1"],
    ["one from the aisle is enough", { ...doors, target: "aisle", within: 1 }, ". b1 b2", 0, ""],
    ["at the door: its nearest seat", doors, ". . . . . . . b1", 0, ""],
    ["far from the door", { ...doors, within: 3 }, "b2 . . . . . b1", 1, "b2"],
    ["side by side", { kind: "together", people: ["a1", "b1", "o1"] }, ". a1 o1 b1", 0, ""],
    ["an aisle between", { kind: "together", people: ["a1", "b1"] }, ". . . a1 b1", 1, "b1"],
    ["behind is not beside", { kind: "together", people: ["a1", "b1"] }, "a1 / b1", 1, "b1"],
    ["who does not sit is left out", { kind: "together", people: ["a1", "b1"] }, "a1", 0, ""],
    ["next to each other", apart, "a1 b1", 1, "a1 b1"],
    ["one behind the other", apart, "a1 / b1", 1, "a1 b1"],
    ["diagonally", apart, "a1 / . b1", 1, "a1 b1"],
    ["a seat between", apart, "a1 . b1", 0, ""],
    ["two seats wanted between", { ...apart, distance: 2 }, "a1 . b1", 1, "a1 b1"],
    ["single empty seat", { kind: "noLoneSeat" }, "a1 . a2", 1, ""],
    ["two empty seats", { kind: "noLoneSeat" }, "a1 . . a2", 0, ""],
    ["between two blocks", { kind: "noLoneSeat" }, "a1 . b1", 0, ""],
    ["in the aisle's place", { kind: "noLoneSeat" }, ". . . a1 . a2", 0, ""],
    ["reserve beside", { kind: "reserve", groups: ["a"], seats: 2 }, "a1 . / .", 0, ""],
    ["no free seat beside", { kind: "reserve", groups: ["a"], seats: 1 }, "a1 o1 / b1", 1, "a1"],
    ["unmet: shown as absent target", { ...doors, target: "ballotBox" }, "b1", 1, "b1"],
    ["candidate as teller", { kind: "tellers", people: ["a2"], candidates: ["a2"] }, ".", 1, "a2"],
  ] as const)("%s", (_, over, drawing, cost, who) => {
    expect(judged(over, drawing)).toEqual({ cost, who, holds: cost === 0 })
  })

  it("a free seat between two delegations is the reserve of one of them only", () => {
    const people = [a1, b1, o1]
    const each = { kind: "reserve", seats: 1 }
    const line = rows([3])
    expect(judged(each, "a1 . b1", { geometry: line, people }).cost).toBe(1)
    expect(judged(each, "a1 . . b1", { geometry: rows([4]), people }).cost).toBe(0)
  })

  it("a seat kept as reserve holds the block together and is no gap", () => {
    const reserves = [{ seatId: "0/0/1", groupId: "a" }]
    expect(judged({ kind: "contiguous" }, "a1 . a2", { reserves }).cost).toBe(0)
    expect(judged({ kind: "noLoneSeat" }, "a1 . a2", { reserves }).cost).toBe(0)
  })

  it("voting units are for deputies, and deputies need one; halls without the difference are not judged", () => {
    const seats = hall.seats.map((seat) => (seat.rowIndex === 2 ? { ...seat, votes: false } : seat))
    const voting = { ...hall, seats }
    expect(judged({ kind: "votingSeats" }, "o1 a1 / . / a2", { geometry: voting }).who).toBe("a2 o1")
    expect(judged({ kind: "votingSeats" }, "a1 / . / o1", { geometry: voting }).cost).toBe(0)
    expect(judged({ kind: "votingSeats" }, "o1 a1", {}).cost).toBe(0)
  })

  it("tables: one table is together, and apart means different tables", () => {
    const seats = hall.seats.map((seat) => ({ ...seat, table: seat.rowIndex === 0 ? "t1" : "t2" }))
    const tables = { ...hall, seats }
    expect(judged({ kind: "together", people: ["a1", "b1"] }, "a1 . . . b1", { geometry: tables }).cost).toBe(0)
    expect(judged({ kind: "together", people: ["a1", "b1"] }, "a1 / b1", { geometry: tables }).cost).toBe(1)
    expect(judged(apart, "a1 / b1", { geometry: tables }).cost).toBe(0)
    expect(judged(apart, "a1 . . b1", { geometry: tables }).cost).toBe(1)
  })

  it("people and seats that are not there are left out; what is off is not judged", () => {
    const off = requirement({ ...zone, active: false })
    const plan = { ...meeting(hall, all, [off]), seats: [{ seatId: "9/9/9", participationId: "o1" }], holds: [] }
    expect(judgeConstraints(plan, [off])).toEqual([])
    expect(judgeConstraints(plan, [requirement(zone)])[0]?.holds).toBe(true)
  })
})
