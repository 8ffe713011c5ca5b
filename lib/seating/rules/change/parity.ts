import type { ParityChange } from "../../schema/change"
import { type ParityRule, rostrumOrder } from "../rostrum"
import { rostrumWindows } from "../rostrum-seats"
import { type Line, movedCards, type Placed } from "./line"

/**
 * 重排 of one rostrum row: its people by the parity rule around the middle line, as the engine lays them. Where two places
 * of the row are equally centred (an even row in one with an odd number of seats, or the reverse) the one that moves fewer
 * cards. Pinned people keep their seats. Null when the row is too short.
 */
export function rearrangeRow(line: Line, axis: number, rule: ParityRule): Placed | null {
  const row = line.rostrum
  if (!row) return null
  const own = new Set(row.locked.values())
  const open = row.seats.filter((seat) => own.has(seat.id) || !row.pinned.has(seat.id))
  let best: { placed: Placed; moved: number } | null = null
  for (const seats of rostrumWindows(open, row.members.length, axis, rule)) {
    const free = seats.filter((seat) => !own.has(seat.id))
    const placed = new Map(line.order.map((id, index) => [id, free[index]?.id ?? ""]))
    const moved = movedCards(line, placed)
    if (!best || moved < best.moved) best = { placed, moved }
  }
  return best?.placed ?? null
}

/** Do the people of a row stand as the parity rule says? A row with guests who have no rank is not judged (check 41). */
export function obeysParity({ rostrum }: Line, placed: Placed, rule: ParityRule): boolean {
  if (!rostrum || rostrum.pinned.size > rostrum.locked.size) return true
  const seatOf = new Map([...placed, ...rostrum.locked])
  const place = new Map(rostrum.seats.map((seat, index) => [seat.id, index]))
  const sitting = rostrum.members.filter((id) => place.has(seatOf.get(id) ?? ""))
  const where = (id: string): number => place.get(seatOf.get(id) ?? "") ?? 0
  const standing = [...sitting].sort((a, b) => where(a) - where(b))
  const order = rostrumOrder(standing.length, rule)
  return standing.every((id, index) => sitting[(order[index] ?? 0) - 1] === id)
}

/** What becomes of a row's symmetry: where everybody sat (`was`, `before` of them in this row) and sits (`at`). */
export function parityChange(
  line: Line,
  at: ReadonlyMap<string, string>,
  before: number,
  was: ReadonlyMap<string, string>,
  axis: number,
): ParityChange | null {
  const row = line.rostrum
  if (!row || line.head.kind !== "stage") return null
  const seatOf = new Map(row.seats.map((seat) => [seat.id, seat]))
  const seated = new Set(at.values())
  const taken = row.seats.filter((seat) => seated.has(seat.id))
  const moved = row.members.findIndex((id) => was.has(id) && was.get(id) !== at.get(id))
  const first = seatOf.get(at.get(row.members[0] ?? "") ?? "")
  const middle = (x: number | undefined): boolean => x !== undefined && Math.abs(x - axis) < 0.25
  const sat = middle(row.centre?.x)
  const sits = middle(first?.x)
  const same = first?.id === row.centre?.id
  return {
    row: line.head.row,
    before,
    after: taken.length,
    movedFrom: moved + 1,
    first: sat && !sits ? "leaves_middle" : !sat && sits ? "comes_to_middle" : same ? "stays" : "moves",
    left: first ? taken.filter((seat) => seat.x < first.x).length : 0,
    right: first ? taken.filter((seat) => seat.x > first.x).length : 0,
  }
}
