import type { Finding } from "../schema"
import { type Against, type Group, groupPairs } from "./group-pairs"
import { makeFinding } from "./make-finding"
import { sweepPeople } from "./person-sweep"
import { idsOf, type Prepared, type Slot } from "./prepare"

/** The way that is too long for the gap. */
type Way = { gap: number; needed: number; fromVenueId: string; toVenueId: string }

/** Everybody of a group, and the people of each of its pairs, as participation ids. */
function peopleOf(group: Group<Against>, { roster }: Prepared): Pick<Finding, "people" | "pairs"> {
  const [only] = group.pairs
  if (only && group.pairs.length === 1) {
    const people = idsOf(only.people, roster)
    return { people, pairs: [{ a: only.a, b: only.b, people }] }
  }
  const all = new Set(group.pairs.flatMap((pair) => pair.people).sort((x, y) => x - y))
  return {
    people: idsOf(all, roster),
    pairs: group.pairs.map(({ a, b, people }) => ({ a, b, people: idsOf(people, roster) })),
  }
}

/** Somebody may stay away from one of the two, all of them the same; or one of the two is not certain. */
const isMild = (a: Slot, b: Slot, people: readonly number[]): boolean =>
  a.tentative ||
  b.tentative ||
  [a.optional, b.optional].some((optional) => optional !== null && people.every((person) => optional.has(person)))

const atMost = (group: Group<Against>) => (group.pairs.every((pair) => pair.mild) ? "warn" : "refuse")

function against(a: Slot, b: Slot, people: number[], from: number, to: number): Against {
  // The plan's own meeting comes first: an outside hold is what it stands against.
  const [first, second] = a.meeting ? [a, b] : [b, a]
  return { a: first.id, b: second.id, outsideTitle: second.outsideTitle, from, to, people, mild: isMild(a, b, people) }
}

/** Two slots of the same people at one time; `a` is the one that comes first. */
export const twiceAgainst = (a: Slot, b: Slot, people: number[]): Against =>
  against(a, b, people, Math.max(a.from, b.from), Math.min(a.to, b.to))

/** One slot after the other with less time between than the way takes (`needed` minutes). */
export const hurriedAgainst = (a: Slot, b: Slot, people: number[], needed: number): Against & { way: Way } => ({
  ...{ a: a.id, b: b.id, outsideTitle: a.outsideTitle ?? b.outsideTitle, from: a.to, to: b.from, people },
  mild: isMild(a, b, people),
  way: { gap: b.from - a.to, needed, fromVenueId: a.venueId ?? "", toVenueId: b.venueId ?? "" },
})

export function twiceFinding(group: Group<Against>, prepared: Prepared): Finding {
  const { from, to, outsideTitle } = group.pairs[0] as Against
  const parts = { a: group.a, b: group.b, outsideTitle, from, to, minutes: to - from, ...peopleOf(group, prepared) }
  return makeFinding({ kind: "person_twice" }, { ...parts, atMost: atMost(group) }, prepared)
}

export function hurriedFinding(group: Group<Against & { way: Way }>, prepared: Prepared): Finding {
  const { from, to, outsideTitle, way } = group.pairs[0] as Against & { way: Way }
  const minutes = way.needed - way.gap
  const parts = { a: group.a, b: group.b, outsideTitle, from, to, minutes, ...peopleOf(group, prepared) }
  return makeFinding({ kind: "travel_too_short", ...way }, { ...parts, atMost: atMost(group) }, prepared)
}

/** May the two share people: a meeting and those inside it; two outside holds. */
export const maySharePeople = (a: Slot, b: Slot, prepared: Prepared): boolean =>
  (a.meeting === null && b.meeting === null) ||
  (a.meeting !== null && b.meeting !== null && prepared.tree.related(a.id, b.id))

/**
 * People in two places at once, and people who cannot get from one place to the next in time. A meeting and those inside it
 * may share people (who then are in the inner one). Where a room finding already names the same two meetings
 * (`alreadyTogether`), the people are told there and not a second time.
 */
export function peopleClashes(
  prepared: Prepared,
  alreadyTogether: (a: string, b: string) => boolean,
  gathered: boolean,
): Finding[] {
  const { slots, plan } = prepared
  const sweep = sweepPeople(prepared, plan.travel, (a, b) => maySharePeople(a, b, prepared))
  const groupsOf = <P extends Against>(pairs: readonly P[]): Group<P>[] =>
    gathered ? groupPairs(pairs, prepared) : pairs.map((pair) => ({ a: pair.a, b: pair.b, pairs: [pair] }))
  const twice = sweep.twice
    .map(({ a, b, people }) => twiceAgainst(slots[a] as Slot, slots[b] as Slot, people))
    .filter((pair) => !alreadyTogether(pair.a, pair.b))
  const hurried = sweep.hurried.map(({ a, b, people, needed }) =>
    hurriedAgainst(slots[a] as Slot, slots[b] as Slot, people, needed),
  )
  return [
    ...groupsOf(twice).map((group) => twiceFinding(group, prepared)),
    ...groupsOf(hurried).map((group) => hurriedFinding(group, prepared)),
  ]
}
