import { describe, expect, test } from "vitest"
import { movesBetween } from "@/lib/seating/rules/moves"
import { compileTables } from "@/lib/seating/rules/tables/compile"
import { tableFindings } from "@/lib/seating/rules/tables/findings"
import { layTables } from "@/lib/seating/rules/tables/lay"
import { placesAround } from "@/lib/seating/rules/tables/places-around"
import { buildTables, type TablesInput } from "@/lib/seating/rules/tables/problem"
import { tableRings } from "@/lib/seating/rules/tables/ring"
import { keepTables } from "@/lib/seating/rules/tables/same-tables"
import { scoreTables } from "@/lib/seating/rules/tables/score"
import { advanceSearch, startSearch } from "@/lib/seating/rules/tables/search"
import { tableWishes } from "@/lib/seating/rules/tables/wishes"
import type { SeatingSeat } from "@/lib/seating/schema"
import { constraints } from "@/lib/seating/schema/constraint"
import type { TableFinding, TableWish } from "@/lib/seating/schema/table"
import { banquetAsk, banquetHall, company, guest } from "../../support/tables/banquet-hall"

/** Clockwise from the host: the seat before is at his right, the seat after at his left. */
describe("the order around one table (handbook §1.6)", () => {
  test.each([
    [10, 0, true, 5, [9, 1, 4, 6, 8, 2, 3, 7]],
    [8, 0, true, 4, [7, 1, 3, 5, 6, 2]],
    [8, 2, true, 6, [1, 3, 5, 7, 0, 4]],
    [9, 0, true, 4, [8, 1, 3, 5, 7, 2, 6]],
    [2, 0, true, 1, []],
    [1, 0, true, null, []],
    [6, 0, false, null, [5, 1, 4, 2, 3]],
  ])("%i seats, host at %i", (count, host, withDeputy, deputy, guests) => {
    expect(placesAround(count, host, withDeputy)).toEqual({ host, deputy, guests })
  })

  test("everybody has a place of their own, whatever the size", () => {
    for (let count = 1; count <= 30; count++)
      for (const withDeputy of [true, false]) {
        const { host, deputy, guests } = placesAround(count, count - 1, withDeputy)
        const all = [host, ...(deputy === null ? [] : [deputy]), ...guests]
        expect(all.sort((a, b) => a - b)).toEqual([...Array(count).keys()])
      }
  })

  test("the host faces the door, wherever it is", () => {
    const at = (doors: string[]) => {
      const [ring] = tableRings(banquetHall([8, 8], { doors }))
      const seat = ring?.seats[ring.host]
      return [
        Math.sign(Math.round((seat?.x ?? 0) - (ring?.table.x ?? 0))),
        Math.sign(Math.round((seat?.y ?? 0) - (ring?.table.y ?? 0))),
      ]
    }
    expect(at(["南门"])).toEqual([0, -1])
    expect(at(["北门"])).toEqual([0, 1])
    expect(at([])).toEqual([0, -1])
    expect(at(["西门@1"])[0]).toBe(1)
  })
})

/** The plan after a search of so many steps, by the names of the seats. */
function arranged(
  ask: TablesInput,
  steps = 60_000,
): { seats: SeatingSeat[]; tableOf: Map<string, string>; hard: number } {
  const built = buildTables(ask)
  const found = advanceSearch(compileTables(built.problem), startSearch(built.problem, 1, built.now), steps)
  const seats = layTables(built, ask.seats, found.best)
  const tableOfSeat = new Map(ask.geometry.seats.map((seat) => [seat.id, seat.table ?? ""]))
  return {
    seats,
    tableOf: new Map(seats.map((one) => [one.participationId, tableOfSeat.get(one.seatId) ?? ""])),
    hard: scoreTables(built.problem, found.best).hard,
  }
}
const labels = (ask: TablesInput): string[] => ask.geometry.tables.map((table) => table.id)

describe("a whole banquet", () => {
  test("main table by the list, delegations whole, halal apart, a host at every table", () => {
    const geometry = banquetHall([10, 10, 10, 10])
    const [main = "", second = ""] = labels(banquetAsk(geometry, []))
    const people = company(36, 9).map((person, n) => ({
      ...person,
      diet: [5, 14, 23].includes(n) ? ("halal" as const) : ("" as const),
    }))
    const vips = ["h", "d", "v1", "v2", "v3", "v4"].map((id) => guest(id, { category: "INVITED" }))
    const ask = banquetAsk(geometry, [...people.slice(0, 28), ...vips], {
      settings: {
        ...{ host: "h", deputyHost: "d", guests: ["v1", "v2", "v3", "v4"] },
        diets: [{ tableId: second, diet: "halal" }],
      },
    })
    const { seats, tableOf, hard } = arranged(ask, 200_000)
    expect(seats.length).toBe(28 + 6)
    // 25 ordinary guests for two tables of ten: five find no place that keeps everything, and are shown as such.
    expect(hard).toBeGreaterThan(0)
    expect(vips.map(({ id }) => tableOf.get(id))).toEqual(vips.map(() => main))
    const [ring] = tableRings(geometry)
    const around = (place: number) =>
      seats.find((one) => one.seatId === ring?.seats[(place + 10) % 10]?.id)?.participationId
    expect([0, 5, -1, 1, 4, 6].map(around)).toEqual(["h", "d", "v1", "v2", "v3", "v4"])
    expect(seats.find((one) => one.participationId === "v1")?.reason).toMatchObject({
      code: "table_place",
      as: "mainGuest",
      place: 1,
    })
  })

  test("all that is asked holds when it can", () => {
    const geometry = banquetHall([10, 10, 10, 10, 6])
    const [main = "", , , , small = ""] = labels(banquetAsk(geometry, []))
    const people = company(27, 9).map((person, n) => (n % 9 === 8 ? { ...person, diet: "halal" as const } : person))
    const vips = ["h", "v1"].map((id) => guest(id))
    const wishes: TableWish[] = [
      { ...{ id: "w1", kind: "together", weight: "hard", people: ["p2", "p11"] }, tables: [], note: "" },
      { ...{ id: "w2", kind: "apart", weight: "hard", people: ["p3", "p4"] }, tables: [], note: "" },
    ]
    const ask = banquetAsk(geometry, [...people, ...vips], {
      wishes,
      settings: { host: "h", guests: ["v1"], hostEach: "must", diets: [{ tableId: small, diet: "halal" }] },
    })
    const { seats, tableOf, hard } = arranged(ask, 200_000)
    expect(hard).toBe(0)
    expect(["p9", "p18", "p27"].map((id) => tableOf.get(id))).toEqual([small, small, small])
    expect([...tableOf.values()].filter((table) => table === small).length).toBe(3)
    expect([...tableOf.values()].filter((table) => table === main).length).toBe(2)
    expect(tableOf.get("p2")).toBe(tableOf.get("p11"))
    expect(tableOf.get("p3")).not.toBe(tableOf.get("p4"))
    for (const ring of tableRings(geometry).slice(1, 4)) {
      const company = seats.filter((one) => tableOf.get(one.participationId) === ring.table.id)
      if (company.length === 0) continue
      const host = seats.find((one) => one.seatId === ring.seats[ring.host]?.id)
      expect(["p1", "p10", "p19"]).toContain(host?.participationId)
      expect(host?.reason).toMatchObject({ as: "host" })
    }
  })

  test("locked people stay, and a table whose company stays keeps its seats", () => {
    const geometry = banquetHall([4, 4, 4])
    const people = company(8, 4)
    const seat = (participationId: string, seatId: string, locked = false): SeatingSeat => ({
      participationId,
      seatId,
      locked,
      reason: null,
    })
    const now = [
      ...people.slice(0, 4).map((person, n) => seat(person.id, `0/1/${(n + 2) % 4}`, n === 2)),
      seat("p5", "0/2/3", true),
    ]
    const after = arranged(banquetAsk(geometry, people, { seats: now, settings: { least: 0 } })).seats
    const moves = movesBetween(now, after)
    expect(moves.map((move) => move.participationId).sort()).toEqual(["p6", "p7", "p8"])
    expect(after.find((one) => one.participationId === "p5")).toMatchObject({ seatId: "0/2/3", locked: true })
    expect(new Set(after.map((one) => one.seatId)).size).toBe(8)
  })

  test("a company carried to another table comes back to its own, unless something is asked of the tables", () => {
    const geometry = banquetHall([4, 4, 4, 4])
    const [, second = ""] = geometry.tables.map((table) => table.id)
    const people = company(12, 4)
    const seats = people.map(
      (person, n): SeatingSeat => ({
        participationId: person.id,
        seatId: `0/${Math.floor(n / 4) + 1}/${n % 4}`,
        locked: false,
        reason: null,
      }),
    )
    const carried = (ask: TablesInput) => {
      const built = buildTables(ask)
      const at = [...built.now.slice(0, 4), ...built.now.slice(8, 16), ...built.now.slice(4, 8)]
      return { built, back: keepTables(compileTables(built.problem), built.now, at), at }
    }
    const free = carried(banquetAsk(geometry, people, { seats, settings: { least: 0 } }))
    expect(free.back).toEqual(free.built.now)
    expect(movesBetween(seats, layTables(free.built, seats, free.back))).toEqual([])
    const wish: TableWish = { id: "w", kind: "only", weight: "hard", people: ["p5"], tables: [second], note: "" }
    const bound = carried(banquetAsk(geometry, people, { seats, wishes: [wish], settings: { least: 0 } }))
    expect(scoreTables(bound.built.problem, bound.back).hard).toBe(scoreTables(bound.built.problem, bound.at).hard)
  })

  test("one newcomer moves nobody else", () => {
    const geometry = banquetHall([4, 4])
    const people = company(3, 3)
    const seats = people.slice(0, 2).map(
      (person, n): SeatingSeat => ({
        participationId: person.id,
        seatId: `0/1/${n + 1}`,
        locked: false,
        reason: null,
      }),
    )
    const built = buildTables(banquetAsk(geometry, people, { seats }))
    const at = built.now.map((guest, seat) => (seat === 4 ? 2 : guest))
    expect(movesBetween(seats, layTables(built, seats, at)).map((move) => move.participationId)).toEqual(["p3"])
  })

  test("where diets are not known, diet tables are left as they are", () => {
    const geometry = banquetHall([4, 4, 4])
    const [, second = ""] = labels(banquetAsk(geometry, []))
    const people = company(6, 3)
    const seats: SeatingSeat[] = [{ participationId: "p6", seatId: "0/1/2", locked: false, reason: null }]
    const ask = banquetAsk(geometry, people, {
      seats,
      knowsDiets: false,
      settings: { diets: [{ tableId: second, diet: "halal" }] },
    })
    const { tableOf, hard } = arranged(ask)
    expect(hard).toBe(0)
    expect([...tableOf].filter(([, table]) => table === second)).toEqual([["p6", second]])
    expect(JSON.stringify(buildTables(ask).problem)).not.toContain("halal")
  })

  test("equal input, equal plan; the order of the lists given plays no role for who is with whom", () => {
    const ask = banquetAsk(banquetHall([6, 6, 6]), company(18, 6))
    expect(arranged(ask)).toEqual(arranged(ask))
    expect(arranged(ask).hard).toBe(0)
  })
})

describe("what cannot be is said by counting", () => {
  const people = company(8, 4)
  const wish = (id: string, kind: TableWish["kind"], ids: string[], tables: string[] = []): TableWish => ({
    ...{ id, kind, weight: "hard", people: ids, tables, note: "" },
  })
  const geometry = banquetHall([4, 4, 4])
  const [main = "", second = "", third = ""] = geometry.tables.map((table) => table.id)
  const seat = (participationId: string, seatId: string): SeatingSeat => ({
    participationId,
    seatId,
    locked: true,
    reason: null,
  })
  type Over = Parameters<typeof banquetAsk>[2]
  const halal = people.map((person) => ({ ...person, diet: "halal" as const }))
  const cases: [string, Partial<TableFinding>, Over, typeof people?, typeof geometry?][] = [
    ["no tables", { code: "no_tables" }, {}, people, { ...geometry, tables: [] }],
    ["too many guests", { code: "too_many_guests", guests: 13, seats: 12 }, {}, company(13, 4)],
    [
      "a company too large for any table",
      { code: "together_too_many", people: 5, seats: 4, wishes: ["a"] },
      { wishes: [wish("a", "together", ["p1", "p2", "p3", "p4", "p5"])] },
    ],
    [
      "together and apart",
      { code: "together_and_apart", wishes: ["a", "b"] },
      { wishes: [wish("a", "together", ["p1", "p2"]), wish("b", "apart", ["p2", "p1"])] },
    ],
    [
      "no table for both",
      { code: "together_no_table", wishes: ["a"] },
      {
        wishes: [
          wish("a", "together", ["p1", "p2"]),
          wish("b", "only", ["p1"], [main]),
          wish("c", "only", ["p2"], [second]),
        ],
      },
    ],
    [
      "more apart than tables",
      { code: "apart_too_few_tables", people: 4, tables: 3 },
      { wishes: [wish("a", "apart", ["p1", "p2", "p3", "p4"])] },
    ],
    [
      "nowhere",
      { code: "nowhere", wishes: ["a", "b"] },
      { wishes: [wish("a", "only", ["p1"], [main]), wish("b", "never", ["p1"], [main])] },
    ],
    [
      "a table that is not there",
      { code: "no_such_table", table: "x", wishes: ["a"] },
      { wishes: [wish("a", "only", ["p1"], ["x", third])] },
    ],
    ["no table for a diet", { code: "diet_without_table", diet: "halal", people: 8 }, {}, halal],
    [
      "a diet table too small",
      { code: "diet_too_small", people: 8, seats: 4 },
      { settings: { diets: [{ tableId: third, diet: "halal" }] } },
      halal,
    ],
    [
      "somebody at the main table with a diet",
      { code: "diet_at_main", diet: "halal", names: "p2" },
      { settings: { host: "p1", guests: ["p2"], diets: [{ tableId: third, diet: "halal" }] } },
      people.map((person) => (person.id === "p2" ? { ...person, diet: "halal" as const } : person)),
    ],
    [
      "the main table set for halal",
      { code: "diet_on_main" },
      { settings: { host: "p1", diets: [{ tableId: main, diet: "halal" }] } },
    ],
    [
      "more named than the main table holds",
      { code: "main_too_small", people: 5, seats: 4 },
      { settings: { host: "p1", guests: ["p2", "p3", "p4", "p5"] } },
    ],
    ["two hosts in one", { code: "main_twice", name: "p1" }, { settings: { host: "p1", deputyHost: "p1" } }],
    ["a host who does not come", { code: "main_not_attending", people: 1 }, { settings: { host: "gone" } }],
    [
      "locked on a seat out of use",
      { code: "locked_on_blocked", name: "p1" },
      { seats: [seat("p1", "0/1/0")] },
      people,
      banquetHall([4, 4, 4], { blocked: ["2-1"] }),
    ],
  ]
  test.each(cases)("%s", (_, expected, over, guests = people, hall = geometry) => {
    const ask = banquetAsk(hall, guests, over)
    const found = tableFindings(ask, buildTables(ask))
    expect(found).toContainEqual(expect.objectContaining(expected))
    // The rest is kept: a plan is made all the same, nobody twice, no seat twice.
    const { seats } = arranged(ask, 3000)
    expect(new Set(seats.map((one) => one.seatId)).size).toBe(seats.length)
    expect(new Set(seats.map((one) => one.participationId)).size).toBe(seats.length)
  })

  test("nothing is found where all is well", () => {
    const ask = banquetAsk(geometry, people, { settings: { host: "p1" } })
    expect(tableFindings(ask, buildTables(ask))).toEqual([])
  })
})

test("requirements of the plan that speak of tables, whatever way the place is named", () => {
  const geometry = banquetHall([4, 4, 4])
  const [main = "", second = "", third = ""] = geometry.tables.map((table) => table.id)
  const list = constraints.parse([
    { id: "a", kind: "zone", who: { people: ["p1"] }, where: { tables: [third] }, weight: 30 },
    { id: "b", kind: "keepOut", who: { people: ["p1"] }, where: { rows: [{ area: "0", from: 0, to: 1 }] } },
    { id: "c", kind: "zone", who: { people: ["p1"] }, where: { seats: ["0/1/2"] } },
    { id: "d", kind: "zone", who: { people: ["p1"] }, where: { areas: ["0"] } },
    { id: "e", kind: "together", people: ["p1", "p2"] },
    { id: "f", kind: "apart", people: ["p1", "p2"], active: false },
    { id: "g", kind: "zone", who: {}, where: { tables: [third] } },
    { id: "h", kind: "votingSeats" },
  ])
  const wishes = tableWishes(list, geometry, (who) => who.people)
  expect(wishes.map(({ id, kind, tables }) => [id, kind, tables])).toEqual([
    ["a", "only", [third]],
    ["b", "never", [main, second]],
    ["c", "only", [second]],
    ["d", "only", [main, second, third]],
    ["e", "together", []],
  ])
})
