import type { Participant } from "@/lib/people/schema"
import type { HallGeometry } from "@/lib/venues/schema"
import type { SeatGiven, SeatHallInput, SeatTaken } from "../../schema"
import { type TableSettings, tableSettings } from "../../schema/table"
import { companyOf, peopleMeant } from "../constraints/who-where"
import { isDeputyHead, isHead } from "../delegation"
import { byRank } from "../stage-people"
import { compileTables } from "./compile"
import { layTables } from "./lay"
import { buildTables } from "./problem"
import { advanceSearch, startSearch } from "./search"
import { tableWishes } from "./wishes"

/** A fixed beginning and a fixed number of steps: the same input always gives the same tables. */
const SEED = 1
const STEPS_PER_GUEST = 400
const MOST_STEPS = 240_000

/** 主桌: those with a stored rank, as far as its chairs go; nobody is put there by title. */
function mainTableByRank(people: readonly Participant[], { seats, tables }: HallGeometry): TableSettings {
  const main = tables.find((table) => table.main)
  const chairs = main ? seats.filter((seat) => seat.table === main.id && !seat.blocked).length : 0
  const ranked = people.filter((person) => person.rank !== null).sort(byRank)
  const [host = null, deputyHost = null, ...guests] = ranked.slice(0, chairs).map(({ id }) => id)
  return tableSettings.parse({ host, deputyHost, guests })
}

/**
 * 自动排座 at round tables: the main table by rank, delegations whole where that can be; what the page of tables says of
 * hosts and diets is not known here. Those for whom no chair is left are in `left`.
 */
export function seatTables(
  input: SeatHallInput,
  people: readonly Participant[],
  locks: readonly SeatTaken[],
): { given: SeatGiven[]; left: Participant[] } {
  const { geometry, constraints = [] } = input
  const company = companyOf(input)
  const seats = locks.map((one) => ({ ...one, locked: true, reason: null }))
  const locked = locks.flatMap((one) => company.personOf.get(one.participationId) ?? [])
  const built = buildTables({
    geometry,
    people: [...locked, ...people].sort(byRank).map((person) => ({
      ...{ id: person.id, name: person.name, category: person.category, groupId: person.groupId, rank: person.rank },
      ...{ leads: isHead(person) || isDeputyHead(person), diet: "" as const },
    })),
    settings: mainTableByRank([...locked, ...people], geometry),
    wishes: tableWishes(constraints, geometry, (who) =>
      // Nobody sits on a stage here: the presidium is meant like everybody else.
      peopleMeant(who, company, true).map(({ id }) => id),
    ),
    seats,
    knowsDiets: false,
  })
  const start = startSearch(built.problem, SEED)
  const steps = Math.min(MOST_STEPS, STEPS_PER_GUEST * built.guests.length)
  const found = advanceSearch(compileTables(built.problem), start, steps)
  const own = new Set(people.map((person) => person.id))
  const given = layTables(built, seats, found.best).flatMap(({ seatId, participationId, reason }): SeatGiven[] =>
    own.has(participationId) && reason ? [{ seatId, participationId, reason }] : [],
  )
  const seated = new Set(given.map((one) => one.participationId))
  return { given, left: people.filter((person) => !seated.has(person.id)) }
}
