import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { SeatGiven, SeatingNote } from "../schema"
import type { ParityRule } from "./rostrum"
import { rostrumSeats } from "./rostrum-seats"
import type { StagePeople, StagePerson } from "./stage-people"

export type StageResult = {
  given: SeatGiven[]
  /** Belong on the stage but found no seat there. */
  left: StagePerson[]
  notes: SeatingNote[]
}

/**
 * Seats the rostrum row by row: the front people in the first row, those for whom it is too short first in the second,
 * then the others, every row filled from the centre outwards and each by its own parity (handbook §1.3). Locked people
 * keep their seats and count in the parity of their row. `lockedSeat`: participation id → seat id.
 */
export function seatStage(
  geometry: HallGeometry,
  people: StagePeople,
  rule: ParityRule,
  lockedSeat: ReadonlyMap<string, string>,
): StageResult {
  const all = [...people.front, ...people.behind]
  const rows = stageRows(geometry)
  if (all.length === 0) return { given: [], left: [], notes: [] }
  if (rows.length === 0) return { given: [], left: all, notes: [{ code: "no_stage" }] }
  const members = splitIntoRows(rows, people, lockedSeat)
  const given = rows.flatMap((row, index) =>
    seatRow(row, members.rows[index] ?? [], geometry.axis, rule, lockedSeat, new Set(people.front), index),
  )
  const notes: SeatingNote[] = []
  const first = rows[0]?.length ?? 0
  if (people.front.length > first)
    notes.push({ code: "first_row_too_short", seats: first, people: people.front.length })
  if (members.left.length > 0) {
    notes.push({ code: "stage_too_small", seats: rows.reduce((sum, row) => sum + row.length, 0), people: all.length })
  }
  return { given, left: members.left, notes }
}

/** Usable seats of the stage, row 1 (nearest to the audience) first, each from left to right in hall view. */
export function stageRows(geometry: HallGeometry): Seat[][] {
  const rows: Seat[][] = []
  for (const seat of geometry.seats) {
    if (seat.area !== "stage" || seat.blocked) continue
    const row = rows[seat.rowIndex] ?? []
    row.push(seat)
    rows[seat.rowIndex] = row
  }
  return Array.from(rows, (row) => (row ?? []).sort((a, b) => a.x - b.x))
}

function splitIntoRows(rows: readonly Seat[][], people: StagePeople, lockedSeat: ReadonlyMap<string, string>) {
  const order = [...people.front, ...people.behind]
  const pinned = (row: readonly Seat[]): StagePerson[] => {
    const ids = new Set(row.map((seat) => seat.id))
    return order.filter(({ person }) => ids.has(lockedSeat.get(person.id) ?? ""))
  }
  const foreign = new Set(lockedSeat.values())
  for (const { person } of order) foreign.delete(lockedSeat.get(person.id) ?? "")
  let front = people.front.filter(({ person }) => !lockedSeat.has(person.id))
  let behind = people.behind.filter(({ person }) => !lockedSeat.has(person.id))
  if (people.front.length === 0) [front, behind] = [behind, []]
  const result = rows.map((row, index) => {
    const here = pinned(row)
    const room = row.filter((seat) => !foreign.has(seat.id)).length - here.length
    const queue = index === 0 ? front : [...front, ...behind]
    const taken = new Set(queue.slice(0, Math.max(0, room)))
    front = front.filter((one) => !taken.has(one))
    behind = behind.filter((one) => !taken.has(one))
    for (const one of here) taken.add(one)
    return order.filter((one) => taken.has(one))
  })
  return { rows: result, left: [...front, ...behind] }
}

function seatRow(
  row: readonly Seat[],
  members: readonly StagePerson[],
  axis: number,
  rule: ParityRule,
  lockedSeat: ReadonlyMap<string, string>,
  front: ReadonlySet<StagePerson>,
  rowIndex: number,
): SeatGiven[] {
  const own = new Set(members.map(({ person }) => lockedSeat.get(person.id)))
  const foreign = new Set([...lockedSeat.values()].filter((id) => !own.has(id)))
  const ideal = rostrumSeats(
    row.filter((seat) => !foreign.has(seat.id)),
    members.length,
    axis,
    rule,
  )
  const free = ideal.filter((seat) => !own.has(seat.id))
  return members.flatMap((member, index) => {
    const { person, as } = member
    const seat = lockedSeat.has(person.id) ? row.find(({ id }) => id === lockedSeat.get(person.id)) : free.shift()
    if (!seat) return []
    const code = front.has(member) && rowIndex > 0 ? ("rostrum_overflow" as const) : ("rostrum_rank" as const)
    const reason = { code, row: seat.rowLabel, place: index + 1, of: members.length, as, rank: person.rank }
    return [{ seatId: seat.id, participationId: person.id, reason }]
  })
}
