import type { Prepared } from "./prepare"

/** Two meetings of the plan or outside holds standing against each other, with the people (numbers) and the time in question. */
export type Against = {
  a: string
  b: string
  outsideTitle: string | null
  from: number
  to: number
  people: number[]
  /** Not certain, or nobody has to be at both: a warning at most. */
  mild: boolean
}

/** `b` (or `a`, when `headed` is "a") is the heading whose meetings are in `pairs`. */
export type Group<P extends Against> = { a: string; b: string; pairs: P[] }

/**
 * One meeting against several meetings of one heading at the same time is one thing to the office (nine heads wanted by a
 * committee and by their nine debates): such pairs become one group, the largest first. The others stay alone.
 */
export function groupPairs<P extends Against>(pairs: readonly P[], prepared: Prepared): Group<P>[] {
  const headingOf = (id: string): string | null => {
    const parentId = prepared.meetings.get(id)?.parentId ?? null
    const parent = parentId === null ? undefined : prepared.meetings.get(parentId)
    return parent && parent.from === null ? parent.id : null
  }
  const candidates = new Map<string, Group<P>>()
  const offer = (a: string, b: string, pair: P): void => {
    const key = [a, b, pair.from, pair.to].join("|")
    const known = candidates.get(key)
    if (known) known.pairs.push(pair)
    else candidates.set(key, { a, b, pairs: [pair] })
  }
  for (const pair of pairs) {
    const [headA, headB] = [headingOf(pair.a), headingOf(pair.b)]
    if (headA === headB) continue
    if (headB !== null) offer(pair.a, headB, pair)
    if (headA !== null) offer(headA, pair.b, pair)
  }
  const used = new Set<P>()
  const groups: Group<P>[] = []
  for (const group of [...candidates.values()].sort((x, y) => y.pairs.length - x.pairs.length)) {
    const free = group.pairs.filter((pair) => !used.has(pair))
    if (free.length < 2) continue
    for (const pair of free) used.add(pair)
    groups.push({ ...group, pairs: free })
  }
  for (const pair of pairs) if (!used.has(pair)) groups.push({ a: pair.a, b: pair.b, pairs: [pair] })
  return groups
}
