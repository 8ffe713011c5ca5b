import type { TravelMinutes } from "@/lib/venues/schema"
import { sweepOverlaps, sweepWays, type Triples } from "./overlap-sweep"
import type { Prepared, Slot } from "./prepare"

/** Two slots (by their place in the sorted list) and the people (by number) whom both want. */
export type SlotPair = { a: number; b: number; people: number[] }

export type PersonSweep = {
  /** Both at once. */
  twice: SlotPair[]
  /** One after the other, with less time between than the way takes. */
  hurried: (SlotPair & { needed: number })[]
}

/** People by pair of slots, in the order in which the pairs are first met. */
function byPair({ count, a, b, person }: Triples, slotCount: number): SlotPair[] {
  const book = new Map<number, SlotPair>()
  for (let i = 0; i < count; i += 1) {
    const [one, other] = [a[i] as number, b[i] as number]
    const key = one * slotCount + other
    const known = book.get(key)
    if (known) known.people.push(person[i] as number)
    else book.set(key, { a: one, b: other, people: [person[i] as number] })
  }
  return [...book.values()]
}

/** Minutes from each slot's venue to each other's; −1 = unknown. */
function wayTable(
  slots: readonly Slot[],
  travel: TravelMinutes,
): { venueOf: Int32Array; minutes: Int32Array; size: number } {
  const venues = [...new Set(slots.map((slot) => slot.venueId).filter((id) => id !== null))]
  const numbers = new Map(venues.map((id, number) => [id, number]))
  const size = venues.length
  const minutes = new Int32Array(size * size)
  venues.forEach((from, i) => {
    venues.forEach((to, j) => {
      minutes[i * size + j] = i === j ? 0 : (travel[`${from}>${to}`] ?? -1)
    })
  })
  const venueOf = Int32Array.from(slots, (slot) => (slot.venueId === null ? -1 : (numbers.get(slot.venueId) as number)))
  return { venueOf, minutes, size }
}

/**
 * Goes once through every person's time, in order. `exempt` says which pairs may share people (a meeting and those inside
 * it; two outside holds). Half-open minutes: back-to-back is no clash.
 */
export function sweepPeople(
  prepared: Prepared,
  travel: TravelMinutes,
  exempt: (a: Slot, b: Slot) => boolean,
): PersonSweep {
  const { slots, from, to } = prepared
  const lines = prepared.timelines()
  const { venueOf, minutes, size } = wayTable(slots, travel)
  const twice = byPair(sweepOverlaps(lines, from, to), slots.length)
  const hurried = byPair(sweepWays(lines, [from, to], venueOf, minutes, size), slots.length)
  return {
    twice: twice.filter((pair) => !exempt(slots[pair.a] as Slot, slots[pair.b] as Slot)),
    hurried: hurried
      .filter((pair) => slots[pair.a]?.meeting || slots[pair.b]?.meeting)
      .map((pair) => ({
        ...pair,
        needed: minutes[(venueOf[pair.a] as number) * size + (venueOf[pair.b] as number)] as number,
      })),
  }
}
