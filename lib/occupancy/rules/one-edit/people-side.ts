import type { Finding } from "../../schema"
import { hurriedAgainst, hurriedFinding, maySharePeople, twiceAgainst, twiceFinding } from "../people-clashes"
import type { Prepared, Slot } from "../prepare"
import { firstFrom } from "./bounds"
import { comesBefore } from "./comes-before"
import type { Lookup } from "./lookup"

/** People by the other slot, in the order in which the slots are met. */
type Pairs = Map<number, number[]>

const add = (pairs: Pairs, slot: number, person: number): void => {
  const known = pairs.get(slot)
  if (known) known.push(person)
  else pairs.set(slot, [person])
}

/**
 * People of the meeting who are wanted elsewhere at once, and those who come late to it or from it. Asked person by person in
 * each one's own timeline; `old` is the meeting's present slot (−1 = none), which does not count.
 */
export function peopleSide(
  mine: Slot,
  old: number,
  look: Lookup,
  view: Prepared,
  alreadyTogether: (a: string, b: string) => boolean,
): Finding[] {
  const { slots, from, to } = look.prepared
  const { starts, items, reach } = look.lines
  const venue = look.venueOf(mine.venueId)
  const far = venue < 0 ? 0 : look.longestWay(venue)
  const [twice, before, after]: [Pairs, Pairs, Pairs] = [new Map(), new Map(), new Map()]
  const itemFrom = (place: number): number => from[items[place] as number] as number

  /** Is the meeting the last place the person was at before slot `next` (at `place` of the timeline)? */
  const leadsTo = (next: number, place: number, first: number): boolean => {
    for (let at = place - 1; at >= first && (reach[at] as number) >= mine.to; at -= 1) {
      const other = items[at] as number
      const end = to[other] as number
      if (other === old || (look.slotVenue[other] as number) < 0 || end > (from[next] as number)) continue
      if (end > mine.to || (end === mine.to && !comesBefore(slots[other] as Slot, mine, view))) return false
    }
    return true
  }

  for (let i = 0; i < mine.people.length; i += 1) {
    const person = mine.people[i] as number
    const [first, end] = [starts[person] as number, starts[person + 1] as number]
    const later = firstFrom(itemFrom, first, end, mine.to)
    for (let at = later - 1; at >= first && (reach[at] as number) > mine.from; at -= 1) {
      const other = items[at] as number
      if (other !== old && (to[other] as number) > mine.from) add(twice, other, person)
    }
    if (venue < 0) continue
    let last = -1
    const sooner = firstFrom(itemFrom, first, later, mine.from)
    for (let at = sooner - 1; at >= first; at -= 1) {
      if (last >= 0 && (reach[at] as number) <= (to[last] as number)) break
      const other = items[at] as number
      if (other === old || (to[other] as number) > mine.from || (look.slotVenue[other] as number) < 0) continue
      if (last < 0 || (to[other] as number) > (to[last] as number)) last = other
    }
    if (last >= 0 && mine.from - (to[last] as number) < look.way(look.slotVenue[last] as number, venue))
      add(before, last, person)
    for (let at = later; at < end && itemFrom(at) < mine.to + far; at += 1) {
      const next = items[at] as number
      const where = look.slotVenue[next] as number
      if (next === old || where < 0 || itemFrom(at) - mine.to >= look.way(venue, where)) continue
      if (leadsTo(next, at, first)) add(after, next, person)
    }
  }

  const found: Finding[] = []
  for (const [slot, people] of twice) {
    const other = slots[slot] as Slot
    if (maySharePeople(mine, other, view)) continue
    const [one, two] = comesBefore(other, mine, view) ? [other, mine] : [mine, other]
    const pair = twiceAgainst(one, two, people)
    if (!alreadyTogether(pair.a, pair.b)) found.push(twiceFinding({ a: pair.a, b: pair.b, pairs: [pair] }, view))
  }
  const hurry = (one: Slot, two: Slot, people: number[]): void => {
    const needed = look.way(look.venueOf(one.venueId), look.venueOf(two.venueId))
    const pair = hurriedAgainst(one, two, people, needed)
    found.push(hurriedFinding({ a: pair.a, b: pair.b, pairs: [pair] }, view))
  }
  for (const [slot, people] of before) hurry(slots[slot] as Slot, mine, people)
  for (const [slot, people] of after) hurry(mine, slots[slot] as Slot, people)
  return found
}
