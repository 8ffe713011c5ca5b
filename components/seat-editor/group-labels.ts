import type { SeatingGroup, SeatingPerson, SeatingSeat } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"

export type GroupLabel = { groupId: string; text: string; x: number; y: number }

/** Fewer people than this in one part of the hall get no label of their own. */
const LEAST = 3

/**
 * Where the short name of each delegation is written when the hall is seen from afar: on one of its own seats, the one nearest
 * to the middle of its people in that part of the hall.
 */
export function groupLabels(
  seats: readonly SeatingSeat[],
  known: ReadonlyMap<string, Seat>,
  people: ReadonlyMap<string, SeatingPerson>,
  groups: readonly SeatingGroup[],
): GroupLabel[] {
  const parts = new Map<string, Seat[]>()
  for (const { seatId, participationId } of seats) {
    const seat = known.get(seatId)
    const person = people.get(participationId)
    if (!seat || seat.area === "stage" || person?.category !== "DEPUTY" || !person.groupId) continue
    const key = `${person.groupId}\n${seat.area}`
    const part = parts.get(key)
    if (part) part.push(seat)
    else parts.set(key, [seat])
  }
  const short = new Map(groups.map((group) => [group.id, group.shortName]))
  return [...parts.entries()].flatMap(([key, part]) => {
    const [groupId = ""] = key.split("\n")
    const text = short.get(groupId)
    if (!text || part.length < LEAST) return []
    const middle = {
      x: part.reduce((sum, seat) => sum + seat.x, 0) / part.length,
      y: part.reduce((sum, seat) => sum + seat.y, 0) / part.length,
    }
    const way = (seat: Seat): number => Math.hypot(seat.x - middle.x, seat.y - middle.y)
    const nearest = part.reduce((best, seat) => (way(seat) < way(best) ? seat : best))
    return [{ groupId, text, x: nearest.x, y: nearest.y }]
  })
}

/**
 * Moves labels down that would be written over one another. `letter`: width of one Chinese character in seat units across,
 * `line`: height of a line in seat units along.
 */
export function apart(labels: readonly GroupLabel[], letter: number, line: number): GroupLabel[] {
  const placed: GroupLabel[] = []
  const wide = (label: GroupLabel): number => label.text.length * letter
  for (const label of [...labels].sort((a, b) => a.x - b.x || a.y - b.y)) {
    let { y } = label
    const hit = (): GroupLabel | undefined =>
      placed.find(
        (other) => Math.abs(other.x - label.x) < (wide(other) + wide(label)) / 2 && Math.abs(other.y - y) < line,
      )
    for (let other = hit(); other; other = hit()) y = other.y + line
    placed.push({ ...label, y })
  }
  return placed
}
