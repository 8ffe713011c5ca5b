import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { CardMove } from "../../schema/change"

/**
 * The way of whoever lays out cards: the stage row by row from the audience backwards, then the hall section by section and
 * row by row, each row from left to right as one faces the stage. Seats the hall does not have come last, by id.
 */
export function walkingOrder(seatIds: readonly string[], geometry: HallGeometry): string[] {
  const place = walkingPlaces(geometry, seatIds)
  return [...seatIds].sort((a, b) => byPlace(place, a, b))
}

/** The cards in walking order: where a card is laid, or taken away when it is not laid again. */
export function cardsInOrder(cards: readonly CardMove[], geometry: HallGeometry): CardMove[] {
  const end = (card: CardMove): string => card.to ?? card.from ?? ""
  const place = walkingPlaces(geometry, cards.map(end))
  return [...cards].sort((a, b) => byPlace(place, end(a), end(b)) || (a.participationId < b.participationId ? -1 : 1))
}

const NOWHERE = Number.MAX_SAFE_INTEGER

function byPlace(place: ReadonlyMap<string, number>, a: string, b: string): number {
  return (place.get(a) ?? NOWHERE) - (place.get(b) ?? NOWHERE) || (a < b ? -1 : a > b ? 1 : 0)
}

/** The places of these seats on the way, among themselves. */
function walkingPlaces({ seats }: HallGeometry, seatIds: readonly string[]): Map<string, number> {
  const wanted = new Set(seatIds)
  const area = new Map<string, number>([["stage", -1]])
  for (const seat of seats) if (!area.has(seat.area)) area.set(seat.area, area.size)
  const before = (a: Seat, b: Seat): number =>
    (area.get(a.area) ?? 0) - (area.get(b.area) ?? 0) || a.rowIndex - b.rowIndex || a.x - b.x || a.y - b.y
  const met = seats.filter((seat) => wanted.has(seat.id)).sort(before)
  return new Map(met.map((seat, index) => [seat.id, index]))
}
