import { longestRising } from "@/lib/kernel/rising"
import { memberShift, type Turn } from "./turn"

/** How far a list was moved on, as people sit; `kept`: indexes of those who are in that order. */
export type Cut = { readonly shift: number; readonly kept: ReadonlySet<number> }

/** How many people along the walk are asked where the list begins. */
const ASKED = 5

/**
 * Where the list was cut that these people sit along: the shift that leaves the fewest out of order, of the one due and of
 * those by which somebody at the beginning of the walk would be the first. `ranks`: places in the order of names.
 */
export function cutOf(ranks: readonly number[], turn: Turn): Cut {
  const place = new Map([...ranks].sort((a, b) => a - b).map((rank, index) => [rank, index]))
  const places = ranks.map((rank) => place.get(rank) ?? 0)
  const due = memberShift(ranks.length, turn)
  let best: Cut | null = null
  for (const shift of new Set([due, ...places.slice(0, ASKED)])) {
    const kept = longestRising(places.map((one) => (one - shift + places.length) % places.length))
    if (!best || kept.size > best.kept.size) best = { shift, kept }
  }
  return best ?? { shift: due, kept: new Set() }
}

/**
 * Is a list of `members` moved on as is due at this session? Somebody who came or went since moves the cut by one, so
 * what is nearer to this session's cut than to the next one's is as it should be.
 */
export function isDue(shift: number, members: number, turn: Turn): boolean {
  const off = Math.abs(shift - memberShift(members, turn))
  return Math.min(off, members - off) <= Math.max(1, Math.floor(members / (2 * turn.sessionsInTerm)))
}
