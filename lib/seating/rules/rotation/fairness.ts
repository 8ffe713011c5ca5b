import type { PastSeat } from "../../schema/history"
import { depthOf, inFirstRows, inLastRows } from "./rows"

/** One person over the term: the seats in the order of the sessions, and what they amount to. */
export type PersonFairness = {
  personId: string
  seats: readonly PastSeat[]
  /** Mean of the rows sat in, 0 = always in front, 1 = always at the back. */
  depth: number
  inFront: number
  atBack: number
  /** Sessions at which this person sat in the last rows for the second time running. */
  againAtBack: readonly number[]
}

/** One delegation over the term: its distance from the centre by session. */
export type GroupFairness = { groupName: string; distances: ReadonlyMap<number, number>; mean: number }

export type Fairness = {
  people: readonly PersonFairness[]
  groups: readonly GroupFairness[]
  /** Sessions that are known, in order. */
  sessions: readonly number[]
  /** Between the mean depths of those at the two ends, 0 … 1, among people seen at least twice; null when nobody was. */
  spread: number | null
  /** Standard deviation of the same. */
  deviation: number | null
  /** Who sat in the last rows twice running, at whatever sessions. */
  twiceAtBack: readonly PersonFairness[]
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Who sat where over a term, and how evenly (handbook §1.5: for each deputy the rows of past sessions, for each delegation its
 * distance from the centre). `planned` is this session's plan as it stands or would be; it replaces what history has of the
 * same person and session. `apart`: people who sit where they sit for another reason (heads in front, a wheelchair seat);
 * they are listed, and count neither for the figures nor among those at the back. People in the order in which they first appear, delegations by their mean distance.
 */
export function fairness(
  history: readonly PastSeat[],
  planned: readonly PastSeat[] = [],
  apart: ReadonlySet<string> = new Set(),
): Fairness {
  const seats = new Map<string, Map<number, PastSeat>>()
  for (const seat of [...history, ...planned]) {
    const own = seats.get(seat.personId) ?? new Map<number, PastSeat>()
    own.set(seat.session, seat)
    seats.set(seat.personId, own)
  }
  const people = [...seats].map(([personId, own]) =>
    personFairness(
      personId,
      [...own.values()].sort((a, b) => a.session - b.session),
    ),
  )
  const compared = people.filter(({ personId }) => !apart.has(personId))
  const depths = compared.filter((person) => person.seats.length > 1).map((person) => person.depth)
  const middle = depths.length > 0 ? mean(depths) : 0
  return {
    people,
    groups: groupFairness(people.flatMap((person) => person.seats)),
    sessions: [...new Set(people.flatMap((person) => person.seats.map(({ session }) => session)))].sort(
      (a, b) => a - b,
    ),
    spread:
      depths.length > 0 ? depths.reduce((a, b) => Math.max(a, b)) - depths.reduce((a, b) => Math.min(a, b)) : null,
    deviation: depths.length > 0 ? Math.sqrt(mean(depths.map((depth) => (depth - middle) ** 2))) : null,
    twiceAtBack: compared.filter((person) => person.againAtBack.length > 0),
  }
}

function personFairness(personId: string, seats: readonly PastSeat[]): PersonFairness {
  const back = new Set(seats.filter(inLastRows).map(({ session }) => session))
  return {
    personId,
    seats,
    depth: mean(seats.map(depthOf)),
    inFront: seats.filter(inFirstRows).length,
    atBack: back.size,
    againAtBack: [...back].filter((session) => back.has(session - 1)),
  }
}

/** A delegation's distance at a session is the same for all its members; where lists disagree, their mean. */
function groupFairness(seats: readonly PastSeat[]): GroupFairness[] {
  const found = new Map<string, Map<number, number[]>>()
  for (const { groupName, session, fromCentre } of seats) {
    if (groupName === "" || fromCentre < 0) continue
    const sessions = found.get(groupName) ?? new Map<number, number[]>()
    sessions.set(session, [...(sessions.get(session) ?? []), fromCentre])
    found.set(groupName, sessions)
  }
  return [...found]
    .map(([groupName, sessions]) => {
      const distances = new Map([...sessions].map(([session, all]) => [session, Math.round(mean(all) * 10) / 10]))
      return { groupName, distances, mean: mean([...distances.values()]) }
    })
    .sort((a, b) => a.mean - b.mean || (a.groupName < b.groupName ? -1 : 1))
}
