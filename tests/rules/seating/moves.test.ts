import { describe, expect, it } from "vitest"
import { copiedSeats } from "@/lib/seating/rules/copy"
import { afterMoves, decideMoves, inverseMoves, type MovesState, movesBetween } from "@/lib/seating/rules/moves"
import type { SeatingSeat, SeatMove } from "@/lib/seating/schema"
import { sampleHall } from "./sample"

const hall = sampleHall()
const sits = (participationId: string, seatId: string, locked = false): SeatingSeat => ({
  participationId,
  seatId,
  locked,
  reason: { code: "near_exit", door: "东门" },
})
const seats = [sits("甲", "0/0/0"), sits("乙", "0/0/1"), sits("丙", "0/0/2", true)]
const state: MovesState = {
  seats,
  seatOf: new Map(hall.seats.map((seat) => [seat.id, seat])),
  nameOf: new Map(["甲", "乙", "丙", "丁", "戊"].map((name) => [name, name])),
  attendIds: new Set(["甲", "乙", "丙", "丁"]),
}
const go = (participationId: string, from: string | null, to: string | null): SeatMove => ({
  participationId,
  from,
  to,
  reason: null,
})

describe("may these moves be made together", () => {
  const cases: [string, SeatMove[], string][] = [
    ["to an empty seat", [go("甲", "0/0/0", "0/1/0")], "ok"],
    ["from the tray", [go("丁", null, "0/1/0")], "ok"],
    ["to the tray", [go("甲", "0/0/0", null)], "ok"],
    ["a swap", [go("甲", "0/0/0", "0/0/1"), go("乙", "0/0/1", "0/0/0")], "ok"],
    ["the tray takes a seat, its holder goes to the tray", [go("丁", null, "0/0/0"), go("甲", "0/0/0", null)], "ok"],
    ["the same in the other order", [go("甲", "0/0/0", null), go("丁", null, "0/0/0")], "ok"],
    ["to a taken seat", [go("甲", "0/0/0", "0/0/1")], "seat_taken"],
    ["two to one seat", [go("甲", "0/0/0", "0/1/0"), go("乙", "0/0/1", "0/1/0")], "seat_taken"],
    ["onto a locked person", [go("甲", "0/0/0", "0/0/2")], "seat_taken"],
    ["a locked person", [go("丙", "0/0/2", "0/1/0")], "person_locked"],
    ["somebody who sits elsewhere by now", [go("甲", "0/5/5", "0/1/0")], "seated_elsewhere_meanwhile"],
    ["somebody who was seated meanwhile", [go("甲", null, "0/1/0")], "seated_elsewhere_meanwhile"],
    ["one person twice", [go("甲", "0/0/0", "0/1/0"), go("甲", "0/0/0", "0/1/1")], "seated_elsewhere_meanwhile"],
    ["somebody who does not take part", [go("戊", null, "0/1/0")], "not_at_this_meeting"],
    ["nobody known", [go("己", null, "0/1/0")], "no_such_person"],
    ["a blocked seat", [go("甲", "0/0/0", "0/19/15")], "seat_blocked"],
    ["no seat of this hall", [go("甲", "0/0/0", "9/0/0")], "no_such_seat"],
  ]
  it.each(cases)("%s", (_, moves, expected) => {
    const decision = decideMoves(state, moves)
    expect(decision.ok ? "ok" : decision.refusal.code).toBe(expected)
    if (!decision.ok) return
    const back = inverseMoves(moves, seats)
    const after = afterMoves(seats, moves)
    expect(decideMoves({ ...state, seats: after }, back).ok).toBe(true)
    const plain = (list: readonly SeatingSeat[]) => [...list].sort((a, b) => (a.seatId < b.seatId ? -1 : 1))
    expect(plain(afterMoves(after, back))).toEqual(plain(seats))
  })

  it("a taken seat is told by its row and number and by who sits there", () => {
    const decision = decideMoves(state, [go("甲", "0/0/0", "0/0/1")])
    expect(decision.ok ? null : decision.refusal).toMatchObject({ by: "乙", section: "", row: "1", label: "21" })
  })
})

it("the moves between two plans leave out who stays and who is locked", () => {
  const after = [sits("甲", "0/0/1"), sits("丙", "0/3/3", true), sits("丁", "0/0/0")]
  expect(movesBetween(seats, after).map(({ participationId, from, to }) => [participationId, from, to])).toEqual([
    ["甲", "0/0/0", "0/0/1"],
    ["乙", "0/0/1", null],
    ["丁", null, "0/0/0"],
  ])
})

it("copying keeps the locked, takes who takes part, and no seat twice or blocked", () => {
  const source = [
    sits("甲", "0/5/5"),
    sits("丙", "0/5/6"),
    sits("丁", "0/0/2"),
    sits("戊", "0/5/7"),
    sits("乙", "0/19/15"),
  ]
  const { kept, copied } = copiedSeats(seats, source, [...state.attendIds], hall)
  expect(kept.map((seat) => seat.participationId)).toEqual(["丙"])
  expect(copied.map((seat) => seat.participationId)).toEqual(["甲"])
})
