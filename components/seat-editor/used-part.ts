import { px, py } from "@/components/seat-map/scale"
import type { SeatLooks } from "@/components/seat-map/seat-layer"
import type { HallGeometry } from "@/lib/venues/schema"
import type { Part } from "./pan-zoom"

/** Stage, first section and every other section with people: an empty gallery need not make the names small. */
export function usedPart(drawn: HallGeometry, looks: SeatLooks, width: number, height: number): Part {
  const used = new Set(["stage", "0"])
  for (const seat of drawn.seats) if (looks[seat.id]) used.add(seat.area)
  const [left, top, right, bottom] = [...bounds(drawn, used)]
  return {
    left: Math.max(0, px((left ?? 0) - 3) / width),
    right: Math.min(1, px((right ?? drawn.width) + 3) / width),
    top: Math.max(0, py((top ?? 0) - 2.2) / height),
    bottom: Math.min(1, py((bottom ?? drawn.height) + 2.2) / height),
  }
}

function bounds(drawn: HallGeometry, used: ReadonlySet<string>): number[] {
  const seats = drawn.seats.filter((seat) => used.has(seat.area))
  if (seats.length === 0) return []
  return seats.reduce(
    ([left, top, right, bottom], { x, y }) => [
      Math.min(left ?? x, x),
      Math.min(top ?? y, y),
      Math.max(right ?? x, x),
      Math.max(bottom ?? y, y),
    ],
    [] as number[],
  )
}
