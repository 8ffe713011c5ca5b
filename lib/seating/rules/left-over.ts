import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { SeatingNote } from "../schema"
import type { HallLayout } from "./layout"

/**
 * Seats those for whom their zone had no room wherever a seat is left, from the front: ordinary seats, then accessible
 * ones, then the reserves of delegations, at last those kept for companions. Nobody stays without a seat while the hall has one.
 */
export function fillLeftOver(geometry: HallGeometry, hall: HallLayout, isFree: (seat: Seat) => boolean): HallLayout {
  const notes: SeatingNote[] = [...hall.notes]
  if (hall.left.length === 0) return { ...hall, notes }
  const taken = new Set([...hall.given, ...hall.holds].map((one) => one.seatId))
  for (const { seatId } of hall.reserves) taken.add(seatId)
  const open = geometry.seats.filter((seat) => seat.area !== "stage" && isFree(seat) && !taken.has(seat.id))
  const spare = [...open.filter((seat) => !seat.accessible), ...open.filter((seat) => seat.accessible)]
  const ids = [...spare, ...hall.reserves, ...hall.holds].map((one) => ("seatId" in one ? one.seatId : one.id))
  const given = [...hall.given]
  const left = [...hall.left]
  for (const seatId of ids) {
    const person = left.shift()
    if (!person) break
    const delegation = person.groupShortName || person.groupName
    given.push({
      seatId,
      participationId: person.id,
      reason: { code: "left_over", category: person.category, delegation },
    })
  }
  const used = new Set(given.map((one) => one.seatId))
  const counts = new Map<string, number>()
  for (const person of hall.left) counts.set(person.category, (counts.get(person.category) ?? 0) + 1)
  for (const person of new Map(hall.left.map((one) => [one.category, one])).values()) {
    notes.push({ code: "zone_overflow", category: person.category, people: counts.get(person.category) ?? 0 })
  }
  const holds = hall.holds.filter((hold) => !used.has(hold.seatId))
  const reserves = hall.reserves.filter((one) => !used.has(one.seatId))
  return { given, left, holds, reserves, notes }
}
