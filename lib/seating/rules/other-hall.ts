import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { SeatHold, SeatingSeat } from "../schema"

/** A seat as people call it. Positions may differ from hall to hall, "7 排 5 座" is what was told and printed. */
const called = (seat: Seat): string => `${seat.area === "stage" ? "stage" : seat.area}/${seat.rowLabel}/${seat.label}`

export type MovedPlan = { seats: SeatingSeat[]; holds: SeatHold[]; lost: string[] }

/**
 * A plan made for one hall in another: whoever's seat (section, row and number) exists there and can be sat on keeps it, locks
 * included; `lost`: the people who go back to the tray.
 */
export function planInOtherHall(
  seats: readonly SeatingSeat[],
  holds: readonly SeatHold[],
  from: HallGeometry,
  to: HallGeometry,
): MovedPlan {
  const names = new Map(from.seats.map((seat) => [seat.id, called(seat)]))
  const there = new Map(to.seats.filter((seat) => !seat.blocked).map((seat) => [called(seat), seat.id]))
  const goes = (seatId: string): string | undefined => there.get(names.get(seatId) ?? "")
  const moved: MovedPlan = { seats: [], holds: [], lost: [] }
  for (const seat of seats) {
    const seatId = goes(seat.seatId)
    if (seatId === undefined) moved.lost.push(seat.participationId)
    else moved.seats.push({ ...seat, seatId })
  }
  const kept = new Set(moved.seats.map((seat) => seat.participationId))
  for (const hold of holds) {
    const seatId = goes(hold.seatId)
    if (seatId !== undefined && kept.has(hold.forParticipationId)) moved.holds.push({ ...hold, seatId })
  }
  return moved
}
