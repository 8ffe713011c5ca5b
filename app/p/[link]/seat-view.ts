import type { SeatView } from "@/components/itinerary/now-card"
import type { LinkedDelegate } from "@/lib/accounts/store/delegates"
import type { OwnPart } from "@/lib/itineraries/queries/own"
import { publishedHall } from "@/lib/itineraries/queries/published-hall"
import { seatMark } from "@/lib/itineraries/rules/mini-map"
import type { ItineraryEntry } from "@/lib/itineraries/schema"
import { wayTo } from "@/lib/venues/rules/seat-name"

/** Where a seat lies and how to get there; null when the published hall does not have it. */
export async function seatView(
  delegate: LinkedDelegate,
  link: string,
  version: OwnPart["version"],
  seat: ItineraryEntry["seat"],
): Promise<SeatView | null> {
  if (!version || !seat) return null
  const hall = await publishedHall(delegate, version.id, seat.hallId)
  const place = hall?.seats.find((candidate) => candidate.id === seat.seatId)
  const mark = hall && seatMark(hall, seat.seatId)
  if (!hall || !place || !mark) return null
  const drawing = `/p/${link}/hall/${version.id}/${seat.hallId}/${mark.floor}`
  return { drawing, mark, way: wayTo(place, hall) }
}
