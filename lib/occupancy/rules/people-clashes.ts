import type { Finding } from "../schema"
import { type Against, type Group, groupPairs } from "./group-pairs"
import { makeFinding } from "./make-finding"
import { sweepPeople } from "./person-sweep"
import { idsOf, type Prepared, type Slot } from "./prepare"

const everybody = (group: Group, prepared: Prepared): string[] =>
  idsOf(new Set(group.pairs.flatMap((pair) => pair.people).sort((x, y) => x - y)), prepared.roster)

const pairsOf = (group: Group, prepared: Prepared) =>
  group.pairs.map(({ a, b, people }) => ({ a, b, people: idsOf(people, prepared.roster) }))

/** Somebody may stay away from one of the two, all of them the same; or one of the two is not certain. */
const isMild = (a: Slot, b: Slot, people: readonly number[]): boolean =>
  a.tentative ||
  b.tentative ||
  [a.optional, b.optional].some((optional) => optional !== null && people.every((person) => optional.has(person)))

const atMost = (group: Group) => (group.pairs.every((pair) => pair.mild) ? "warn" : "refuse")

const against = (a: Slot, b: Slot, people: number[], from: number, to: number): Against => {
  // The plan's own meeting comes first: an outside hold is what it stands against.
  const [first, second] = a.meeting ? [a, b] : [b, a]
  return { a: first.id, b: second.id, outsideTitle: second.outsideTitle, from, to, people, mild: isMild(a, b, people) }
}

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
  const { slots, plan, tree } = prepared
  const exempt = (a: Slot, b: Slot): boolean =>
    (a.meeting === null && b.meeting === null) || (a.meeting !== null && b.meeting !== null && tree.related(a.id, b.id))
  const sweep = sweepPeople(prepared, plan.travel, exempt)
  const twice: Against[] = []
  for (const { a, b, people } of sweep.twice) {
    const [one, other] = [slots[a] as Slot, slots[b] as Slot]
    if (alreadyTogether(one.id, other.id)) continue
    twice.push(against(one, other, people, Math.max(one.from, other.from), Math.min(one.to, other.to)))
  }
  const groupsOf = (pairs: readonly Against[]): Group[] =>
    gathered ? groupPairs(pairs, prepared) : pairs.map((pair) => ({ a: pair.a, b: pair.b, pairs: [pair] }))
  const found = groupsOf(twice).map((group): Finding => {
    const { from, to, outsideTitle } = group.pairs[0] as Against
    const [people, pairs] = [everybody(group, prepared), pairsOf(group, prepared)]
    const parts = {
      ...{ a: group.a, b: group.b, outsideTitle, from, to, minutes: to - from, people, pairs },
      atMost: atMost(group),
    } as const
    return makeFinding({ kind: "person_twice" }, parts, prepared)
  })
  const ways = new Map<string, { gap: number; needed: number; fromVenueId: string; toVenueId: string }>()
  const hurried = sweep.hurried.map(({ a, b, people, needed }): Against => {
    const [one, other] = [slots[a] as Slot, slots[b] as Slot]
    const way = { gap: other.from - one.to, needed, fromVenueId: one.venueId ?? "", toVenueId: other.venueId ?? "" }
    ways.set(`${one.id}|${other.id}`, way)
    return {
      a: one.id,
      b: other.id,
      outsideTitle: one.outsideTitle ?? other.outsideTitle,
      from: one.to,
      to: other.from,
      people,
      mild: isMild(one, other, people),
    }
  })
  for (const group of groupsOf(hurried)) {
    const first = group.pairs[0] as Against
    const way = ways.get(`${first.a}|${first.b}`)
    if (!way) continue
    const [people, pairs] = [everybody(group, prepared), pairsOf(group, prepared)]
    const minutes = way.needed - way.gap
    const { from, to, outsideTitle } = first
    const parts = {
      ...{ a: group.a, b: group.b, outsideTitle, from, to, minutes, people, pairs },
      atMost: atMost(group),
    } as const
    found.push(makeFinding({ kind: "travel_too_short", ...way }, parts, prepared))
  }
  return found
}
