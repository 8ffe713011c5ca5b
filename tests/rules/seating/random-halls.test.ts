import { describe, expect, it } from "vitest"
import { CATEGORIES, type Participant } from "@/lib/people/schema"
import { hallIndex, partsOf } from "@/lib/seating/rules/constraints/hall-index"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import { seatingSettings } from "@/lib/seating/schema"
import { DEPUTY_LAYOUTS, FILLING_ORDERS } from "@/lib/seating/schema/orders"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import type { HallDescription, Seat } from "@/lib/venues/schema"
import { randomOf } from "@/tests/support/random"
import { ask, person } from "./sample"

function randomHall(random: (below: number) => number): HallDescription {
  const sections = Array.from({ length: 1 + random(2) }, (_, index) => {
    const blocks = 1 + random(4)
    const rows = Array.from({ length: 2 + random(12) }, (__, row) => ({
      label: String(row + 1),
      blocks: Array.from({ length: blocks }, () => 1 + random(10)),
    }))
    const blocked = Array.from({ length: random(6) }, () => `${1 + random(rows.length)}-${1 + random(10)}`)
    const accessible = Array.from({ length: random(5) }, () => `${1 + random(rows.length)}-${1 + random(10)}`)
    return {
      name: `第${index + 1}区`,
      rows,
      numbering: { scheme: "left-to-right" as const },
      blocked,
      accessible,
      doors: ["东门@1"],
    }
  })
  const stage = {
    name: "主席台",
    rows: [
      { label: "1", blocks: [1 + random(9)] },
      { label: "2", blocks: [1 + random(5), 1 + random(5)] },
    ],
  }
  return { name: "试", sections, ...(random(3) > 0 ? { stage } : {}) }
}

const SURNAMES = [..."丁于万王田李杨陈欧赵"]

function randomPeople(random: (below: number) => number, count: number): Participant[] {
  const groups = 1 + random(8)
  return Array.from({ length: count }, (_, index) => {
    const category = random(4) > 0 ? "DEPUTY" : (CATEGORIES[random(CATEGORIES.length)] ?? "DEPUTY")
    const group = random(groups)
    const presidium = category === "DEPUTY" && random(8) === 0
    return person(`p${String(index).padStart(4, "0")}`, {
      name: `${SURNAMES[random(SURNAMES.length)]}${SURNAMES[random(SURNAMES.length)]}`,
      category,
      ...(category === "DEPUTY"
        ? { groupId: `g${group}`, groupName: `团${group}`, groupPosition: group }
        : { unit: `局${random(5)}` }),
      duty: random(10) === 0 ? "团长" : "",
      presidiumDuty: presidium ? (random(3) === 0 ? "常务主席" : "成员") : "",
      rank: presidium ? 1 + random(40) : null,
      executiveGroup: presidium ? "一" : "",
      wheelchair: random(30) === 0,
      nearExit: random(15) === 0,
      companions: random(25) === 0 ? 1 : 0,
    })
  })
}

const seeds = Array.from({ length: 150 }, (_, index) => index + 1)

describe("random halls and people", () => {
  it.each(seeds)("case %i: nobody twice, no seat twice, everybody seated while there are seats, locks kept", (seed) => {
    const random = randomOf(seed)
    const geometry = hallGeometry(randomHall(random))
    const usable = geometry.seats.filter((seat) => !seat.blocked)
    const inHall = usable.filter((seat) => seat.area !== "stage").length
    const people = randomPeople(random, random(Math.max(2, Math.floor(inHall * 1.2))))
    const locked = people.slice(0, random(4)).flatMap(({ id }, index) => {
      const seat = usable[index * 3]
      return seat ? { participationId: id, seatId: seat.id } : []
    })
    const settings = seatingSettings.parse({
      delegationOrder: random(2) ? "centreOut" : "leftToRight",
      insideOrder: FILLING_ORDERS[random(FILLING_ORDERS.length)],
      zoneOrder: FILLING_ORDERS[random(FILLING_ORDERS.length)],
      deputyLayout: DEPUTY_LAYOUTS[random(DEPUTY_LAYOUTS.length)],
      gapRows: random(3),
    })
    const kind = ["全体会议", "预备会议", "主席团会议", "其他"][random(4)] ?? "其他"
    const input = ask(geometry, people, { chairGroup: "一", kind, settings, locked })
    const result = seatHall(input)
    const everyone = [...result.assignments, ...locked]
    const usableIds = new Set(usable.map((seat) => seat.id))
    expect(new Set(everyone.map((one) => one.participationId)).size).toBe(everyone.length)
    expect(new Set([...everyone, ...result.holds].map((one) => one.seatId)).size).toBe(
      everyone.length + result.holds.length,
    )
    expect(everyone.every((one) => usableIds.has(one.seatId))).toBe(true)
    expect(everyone.length + result.unseated.length).toBe(people.length)
    const hallTaken = everyone.filter((one) => !one.seatId.startsWith("stage/")).length
    if (result.unseated.length > 0) expect(hallTaken).toBe(inHall)
    expect(seatHall(input)).toEqual(result)
  })

  it.each(seeds.slice(0, 60))("case %i: in a plain hall with room to spare delegations hold together", (seed) => {
    const random = randomOf(seed)
    const rows = Array.from({ length: 12 + random(8) }, (_, row) => ({
      label: String(row + 1),
      blocks: [8 + random(2), 12, 8 + random(2)],
    }))
    const geometry = hallGeometry({
      name: "试",
      sections: [{ name: "一", rows, numbering: { scheme: "left-to-right" } }],
    })
    const people = randomPeople(random, 120 + random(60)).map((one) => ({ ...one, wheelchair: false, companions: 0 }))
    const { assignments } = seatHall(ask(geometry, people, { kind: "预备会议" }))
    const seatOf = new Map(geometry.seats.map((seat) => [seat.id, seat]))
    const blocks = new Map<string, Seat[]>()
    for (const one of assignments) {
      const who = people.find(({ id }) => id === one.participationId)
      const seat = seatOf.get(one.seatId)
      if (who?.groupId && seat) blocks.set(who.groupId, [...(blocks.get(who.groupId) ?? []), seat])
    }
    const { at, around } = hallIndex(geometry)
    for (const seats of blocks.values()) {
      const numbers = seats.map((seat) => at.get(seat.id) as number)
      expect(partsOf(numbers, around)).toHaveLength(1)
    }
  })
})
