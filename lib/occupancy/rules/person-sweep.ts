import type { TravelMinutes } from "@/lib/venues/schema"
import type { Prepared, Slot } from "./prepare"

/** Two slots (by their place in the sorted list) and the people (by number) whom both want. */
export type SlotPair = { a: number; b: number; people: number[] }

export type PersonSweep = {
  /** Both at once. */
  twice: SlotPair[]
  /** One after the other, with less time between than the way takes. */
  hurried: (SlotPair & { needed: number })[]
}

/** Collects people by pair of slots. */
function pairBook(slotCount: number) {
  const book = new Map<number, number[]>()
  return {
    add(a: number, b: number, person: number): void {
      const key = a * slotCount + b
      const known = book.get(key)
      if (known) known.push(person)
      else book.set(key, [person])
    },
    pairs: (): SlotPair[] =>
      Array.from(book, ([key, people]) => ({ a: Math.floor(key / slotCount), b: key % slotCount, people })),
  }
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
 * it; two outside holds). `slots` must be sorted by start. Half-open minutes: back-to-back is no clash.
 */
export function sweepPeople(
  prepared: Prepared,
  travel: TravelMinutes,
  exempt: (a: Slot, b: Slot) => boolean,
): PersonSweep {
  const { slots, from, to } = prepared
  const { starts, items } = prepared.timelines()
  const personCount = starts.length - 1
  const { venueOf, minutes, size } = wayTable(slots, travel)
  const twice = pairBook(slots.length)
  const hurried = pairBook(slots.length)
  const open = new Int32Array(slots.length)
  for (let person = 0; person < personCount; person += 1) {
    let openCount = 0
    let lastPlace = -1
    const end = starts[person + 1] as number
    for (let at = starts[person] as number; at < end; at += 1) {
      const slot = items[at] as number
      const start = from[slot] as number
      let kept = 0
      for (let i = 0; i < openCount; i += 1) {
        const other = open[i] as number
        if ((to[other] as number) > start) {
          open[kept++] = other
          twice.add(other, slot, person)
        } else if (
          (venueOf[other] as number) >= 0 &&
          (lastPlace < 0 || (to[other] as number) >= (to[lastPlace] as number))
        )
          lastPlace = other
      }
      openCount = kept
      const venue = venueOf[slot] as number
      if (lastPlace >= 0 && venue >= 0) {
        const way = minutes[(venueOf[lastPlace] as number) * size + venue] as number
        if (start - (to[lastPlace] as number) < way) hurried.add(lastPlace, slot, person)
      }
      open[openCount++] = slot
    }
  }
  const mine = (pair: SlotPair): boolean => !exempt(slots[pair.a] as Slot, slots[pair.b] as Slot)
  return {
    twice: twice.pairs().filter(mine),
    hurried: hurried
      .pairs()
      .filter((pair) => slots[pair.a]?.meeting || slots[pair.b]?.meeting)
      .map((pair) => ({
        ...pair,
        needed: minutes[(venueOf[pair.a] as number) * size + (venueOf[pair.b] as number)] as number,
      })),
  }
}
