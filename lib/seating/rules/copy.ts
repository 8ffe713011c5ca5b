import type { HallGeometry } from "@/lib/venues/schema"
import type { SeatingSeat } from "../schema"

/** What remains of a plan (`kept`: its locked people) and what can be taken over from another one in the same hall. */
export function copiedSeats(
  own: readonly SeatingSeat[],
  source: readonly SeatingSeat[],
  attendIds: readonly string[],
  geometry: HallGeometry,
): { kept: SeatingSeat[]; copied: SeatingSeat[] } {
  const kept = own.filter((seat) => seat.locked)
  const taken = new Set(kept.map((seat) => seat.seatId))
  const placed = new Set(kept.map((seat) => seat.participationId))
  const attending = new Set(attendIds)
  const usable = new Set(geometry.seats.filter((seat) => !seat.blocked).map((seat) => seat.id))
  const copied = source.filter(
    ({ seatId, participationId }) =>
      attending.has(participationId) && !placed.has(participationId) && !taken.has(seatId) && usable.has(seatId),
  )
  return { kept, copied }
}
