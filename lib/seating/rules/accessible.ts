import type { Participant } from "@/lib/people/schema"
import type { Seat } from "@/lib/venues/schema"
import type { SeatGiven } from "../schema"

/** An accessible seat this near (in seats) to where the person would otherwise sit counts as with their own people. */
const NEAR = 5

/**
 * Accessible seats for those who use a wheelchair: the nearest pair first, measured from the seat somebody would have
 * among their own people (`wished`: participation id → seat). Everybody gets at most one; some may get none.
 */
export function giveAccessible(
  people: readonly Participant[],
  accessible: readonly Seat[],
  wished: ReadonlyMap<string, Seat>,
): SeatGiven[] {
  const pairs = people.flatMap((person) =>
    accessible.map((seat) => {
      const wish = wished.get(person.id)
      const sameFloor = !wish || wish.area === seat.area
      const way = wish ? Math.abs(wish.x - seat.x) + Math.abs(wish.y - seat.y) + (sameFloor ? 0 : 1000) : 1000
      return { person, seat, way }
    }),
  )
  pairs.sort((a, b) => a.way - b.way)
  const given = new Map<string, SeatGiven>()
  const taken = new Set<string>()
  for (const { person, seat, way } of pairs) {
    if (given.has(person.id) || taken.has(seat.id)) continue
    taken.add(seat.id)
    const reason = { code: "accessible_seat" as const, near: way <= NEAR }
    given.set(person.id, { seatId: seat.id, participationId: person.id, reason })
  }
  return [...given.values()]
}
