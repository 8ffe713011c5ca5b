import type { Category, Participant } from "@/lib/people/schema"
import type { SeatGiven, SeatHold } from "../schema"
import { type Exits, nearestExit } from "./exits"
import type { GridSeat } from "./grid"
import { holdBeside } from "./hold"
import { byRank } from "./stage-people"

export const seatsNeeded = (people: readonly Participant[]): number =>
  people.reduce((sum, person) => sum + 1 + person.companions, 0)

/**
 * The people of a zone in order: those with a stored rank first, then the units in the order in which the list names
 * them, people of one unit together (横排法, handbook §1.4).
 */
export function zoneOrder(people: readonly Participant[]): Participant[] {
  const listed = [...people].sort(byRank)
  const unit = new Map<string, number>()
  const unitOf = (person: Participant): string => person.groupName || person.unit
  for (const person of listed) if (!unit.has(unitOf(person))) unit.set(unitOf(person), unit.size)
  const place = new Map(listed.map((person, index) => [person.id, index]))
  return listed.sort((a, b) => {
    if ((a.rank === null) !== (b.rank === null)) return a.rank === null ? 1 : -1
    if (a.rank !== null && b.rank !== null && a.rank !== b.rank) return a.rank - b.rank
    const units = (unit.get(unitOf(a)) ?? 0) - (unit.get(unitOf(b)) ?? 0)
    return units || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)
  })
}

/** Whole rows from the front until `count` seats are found, the last row filled around the middle line. */
export function zoneSeats(rows: readonly (readonly GridSeat[])[], count: number, axis: number): GridSeat[] {
  const chosen: GridSeat[] = []
  for (const row of rows) {
    const wanted = count - chosen.length
    if (wanted <= 0) break
    chosen.push(...(row.length <= wanted ? row : aroundMiddle(row, wanted, axis)))
  }
  return chosen
}

function aroundMiddle(row: readonly GridSeat[], count: number, axis: number): readonly GridSeat[] {
  let best = { start: 0, off: Number.MAX_SAFE_INTEGER }
  for (let start = 0; start + count <= row.length; start++) {
    const left = row[start]?.seat.x ?? 0
    const right = row[start + count - 1]?.seat.x ?? 0
    const off = Math.abs((left + right) / 2 - axis)
    if (off < best.off - 0.01) best = { start, off }
  }
  return row.slice(best.start, best.start + count)
}

/** Seats a zone: who needs an exit first, at the seat nearest to one; the others in order, as `seats` come. */
export function seatZone(
  category: Category,
  people: readonly Participant[],
  seats: readonly GridSeat[],
  doors: Exits,
): { given: SeatGiven[]; holds: SeatHold[]; left: Participant[] } {
  const given: SeatGiven[] = []
  const holds: SeatHold[] = []
  const left: Participant[] = []
  const free = new Set(seats)
  const ordered = zoneOrder(people)
  const needy = ordered.filter((person) => person.nearExit || person.wheelchair)
  const others = ordered.filter((person) => !(person.nearExit || person.wheelchair))
  const give = (person: Participant, place: GridSeat | undefined, reason: SeatGiven["reason"]): void => {
    if (!place) {
      left.push(person)
      return
    }
    free.delete(place)
    given.push({ seatId: place.seat.id, participationId: person.id, reason })
    holdBeside(person, place, free, holds)
  }
  for (const person of needy) {
    const exit = nearestExit([...free], doors)
    give(person, exit?.place, { code: "near_exit", door: exit?.door ?? "" })
  }
  let at = 0
  for (const [index, person] of others.entries()) {
    while (at < seats.length && !free.has(seats[at] as GridSeat)) at++
    give(person, seats[at], {
      code: "zone_order",
      category,
      position: index + 1,
      of: others.length,
      unit: person.groupName || person.unit,
      after: others[index - 1]?.name ?? "",
      before: others[index + 1]?.name ?? "",
    })
  }
  return { given, holds, left }
}
