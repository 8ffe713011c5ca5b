import type { HallGeometry } from "@/lib/venues/schema"
import type { SeatingSeat } from "../../schema"
import type { Diet, TablePerson, TableSettings, TableWish } from "../../schema/table"
import type { TableProblem } from "../../schema/table-search"
import { type MainPlace, mainTablePlaces } from "./main-table"
import { type TableRing, tableRings } from "./ring"
import { numbersOf, tableRules } from "./table-rules"

export type TablesInput = {
  geometry: HallGeometry
  /** Who takes part. */
  people: readonly TablePerson[]
  settings: TableSettings
  wishes: readonly TableWish[]
  seats: readonly SeatingSeat[]
  /** False: diets are not known here; whoever sits at a table set for one stays, and nobody joins them. */
  knowsDiets: boolean
}

/** A table problem with the names of its numbers. Guests and seats are in the order of the problem. */
export type BuiltTables = {
  problem: TableProblem
  rings: readonly TableRing[]
  seatIds: readonly string[]
  guests: readonly TablePerson[]
  /** The plan as it is, as the search takes it. */
  now: readonly number[]
  /** Who may be the host of a table. */
  hosts: ReadonlySet<string>
  /** Those seated at the main table by the list. */
  main: ReadonlyMap<string, MainPlace>
}

/** By rank, then as on the list: the foremost find a place first. */
const inOrder = (people: readonly TablePerson[]): TablePerson[] =>
  [...people].sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER))

const numbered = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, index) => [id, index]))

/**
 * The tables of a hall and what the office wants of them as a problem for the search. The main table is seated beforehand, by the
 * rule and not by the search; locked people keep their seats. Equal input gives an equal problem.
 */
export function buildTables(input: TablesInput): BuiltTables {
  const { settings, seats, wishes, knowsDiets } = input
  const rings = tableRings(input.geometry)
  const ringSeats = rings.flatMap((ring) => ring.seats)
  const seatIds = ringSeats.map((seat) => seat.id)
  const seatAt = numbered(seatIds)
  const tableAt = numbered(rings.map((ring) => ring.table.id))
  const tableOfSeat = rings.flatMap((ring, table) => ring.seats.map(() => table))
  const guests = inOrder(input.people)
  const guestAt = numbered(guests.map((person) => person.id))

  const now = new Array<number>(seatIds.length).fill(-1)
  const tableNow = new Array<number>(guests.length).fill(-1)
  const settled = new Map<string, string>()
  const dietTables = (diet: Diet): number[] =>
    numbersOf(
      settings.diets.flatMap((one) => (one.diet === diet ? [one.tableId] : [])),
      tableAt,
    )
  const forDiets = new Set([...dietTables("halal"), ...dietTables("vegetarian")])
  for (const { participationId, seatId, locked } of seats) {
    const [guest, seat] = [guestAt.get(participationId), seatAt.get(seatId)]
    if (guest === undefined || seat === undefined) continue
    now[seat] = guest
    tableNow[guest] = tableOfSeat[seat] ?? -1
    if (locked || (!knowsDiets && forDiets.has(tableOfSeat[seat] ?? -1))) settled.set(participationId, seatId)
  }
  const main = mainTablePlaces(rings, settings, new Set(guestAt.keys()), settled)
  for (const [participationId, { seatId }] of main) settled.set(participationId, seatId)

  const leads = guests.filter((person) => person.leads).map((person) => person.id)
  const hosts = new Set(settings.tableHosts.length > 0 ? settings.tableHosts : leads)
  const mainTable = { table: rings.findIndex(({ table }) => table.main), people: new Set(main.keys()) }
  return {
    problem: {
      capacities: rings.map((ring) => ring.seats.length),
      blocked: ringSeats.flatMap((seat, index) => (seat.blocked ? [index] : [])),
      guests: guests.length,
      fixed: [...settled].flatMap(([id, seatId]) => {
        const [guest, seat] = [guestAt.get(id), seatAt.get(seatId)]
        return guest === undefined || seat === undefined ? [] : [{ guest, seat }]
      }),
      rules: tableRules({
        ...{ guests, settings, wishes, knowsDiets, guestAt, tableAt, dietTables, hosts, tableNow },
        ...{ settled: new Set(settled.keys()), main: main.size > 0 ? mainTable : null },
      }),
    },
    ...{ rings, seatIds, guests, now, hosts, main },
  }
}
