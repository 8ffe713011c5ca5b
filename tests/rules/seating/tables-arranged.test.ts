import { describe, expect, test } from "vitest"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import { seatingSettings } from "@/lib/seating/schema"
import { constraint } from "@/lib/seating/schema/constraint"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { isRoundHall } from "@/lib/venues/rules/round-hall"
import type { HallDescription } from "@/lib/venues/schema"
import { person } from "@/tests/support/paper-plan"

const banquet: HallDescription = {
  name: "多功能厅",
  sections: [
    {
      name: "多功能厅",
      layout: { kind: "round", columns: 3 },
      rows: [8, 6, 6, 6].map((chairs, index) => ({
        label: String(index + 1),
        blocks: [chairs],
        ...(index === 0 ? { main: true } : {}),
      })),
      numbering: { scheme: "left-to-right" },
    },
  ],
}
const geometry = hallGeometry(banquet)
const tableOf = new Map(geometry.seats.map((seat) => [seat.id, seat.table]))

/** Eight ranked people of all three delegations, then six of each delegation. */
const people = Array.from({ length: 26 }, (_, index) => {
  const group = index < 8 ? index % 3 : Math.floor((index - 8) / 6)
  return person(`p${index + 1}`, `甲${index + 1}`, {
    rank: index < 8 ? index + 1 : null,
    ...{ groupId: `g${group}`, groupName: `${group}团`, groupShortName: `${group}团`, groupPosition: group },
  })
})

const arranged = (order = people, more: Partial<Parameters<typeof seatHall>[0]> = {}) =>
  seatHall({
    geometry,
    participants: order,
    attendIds: order.map(({ id }) => id),
    chairGroup: null,
    kind: "用餐",
    settings: seatingSettings.parse({}),
    customs: { evenRule: "E1", twoPersonRule: "sameAsEven", strokeRule: "name", strokeTie: "structure" },
    locked: [],
    ...more,
  })

describe("round tables arranged at once", () => {
  test("are told from halls with rows or long tables", () => {
    expect(isRoundHall(geometry)).toBe(true)
    const rows = { ...banquet, sections: banquet.sections.map(({ layout: _, ...section }) => section) }
    expect(isRoundHall(hallGeometry(rows))).toBe(false)
  })

  test("everybody once, the ranked at the main table, no. 1 as its host, delegations whole", () => {
    const { assignments, unseated } = arranged()
    expect(unseated).toEqual([])
    expect(new Set(assignments.map(({ seatId }) => seatId)).size).toBe(26)
    const main = geometry.tables.find((table) => table.main)?.id
    const there = assignments.filter(({ seatId }) => tableOf.get(seatId) === main).map((one) => one.participationId)
    expect(there.sort()).toEqual(["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"])
    expect(assignments.find((one) => one.participationId === "p1")?.reason).toMatchObject({ as: "mainHost" })
    const groupAt = new Map<string, Set<string | null>>()
    for (const { seatId, participationId } of assignments) {
      const table = tableOf.get(seatId) ?? ""
      const group = people.find(({ id }) => id === participationId)?.groupId ?? null
      if (table !== main) groupAt.set(table, (groupAt.get(table) ?? new Set()).add(group))
    }
    expect([...groupAt.values()].map((groups) => groups.size)).toEqual([1, 1, 1])
  })

  test("the order of the list plays no role, locked people stay, and who is kept apart is", () => {
    expect(arranged([...people].reverse()).assignments).toEqual(arranged().assignments)
    const seatId =
      geometry.seats.find((seat) => seat.table !== geometry.tables.find((table) => table.main)?.id)?.id ?? ""
    const locked = [{ seatId, participationId: "p9" }]
    const apart = constraint.parse({ id: "a", kind: "apart", people: ["p9", "p10"] })
    const { assignments } = arranged(people, { locked, constraints: [apart] })
    expect(assignments.some((one) => one.participationId === "p9" || one.seatId === seatId)).toBe(false)
    const other = assignments.find((one) => one.participationId === "p10")?.seatId ?? ""
    expect(tableOf.get(other)).not.toBe(tableOf.get(seatId))
  })

  test("more guests than chairs: the last are named", () => {
    const more = [...people, person("p27", "甲27")]
    expect(arranged(more).unseated).toHaveLength(1)
  })
})
