import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { atRoundTable } from "@/lib/venues/rules/seat-name"
import type { Seat } from "@/lib/venues/schema"
import type { PlaceIndex, PlaceRefusal } from "./placing"

/** The seats of a row in the order in which people sit down: along it, or round the table from its first chair. */
export const inSittingOrder = (row: readonly Seat[]): readonly Seat[] =>
  row[0] && atRoundTable(row[0]) ? [...row].sort((a, b) => a.seatIndex - b.seatIndex) : row

/** Those from one seat on: round a table until it is reached again, or to the end of its row. */
export function seatsFrom(row: readonly Seat[], target: Seat): readonly Seat[] {
  const ring = inSittingOrder(row)
  const at = ring.findIndex((seat) => seat.id === target.id)
  return atRoundTable(target) ? [...ring.slice(at), ...ring.slice(0, at)] : ring.slice(at)
}

/**
 * People who sit at round tables, or go to one, have no rows to keep: they sit down beside one another in the order in
 * which they sit now, the one in hand first, round the one table (or along the row) from the seat they are put on.
 * Seats out of use are stepped over. A table with fewer seats than people is refused as a whole.
 */
export function goalsAtTable(
  { rows, seatOf, placeOf }: PlaceIndex,
  participationIds: readonly string[],
  target: Seat,
): Outcome<Map<string, Seat>, PlaceRefusal> {
  const [lead = "", ...others] = participationIds
  const place = (id: string): Seat | undefined => seatOf.get(placeOf.get(id)?.seatId ?? "")
  const order = (id: string): readonly [number, number] => {
    const seat = place(id)
    const first = place(lead)
    if (!seat || !first) return [Number.MAX_SAFE_INTEGER, 0]
    // Beginning with the leader's own table, and there with whoever sits after the leader.
    const table = seat.rowIndex === first.rowIndex ? -1 : seat.rowIndex
    return [table, table === -1 && seat.seatIndex < first.seatIndex ? seat.seatIndex + 1000 : seat.seatIndex]
  }
  const inOrder = others
    .map((id) => ({ id, key: order(id) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1])
    .map(({ id }) => id)
  if (target.blocked) return refuse({ code: "seat_blocked", seatId: target.id })
  const open = seatsFrom(rows.get(`${target.area}/${target.rowIndex}`) ?? [], target).filter((seat) => !seat.blocked)
  if (open.length < participationIds.length) {
    return refuse({ code: "too_few_seats", seats: open.length, people: participationIds.length })
  }
  const chosen = [lead, ...inOrder]
  return accept(new Map(chosen.flatMap((id, at) => (open[at] ? [[id, open[at]]] : []))))
}
