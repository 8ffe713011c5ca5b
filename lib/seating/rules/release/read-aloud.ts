import { displayNames } from "@/lib/people/rules/display-names"
import { atRoundTable, seatValues } from "@/lib/venues/rules/seat-name"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { SeatParts } from "../../schema"
import type { SeatedList } from "../../schema/release"

/** fromLeft, fromRight: by place as one faces the stage, or round the table one way or the other. byNumber: 1, 2, 3 … whatever the place. */
export const READING_ORDERS = ["fromLeft", "fromRight", "byNumber"] as const
export type ReadingOrder = (typeof READING_ORDERS)[number]

export type ReadLine = SeatParts & { seatId: string; participationId: string; name: string; group: string }
/** One row of the hall or the stage. `free`: usable seats of it nobody sits on. */
export type ReadRow = {
  key: string
  section: string
  row: string
  at: "row" | "table"
  lines: ReadLine[]
  free: number
}

/**
 * 唱读单: the seats row by row as they are read out and compared, the stage first, then from the front to the back. Inside a
 * row by place or by number; numbers that are none come last, in the order of places. Rows nobody sits in are left out.
 */
export function readAloud(
  { people, seats }: SeatedList,
  geometry: Pick<HallGeometry, "seats">,
  order: ReadingOrder,
): ReadRow[] {
  const names = displayNames(people)
  const personOf = new Map(people.map((person) => [person.id, person]))
  const taken = new Map(seats.map((seat) => [seat.seatId, seat]))
  const rows = new Map<string, Seat[]>()
  for (const seat of geometry.seats) {
    const key = `${seat.area}/${seat.rowIndex}`
    const row = rows.get(key)
    if (row) row.push(seat)
    else rows.set(key, [seat])
  }
  return [...rows]
    .map(([key, places]) => {
      const lines = [...places].sort(READING[order]).flatMap((place): ReadLine[] => {
        const seat = taken.get(place.id)
        const person = seat && personOf.get(seat.participationId)
        if (!seat || !person) return []
        const { seatId, participationId } = seat
        const group = person.groupShortName || person.groupName
        return [{ ...seatValues(seat), seatId, participationId, name: names.get(person.id) ?? person.name, group }]
      })
      const usable = places.filter((place) => !place.blocked).length
      const first = lines[0]
      return {
        key,
        section: first?.section ?? "",
        row: first?.row ?? "",
        at: first?.at ?? "row",
        lines,
        free: Math.max(0, usable - lines.length),
      }
    })
    .filter((row) => row.lines.length > 0)
    .sort((a, b) => Number(b.key.startsWith("stage/")) - Number(a.key.startsWith("stage/")))
}

/** Round tables are walked round, chair by chair: from left to right would jump across the table. */
const byPlace = (a: Seat, b: Seat): number => (atRoundTable(a) ? 0 : a.x - b.x) || a.seatIndex - b.seatIndex
const numberOf = (seat: Seat): number => (/^\d+$/.test(seat.label) ? Number(seat.label) : Number.MAX_SAFE_INTEGER)
const READING: Record<ReadingOrder, (a: Seat, b: Seat) => number> = {
  fromLeft: byPlace,
  fromRight: (a, b) => byPlace(b, a),
  byNumber: (a, b) => numberOf(a) - numberOf(b) || byPlace(a, b),
}
