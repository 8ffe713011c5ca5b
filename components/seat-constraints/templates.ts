import type { Constraint, ConstraintKind } from "@/lib/seating/schema/constraint"

/** A new line of each kind, as it is before anybody or anything is chosen. */
const EMPTY_WHO = { people: [], categories: [], groups: [], traits: [] }
const EMPTY_WHERE = { areas: [], rows: [], seats: [], tables: [] }
const HEAD = { weight: "hard", active: true, note: "" } as const

export const TEMPLATES: { readonly [K in ConstraintKind]: Omit<Extract<Constraint, { kind: K }>, "id"> } = {
  zone: { ...HEAD, kind: "zone", who: EMPTY_WHO, where: EMPTY_WHERE },
  keepOut: { ...HEAD, kind: "keepOut", who: EMPTY_WHO, where: EMPTY_WHERE },
  near: { ...HEAD, weight: 50, kind: "near", who: EMPTY_WHO, target: "aisle", within: 0 },
  together: { ...HEAD, kind: "together", people: [] },
  apart: { ...HEAD, kind: "apart", people: [], distance: 1 },
  reserve: { ...HEAD, weight: 50, kind: "reserve", groups: [], seats: 1 },
  tellers: { ...HEAD, kind: "tellers", people: [], candidates: [], within: 8 },
  contiguous: { ...HEAD, kind: "contiguous", groups: [] },
  headsInFront: { ...HEAD, kind: "headsInFront", groups: [] },
  votingSeats: { ...HEAD, kind: "votingSeats" },
  noLoneSeat: { ...HEAD, weight: 20, kind: "noLoneSeat" },
}

/** The order in which a new line is offered: what is asked most often first. */
export const OFFERED = Object.keys(TEMPLATES) as ConstraintKind[]

/** Says the line enough to be kept: somebody and something is chosen. */
export function isComplete(one: Constraint): boolean {
  const someone = (who: (typeof TEMPLATES)["zone"]["who"]): boolean =>
    Object.values(who).some((list) => list.length > 0)
  const somewhere = (where: (typeof TEMPLATES)["zone"]["where"]): boolean =>
    Object.values(where).some((list) => list.length > 0)
  switch (one.kind) {
    case "zone":
    case "keepOut":
      return someone(one.who) && somewhere(one.where)
    case "near":
      return someone(one.who)
    case "together":
    case "apart":
      return one.people.length > 1
    case "tellers":
      return one.people.length > 0
    default:
      return true
  }
}
