import type { PeopleClass } from "./people-times"

/** So long before or after still is "where they come from" and "where they go on to". */
const REACH = 2 * 60

/** A slot (by its place in the plan's list) that people come from or go on to, and how many of them. */
export type Neighbour = { slot: number; people: number; after: boolean }

/** Where the people of the ask are right before and right after [from, to), most people first. */
export function neighboursAt(classes: readonly PeopleClass[], from: number, to: number): Neighbour[] {
  const found = new Map<number, Neighbour>()
  const add = (slot: number, people: number, after: boolean): void => {
    const key = slot * 2 + (after ? 1 : 0)
    const known = found.get(key)
    if (known) known.people += people
    else found.set(key, { slot, people, after })
  }
  for (const one of classes) {
    let before = -1
    let latest = from - REACH
    for (let i = 0; i < one.from.length; i += 1) {
      const [start, end] = [one.from[i] as number, one.to[i] as number]
      if ((one.venue[i] as number) < 0) continue
      if (start >= to) {
        if (start - to <= REACH) add(one.slot[i] as number, one.people.length, true)
        break
      }
      if (end <= from && end >= latest) {
        before = one.slot[i] as number
        latest = end
      }
    }
    if (before >= 0) add(before, one.people.length, false)
  }
  return [...found.values()].sort((a, b) => b.people - a.people || a.slot - b.slot)
}
