import type { SeatingSeat, SeatReason } from "../../schema"
import type { TablePerson } from "../../schema/table"
import { placesAround } from "./places-around"
import type { BuiltTables } from "./problem"
import type { TableRing } from "./ring"

/**
 * Who sits where, when the search says who sits at which table. At a table that keeps half its company or more those keep their
 * seats, and newcomers fill the gaps. Else the table's
 * host (桌长) faces the door and the others sit outwards from him at right and left in their order (handbook §1.6); locked people
 * keep their seats. `at` as TableSearch.best. Every seat says why.
 */
export function layTables(built: BuiltTables, before: readonly SeatingSeat[], at: readonly number[]): SeatingSeat[] {
  const was = new Map(before.map((one) => [one.participationId, one]))
  const settled = new Map(built.problem.fixed.map(({ guest, seat }) => [built.guests[guest]?.id, built.seatIds[seat]]))
  let first = 0
  return built.rings.flatMap((ring) => {
    const here = at.slice(first, first + ring.seats.length).flatMap((guest) => built.guests[guest] ?? [])
    first += ring.seats.length
    if (isUnchanged(ring, here, was)) return here.flatMap((person) => was.get(person.id) ?? [])
    const held = here.flatMap(({ id }): SeatingSeat[] => {
      const named = built.main.get(id)
      if (named)
        return [{ ...{ participationId: id, seatId: named.seatId, locked: false }, reason: placeReason(ring, named) }]
      const known = settled.has(id) ? was.get(id) : undefined
      return known ? [known] : []
    })
    const others = here.filter((person) => !settled.has(person.id))
    const stayed = stayers(ring, others, was)
    const kept = new Set([...held, ...stayed].map((one) => one.seatId))
    const newcomers = others.filter((person) => !stayed.some((one) => one.participationId === person.id))
    return [...held, ...stayed, ...outwards(ring, newcomers, built.hosts, kept)]
  })
}

/** Those who are at this table already, when they are at least half of its company: they keep their seats. */
function stayers(
  ring: TableRing,
  company: readonly TablePerson[],
  was: ReadonlyMap<string, SeatingSeat>,
): readonly SeatingSeat[] {
  const ids = new Set(ring.seats.filter((seat) => !seat.blocked).map((seat) => seat.id))
  const stayed = company.flatMap((person) => was.get(person.id) ?? []).filter((one) => ids.has(one.seatId))
  return 2 * stayed.length >= company.length ? stayed : []
}

const isUnchanged = (ring: TableRing, here: readonly TablePerson[], was: ReadonlyMap<string, SeatingSeat>): boolean => {
  const ids = new Set(ring.seats.map((seat) => seat.id))
  const company = [...was.values()].filter((one) => ids.has(one.seatId))
  return company.length === here.length && here.every((person) => ids.has(was.get(person.id)?.seatId ?? ""))
}

type As = { as: Extract<SeatReason, { code: "table_place" }>["as"]; place: number }

const placeReason = (ring: TableRing, { as, place }: As): SeatReason => ({
  ...{ code: "table_place", table: ring.table.label, as, place },
})

/** The host of the table at the host's place if it is free, the others outwards on the free seats. */
function outwards(
  ring: TableRing,
  people: readonly TablePerson[],
  hosts: ReadonlySet<string>,
  held: ReadonlySet<string>,
): SeatingSeat[] {
  const { host, guests } = placesAround(ring.seats.length, ring.host, false)
  const free = [host, ...guests].flatMap((place) => {
    const seat = ring.seats[place]
    return seat && !seat.blocked && !held.has(seat.id) ? [seat] : []
  })
  const chief = people.find((person) => hosts.has(person.id))
  const order = chief ? [chief, ...people.filter((person) => person !== chief)] : people
  return order.flatMap((person, index) => {
    const seat = free[index]
    if (!seat) return []
    const reason = placeReason(ring, { as: person === chief ? "host" : "guest", place: chief ? index : index + 1 })
    return [{ participationId: person.id, seatId: seat.id, locked: false, reason }]
  })
}
