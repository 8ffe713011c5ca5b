import { describe, expect, it, test } from "vitest"
import { decideMoves } from "@/lib/seating/rules/moves"
import { planInOtherHall } from "@/lib/seating/rules/other-hall"
import { decidePlacing, hallRows, type PlaceIndex } from "@/lib/seating/rules/placing"
import { comparePlans } from "@/lib/seating/rules/plan-differences"
import { afterStep, inverseStep, isEmptyStep, type PlanStep } from "@/lib/seating/rules/steps"
import type { SeatingSeat } from "@/lib/seating/schema"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { HallDescription } from "@/lib/venues/schema"

/** A stage of three; five rows of 3 + aisle + 3, the last one shorter, one seat out of use. */
const description: HallDescription = {
  name: "小礼堂",
  stage: { name: "主席台", rows: [{ label: "1", blocks: [3] }] },
  sections: [
    {
      name: "一楼",
      rows: [..."1234"].map((label) => ({ label, blocks: [3, 3] })).concat({ label: "5", blocks: [2] }),
      numbering: { scheme: "left-to-right" },
      blocked: ["4-6"],
    },
  ],
}
const hall = hallGeometry(description)
const at = (row: number, label: number, area = "0"): string =>
  hall.seats.find((seat) => seat.area === area && seat.rowLabel === String(row) && seat.label === String(label))?.id ??
  `no ${row}-${label}`
const sits = (participationId: string, seatId: string, locked = false): SeatingSeat => ({
  participationId,
  seatId,
  locked,
  reason: null,
})
const people = [
  sits("甲", at(1, 1)),
  sits("乙", at(1, 2)),
  sits("丙", at(2, 1)),
  sits("丁", at(2, 2)),
  sits("戊", at(1, 4)),
  sits("己", at(3, 5), true),
  sits("台", at(1, 2, "stage")),
]
const indexOf = (seats: readonly SeatingSeat[]): PlaceIndex => ({
  seatOf: new Map(hall.seats.map((seat) => [seat.id, seat])),
  rows: hallRows(hall),
  taken: new Map(seats.map((one) => [one.seatId, one])),
  placeOf: new Map(seats.map((one) => [one.participationId, one])),
})
const index = indexOf(people)
const put = (ids: string, to: string) => decidePlacing(index, { participationIds: [...ids], to })
const movesOf = (ids: string, to: string) => {
  const decision = put(ids, to)
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.value.moves
}
/** "甲@1-4 乙@1-5", whoever is without a seat "甲@-" */
const outcome = (ids: string, to: string): string => {
  const decision = put(ids, to)
  if (!decision.ok) return decision.refusal.code
  return decision.value.moves
    .map(({ participationId, to: seatId }) => {
      const seat = hall.seats.find((one) => one.id === seatId)
      return `${participationId}@${seat ? `${seat.area === "stage" ? "s" : ""}${seat.rowLabel}-${seat.label}` : "-"}`
    })
    .sort()
    .join(" ")
}

describe("where people come to sit", () => {
  const cases: [string, string, string, string][] = [
    ["one person on an empty seat", "甲", at(3, 1), "甲@3-1"],
    ["on a taken one: they change places", "甲", at(1, 4), "戊@1-1 甲@1-4"],
    ["from the tray onto a taken one: its holder goes to the tray", "新", at(1, 4), "戊@- 新@1-4"],
    ["onto a seat out of use", "甲", at(4, 6), "seat_blocked"],
    ["somebody locked", "己", at(3, 1), "person_locked"],
    ["onto somebody locked", "甲", at(3, 5), "person_locked"],
    ["to a seat that is not there", "甲", "0/9/9", "not_one_block"],
    ["onto the own seat: nothing to do", "甲", at(1, 1), ""],
    ["a block of four keeps its shape", "甲乙丙丁", at(3, 1), "丁@4-2 丙@4-1 乙@3-2 甲@3-1"],
    ["a block over itself moves on by one row", "甲乙丙丁", at(2, 1), "丁@3-2 丙@3-1 乙@2-2 甲@2-1"],
    ["across the aisle, whoever sits there takes what becomes free", "甲乙", at(1, 4), "乙@1-5 戊@1-1 甲@1-4"],
    ["a block pushes its neighbour round behind itself", "甲乙", at(1, 3), "乙@1-4 戊@1-2 甲@1-3"],
    ["led by another of them", "丁甲", at(4, 4), "丁@4-4 甲@3-3"],
    ["over the edge", "甲乙", at(1, 6), "beyond_seats"],
    ["behind the last row", "甲丙", at(5, 1), "beyond_seats"],
    ["onto a locked person", "甲乙", at(3, 4), "person_locked"],
    ["onto a blocked seat", "甲乙", at(4, 5), "seat_blocked"],
    ["to the stage", "甲乙", at(1, 1, "stage"), "乙@s1-2 台@1-2 甲@s1-1"],
    ["stage and hall together have no shape", "甲台", at(3, 1), "not_one_block"],
    ["with and without a seat neither", "甲新", at(3, 1), "not_one_block"],
    ["several from the tray fill the free seats from there on", "新又三", at(3, 4), "三@4-1 又@3-6 新@3-4"],
  ]
  test.each(cases)("%s", (_, ids, to, expected) => {
    expect(outcome(ids, to)).toBe(expected)
  })

  it("too many from the tray: nobody moves", () => {
    const many = Array.from({ length: 40 }, (_, n) => `新${n}`)
    const decision = decidePlacing(index, { participationIds: many, to: at(1, 1) })
    expect(decision.ok).toBe(false)
  })

  it("every block move is one the server makes, and takes nobody's seat away for good", () => {
    const names = new Map([...people.map((one) => one.participationId), "新"].map((id) => [id, id]))
    let made = 0
    for (const ids of ["甲乙", "甲乙丙丁", "丁甲", "乙丁", "戊甲", "新"]) {
      for (const seat of hall.seats) {
        const decision = put(ids, seat.id)
        if (!decision.ok || decision.value.moves.length === 0) continue
        made++
        const state = { seats: people, seatOf: index.seatOf, nameOf: names, attendIds: new Set(names.keys()) }
        expect(decideMoves(state, decision.value.moves).ok).toBe(true)
        const after = afterStep(people, { kind: "move", moves: decision.value.moves })
        expect(new Set(after.map((one) => one.seatId)).size).toBe(after.length)
        expect(after.length).toBeGreaterThanOrEqual(people.length)
      }
    }
    expect(made).toBeGreaterThan(20)
  })
})

describe("steps that can be taken back", () => {
  const steps: [string, PlanStep][] = [
    ["a swap", { kind: "move", moves: movesOf("甲", at(1, 4)) }],
    ["a block", { kind: "move", moves: movesOf("甲乙", at(1, 3)) }],
    ["locking some who are locked already", { kind: "lock", participationIds: ["甲", "己"], locked: true }],
    ["unlocking", { kind: "lock", participationIds: ["甲", "己"], locked: false }],
  ]
  const plain = (seats: readonly SeatingSeat[]): string[] =>
    seats.map((one) => `${one.participationId}@${one.seatId}${one.locked ? "!" : ""}`).sort()
  test.each(steps)("%s", (_, step) => {
    const after = afterStep(people, step)
    expect(plain(after)).not.toEqual(plain(people))
    const back = inverseStep(step, people)
    expect(plain(afterStep(after, back))).toEqual(plain(people))
    expect(plain(afterStep(people, inverseStep(back, after)))).toEqual(plain(after))
  })
  it("leaves the seats of others the same objects", () => {
    const after = afterStep(people, { kind: "lock", participationIds: ["甲"], locked: true })
    expect(after.filter((one) => people.includes(one))).toHaveLength(people.length - 1)
  })
  it("knows a step that changes nothing", () => {
    expect(isEmptyStep({ kind: "move", moves: [] })).toBe(true)
    expect(isEmptyStep(inverseStep({ kind: "lock", participationIds: ["己"], locked: true }, people))).toBe(true)
  })
})

test("two versions: who moved, came and left, as one walks through the hall", () => {
  const before = [sits("甲", at(1, 1)), sits("乙", at(1, 2)), sits("丙", at(1, 3)), sits("丁", at(2, 1))]
  const after = [sits("甲", at(1, 1)), sits("乙", at(3, 1)), sits("丙", at(2, 2)), sits("新", at(1, 2))]
  const order = hall.seats.map((seat) => seat.id)
  const compared = comparePlans(before, after, order)
  expect(compared.moved.map((one) => one.participationId)).toEqual(["丙", "乙"])
  expect(compared.came).toEqual([{ participationId: "新", before: null, after: at(1, 2) }])
  expect(compared.left).toEqual([{ participationId: "丁", before: at(2, 1), after: null }])
  expect(compared.same).toBe(1)
  expect(comparePlans(after, after, order)).toEqual({ moved: [], came: [], left: [], same: 4 })
})

test("a plan in another hall keeps whoever's row and number exist there", () => {
  const smaller = hallGeometry({
    name: "会议厅",
    sections: [
      {
        name: "一层",
        rows: [
          { label: "1", blocks: [4] },
          { label: "2", blocks: [4] },
        ],
        numbering: { scheme: "center-out", oddSide: "left" },
        blocked: ["2-1"],
      },
    ],
  })
  const holds = [
    { seatId: at(1, 3), forParticipationId: "乙" },
    { seatId: at(3, 3), forParticipationId: "己" },
  ]
  const moved = planInOtherHall(people, holds, hall, smaller)
  const named = moved.seats.map(({ participationId, seatId }) => {
    const seat = smaller.seats.find((one) => one.id === seatId)
    return `${participationId}@${seat?.rowLabel}-${seat?.label}`
  })
  expect(named).toEqual(["甲@1-1", "乙@1-2", "丁@2-2", "戊@1-4"])
  expect(moved.lost).toEqual(["丙", "己", "台"])
  expect(moved.holds).toHaveLength(1)
})

describe("round tables", () => {
  const banquet = hallGeometry({
    name: "宴会厅",
    sections: [
      {
        name: "大厅",
        layout: { kind: "round", columns: 3 },
        rows: [..."123"].map((label) => ({ label, blocks: [4] })),
        numbering: { scheme: "left-to-right" },
        blocked: ["3-2"],
      },
    ],
  })
  const chair = (table: number, label: number): string =>
    banquet.seats.find((seat) => seat.rowLabel === String(table) && seat.label === String(label))?.id ?? "none"
  const guests = [
    sits("甲", chair(1, 1)),
    sits("乙", chair(1, 2)),
    sits("丙", chair(1, 4)),
    sits("丁", chair(2, 3)),
    sits("戊", chair(2, 4)),
  ]
  const index: PlaceIndex = {
    seatOf: new Map(banquet.seats.map((seat) => [seat.id, seat])),
    rows: hallRows(banquet),
    taken: new Map(guests.map((one) => [one.seatId, one])),
    placeOf: new Map(guests.map((one) => [one.participationId, one])),
  }
  const named = (seatId: string | null): string => {
    const seat = index.seatOf.get(seatId ?? "")
    return seat ? `${seat.rowLabel}-${seat.label}` : "-"
  }
  const outcome = (ids: string, table: number, label: number): string => {
    const decision = decidePlacing(index, { participationIds: [...ids], to: chair(table, label) })
    if (!decision.ok) return JSON.stringify(decision.refusal)
    return decision.value.moves.map((move) => `${move.participationId}@${named(move.to)}`).join(" ")
  }

  test.each([
    [
      "one after another round the table, whoever sits there gives way",
      "甲乙丙",
      2,
      3,
      "甲@2-3 丁@1-1 乙@2-4 戊@1-2 丙@2-1",
    ],
    ["in the order of the table, not of the choice", "甲丙乙", 2, 1, "甲@2-1 乙@2-2 丙@2-3 丁@1-4"],
    ["round beyond the last chair, beginning after the leader", "丙甲", 2, 4, "丙@2-4 戊@1-4 甲@2-1"],
    ["from two tables to one", "丁甲", 3, 4, "丁@3-4 甲@3-1"],
    ["a chair out of use is stepped over", "丁戊", 3, 1, "丁@3-1 戊@3-3"],
    ["turned at their own table", "丁戊", 2, 4, "丁@2-4 戊@2-1"],
    ["from the tray to the free chairs, round and on to the next table", "子丑寅", 2, 2, "子@2-2 丑@2-1 寅@3-1"],
    ["too many for the table", "甲乙丙丁", 3, 1, '{"code":"too_few_seats","seats":3,"people":4}'],
    ["onto a chair out of use", "丁戊", 3, 2, '{"code":"seat_blocked","seatId":"SEAT"}'],
  ])("%s", (_, ids, table, label, expected) => {
    expect(outcome(ids, table, label)).toBe(expected.replace("SEAT", chair(3, 2)))
  })
})
