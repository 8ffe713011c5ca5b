import type { Participant } from "@/lib/people/schema"
import type { Seat } from "@/lib/venues/schema"
import type { SeatGiven, SeatHold } from "../schema"

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

/** The usable seats beside those accessible seats, kept for companions: in the same row, at most two places away. */
export function holdBesideAccessible(
  given: readonly SeatGiven[],
  people: readonly Participant[],
  seats: readonly Seat[],
  usable: (seat: Seat) => boolean,
): SeatHold[] {
  const companions = new Map(people.map((person) => [person.id, person.companions]))
  const taken = new Set(given.map((one) => one.seatId))
  return given.flatMap(({ seatId, participationId }) => {
    const own = seats.find((seat) => seat.id === seatId)
    const beside = seats
      .filter((seat) => own && seat.area === own.area && seat.rowIndex === own.rowIndex && usable(seat))
      .filter((seat) => !taken.has(seat.id) && Math.abs(seat.x - (own?.x ?? 0)) < 2.5)
      .sort((a, b) => Math.abs(a.x - (own?.x ?? 0)) - Math.abs(b.x - (own?.x ?? 0)))
      .slice(0, companions.get(participationId) ?? 0)
    for (const seat of beside) taken.add(seat.id)
    return beside.map((seat) => ({ seatId: seat.id, forParticipationId: participationId }))
  })
}
