import type { Participant } from "@/lib/people/schema"
import type { Seat } from "@/lib/venues/schema"
import type { SeatGiven, SeatHallInput, SeatingNote } from "../schema"
import { giveAccessible, holdBesideAccessible } from "./accessible"
import { unitRegions } from "./constraints/regions"
import type { SeatRule } from "./constraints/seat-rules"
import type { HallLayout } from "./layout"
import { layoutRegions } from "./layout-regions"

export type ZonesAsk = {
  input: SeatHallInput
  /** Everybody who is to sit in the hall. */
  people: readonly Participant[]
  isFree: (seat: Seat) => boolean
  rank: ReadonlyMap<string, number>
  rules: readonly SeatRule[]
  reserve: ReadonlyMap<string, number>
}

/**
 * The zones of the hall, whole delegations and categories where their requirements want them. Twice when somebody needs
 * an accessible seat: first to see where they would sit, then around their seats. Reserves shrink, all alike, as far as
 * is necessary to seat everybody.
 */
export function seatZones(ask: ZonesAsk): HallLayout {
  const { input, people, isFree } = ask
  const regions = unitRegions(people, ask.rules)
  const usable = (seat: Seat): boolean => isFree(seat) && !seat.accessible
  const held = new Set<string>()
  const open = (seat: Seat): boolean => usable(seat) && !held.has(seat.id)
  const layout = (some: readonly Participant[]): HallLayout =>
    withReserve(ask.reserve, (reserve) => layoutRegions({ ...ask, people: some, usable: open, regions, reserve }))
  const wheelchairs = people.filter((person) => person.wheelchair)
  if (wheelchairs.length === 0) return layout(people)
  const { seats } = input.geometry
  const accessible = seats.filter((seat) => seat.accessible && seat.area !== "stage" && isFree(seat))
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]))
  const wished = new Map<string, Seat>()
  for (const { participationId, seatId } of layout(people).given) {
    const seat = seatOf.get(seatId)
    if (seat) wished.set(participationId, seat)
  }
  const given: SeatGiven[] = giveAccessible(wheelchairs, accessible, wished)
  const helped = new Set(given.map((one) => one.participationId))
  const holds = holdBesideAccessible(given, wheelchairs, seats, usable)
  for (const hold of holds) held.add(hold.seatId)
  const second = layout(people.filter((person) => !helped.has(person.id)))
  const notes = wheelchairs
    .filter((person) => !helped.has(person.id))
    .map((person): SeatingNote => ({ code: "no_accessible_seat", name: person.name }))
  return {
    ...second,
    given: [...given, ...second.given],
    holds: [...holds, ...second.holds],
    notes: [...second.notes, ...notes],
  }
}

/** The layout with the largest reserves with which nobody is left over; without any when none does. */
function withReserve(
  wished: ReadonlyMap<string, number>,
  layout: (reserve: ReadonlyMap<string, number>) => HallLayout,
): HallLayout {
  const full = layout(wished)
  if (full.left.length === 0 || wished.size === 0) return full
  const upTo = (most: number) => new Map([...wished].map(([group, seats]) => [group, Math.min(most, seats)]))
  let best = layout(new Map())
  let low = 0
  let high = Math.max(...wished.values())
  if (best.left.length > 0) return best
  while (high - low > 1) {
    const middle = (low + high) >> 1
    const tried = layout(upTo(middle))
    if (tried.left.length === 0) {
      best = tried
      low = middle
    } else high = middle
  }
  return best
}
