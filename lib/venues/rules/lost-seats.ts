import type { HallDescription } from "../schema"
import { hallGeometry } from "./geometry"

export type SeatTaken = { seatId: string }

/**
 * Which of the taken seats nobody can sit on any more in the new hall: those that are gone, and those that are blocked and
 * were not. Ids are positions, so a seat that only got another number is not among them.
 */
export function lostSeats<T extends SeatTaken>(
  before: HallDescription | null,
  after: HallDescription,
  taken: readonly T[],
): T[] {
  const usable = new Map(hallGeometry(after).seats.map((seat) => [seat.id, !seat.blocked]))
  const blockedBefore = new Set(
    (before ? hallGeometry(before).seats : []).flatMap((seat) => (seat.blocked ? [seat.id] : [])),
  )
  return taken.filter(({ seatId }) => {
    const now = usable.get(seatId)
    return now === undefined || (!now && !blockedBefore.has(seatId))
  })
}
