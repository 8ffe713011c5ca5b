import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { atRoundTable } from "@/lib/venues/rules/seat-name"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { SeatingSeat, SeatMove } from "../schema"
import { goalsAtTable, inSittingOrder, seatsFrom } from "./placing-tables"

/** A hall and who sits in it, ready to be asked often. */
export type PlaceIndex = {
  seatOf: ReadonlyMap<string, Seat>
  /** Seats of a row ("area/row") from left to right. */
  rows: ReadonlyMap<string, readonly Seat[]>
  taken: ReadonlyMap<string, SeatingSeat>
  placeOf: ReadonlyMap<string, SeatingSeat>
}

const rowKey = (area: string, row: number): string => `${area}/${row}`

/** The rows of a hall by area and place in it, each from left to right in hall view. */
export function hallRows(geometry: HallGeometry): Map<string, Seat[]> {
  const rows = new Map<string, Seat[]>()
  for (const seat of geometry.seats) {
    const row = rows.get(rowKey(seat.area, seat.rowIndex))
    if (row) row.push(seat)
    else rows.set(rowKey(seat.area, seat.rowIndex), [seat])
  }
  for (const row of rows.values()) row.sort((a, b) => a.x - b.x || a.y - b.y)
  return rows
}

export type Placing = {
  /** Who moves, the one in hand first: the others keep their places beside, before and behind. */
  participationIds: readonly string[]
  to: string
}

export type PlaceRefusal =
  | { readonly code: "seat_blocked"; readonly seatId: string }
  | { readonly code: "person_locked"; readonly participationId: string }
  /** The block would reach beyond the seats: here nobody could sit for this person. */
  | { readonly code: "beyond_seats"; readonly participationId: string }
  /** At a table, or from here on in the row, there are not seats enough for the block. */
  | { readonly code: "too_few_seats"; readonly seats: number; readonly people: number }
  /** People on the stage and in the hall, or with and without a seat, have no shape in common. */
  | { readonly code: "not_one_block" }

/** The moves to make, the seats that will be filled, and who gives way to them. */
export type Placed = { moves: SeatMove[]; targets: string[]; displaced: string[] }

/** A row may stand aside by less than a seat (an aisle, a staggered row) and still be followed. */
const ASIDE = 0.95

/**
 * Where people come to sit when one of them is put on a seat: a single person, or a block that keeps its shape (rows one
 * behind the other, gaps kept, aisles stepped over; round tables: placing-tables.ts). Whoever sits there takes the seats that become free, so that two
 * blocks change places; those who move out of the tray send others into it. All of them or none. People without a seat fill
 * the free seats from there on.
 */
export function decidePlacing(index: PlaceIndex, { participationIds, to }: Placing): Outcome<Placed, PlaceRefusal> {
  const target = index.seatOf.get(to)
  const [lead] = participationIds
  if (!target || lead === undefined) return refuse({ code: "not_one_block" })
  const goals =
    participationIds.length === 1 ? accept(new Map([[lead, target]])) : blockGoals(index, participationIds, target)
  if (!goals.ok) return goals
  const filled = new Map<string, string>()
  for (const [participationId, seat] of goals.value) {
    if (index.placeOf.get(participationId)?.locked) return refuse({ code: "person_locked", participationId })
    if (seat.blocked) return refuse({ code: "seat_blocked", seatId: seat.id })
    filled.set(seat.id, participationId)
  }
  const moves: SeatMove[] = []
  const displaced: string[] = []
  for (const [seatId, participationId] of filled) {
    const from = index.placeOf.get(participationId)?.seatId ?? null
    if (from !== seatId) moves.push({ participationId, from, to: seatId, reason: null })
    const other = index.taken.get(seatId)
    if (!other || goals.value.has(other.participationId)) continue
    if (other.locked) return refuse({ code: "person_locked", participationId: other.participationId })
    displaced.push(other.participationId)
    moves.push({
      participationId: other.participationId,
      from: seatId,
      to: freedFor(index, filled, seatId),
      reason: null,
    })
  }
  return accept({ moves, targets: [...filled.keys()], displaced })
}

/** The seat left by whoever comes to `seatId`; where that one is filled again, the seat left by its newcomer, and so on. */
function freedFor(index: PlaceIndex, filled: ReadonlyMap<string, string>, seatId: string): string | null {
  let at: string | null = seatId
  while (at !== null) {
    const comer = filled.get(at)
    if (comer === undefined) return at
    at = index.placeOf.get(comer)?.seatId ?? null
  }
  return null
}

function blockGoals(
  index: PlaceIndex,
  participationIds: readonly string[],
  target: Seat,
): Outcome<Map<string, Seat>, PlaceRefusal> {
  const members = participationIds.map((id) => ({ id, seat: index.seatOf.get(index.placeOf.get(id)?.seatId ?? "") }))
  if (members.every((member) => !member.seat)) return fillFrom(index, participationIds, target)
  const tables = atRoundTable(target) || members.some(({ seat }) => seat && atRoundTable(seat))
  if (tables && members.every(({ seat }) => seat)) return goalsAtTable(index, participationIds, target)
  const lead = members[0]?.seat
  if (!lead || members.some(({ seat }) => seat?.area !== lead.area)) return refuse({ code: "not_one_block" })
  const byRow = new Map<number, { id: string; seat: Seat }[]>()
  for (const { id, seat } of members) {
    if (!seat) continue
    const row = byRow.get(seat.rowIndex)
    if (row) row.push({ id, seat })
    else byRow.set(seat.rowIndex, [{ id, seat }])
  }
  const goals = new Map<string, Seat>()
  for (const [rowIndex, own] of byRow) {
    const row = index.rows.get(rowKey(target.area, target.rowIndex + rowIndex - lead.rowIndex)) ?? []
    // The one nearest to the leader's column says where the row goes; the others follow seat by seat.
    const first = own.reduce((a, b) => (Math.abs(b.seat.x - lead.x) < Math.abs(a.seat.x - lead.x) ? b : a))
    const wanted = first.seat.x + target.x - lead.x
    const at = row.reduce((best, seat, place) => {
      const nearest = row[best]
      return nearest && Math.abs(nearest.x - wanted) <= Math.abs(seat.x - wanted) ? best : place
    }, 0)
    const base = row[at]
    for (const { id, seat } of own) {
      const goal = row[at + seat.seatIndex - first.seat.seatIndex]
      if (!base || Math.abs(base.x - wanted) > ASIDE || !goal)
        return refuse({ code: "beyond_seats", participationId: id })
      goals.set(id, goal)
    }
  }
  // The leader stays first: he is the one put down.
  return accept(new Map(participationIds.flatMap((id) => (goals.has(id) ? [[id, goals.get(id) as Seat]] : []))))
}

/** People from the tray on free seats, from this one on along the rows of its section. */
function fillFrom(
  index: PlaceIndex,
  participationIds: readonly string[],
  target: Seat,
): Outcome<Map<string, Seat>, PlaceRefusal> {
  const goals = new Map<string, Seat>()
  const waiting = [...participationIds]
  for (let rowIndex = target.rowIndex; waiting.length > 0; rowIndex++) {
    const row = index.rows.get(rowKey(target.area, rowIndex))
    if (!row) break
    for (const seat of rowIndex === target.rowIndex ? seatsFrom(row, target) : inSittingOrder(row)) {
      if (seat.blocked || index.taken.has(seat.id)) continue
      const id = waiting.shift()
      if (id === undefined) break
      goals.set(id, seat)
    }
  }
  const [left] = waiting
  return left === undefined ? accept(goals) : refuse({ code: "beyond_seats", participationId: left })
}
