import type { Constraint, Who } from "../../schema/constraint"
import type { HallIndex } from "./hall-index"
import { isNear, nearness } from "./near"
import { type Company, peopleMeant, seatsMeant } from "./who-where"

/** A requirement that asks of each person alone: these people, on one of these seats (1 = allowed). */
export type SeatRule = { constraint: Constraint; people: ReadonlySet<string>; allowed: Uint8Array }

/** Zones, "not here", nearness, voting units and tellers' places as seat rules; the other kinds have none. */
export function seatRulesOf(constraints: readonly Constraint[], index: HallIndex, company: Company): SeatRule[] {
  const within = (target: Parameters<typeof nearness>[1], most: number): Uint8Array => {
    const allowed = new Uint8Array(index.seats.length)
    for (const [seat, steps] of nearness(index, target).entries()) if (isNear(steps, most)) allowed[seat] = 1
    return allowed
  }
  const ids = (who: Who, stageToo = false): Set<string> =>
    new Set(peopleMeant(who, company, stageToo).map(({ id }) => id))
  return constraints.flatMap((constraint): SeatRule[] => {
    switch (constraint.kind) {
      case "zone":
        return [{ constraint, people: ids(constraint.who), allowed: seatsMeant(constraint.where, index.geometry) }]
      case "keepOut": {
        const allowed = seatsMeant(constraint.where, index.geometry).map((meant) => 1 - meant)
        return [{ constraint, people: ids(constraint.who, true), allowed }]
      }
      case "near":
        return [{ constraint, people: ids(constraint.who), allowed: within(constraint.target, constraint.within) }]
      case "tellers": {
        const tellers = constraint.people.filter((id) => company.personOf.has(id))
        return [{ constraint, people: new Set(tellers), allowed: within("ballotBox", constraint.within) }]
      }
      case "votingSeats":
        return index.votingUnits ? votingRules(constraint, index, company) : []
      default:
        return []
    }
  })
}

/**
 * Voting units are for those who vote, and those who vote need one (handbook §1.5, check 50). The stage is not counted: who
 * sits there is decided by rank.
 */
function votingRules(constraint: Constraint, { seats }: HallIndex, { people, onStage }: Company): SeatRule[] {
  const inHall = people.filter(({ id }) => !onStage.has(id))
  const rule = (votes: boolean): SeatRule => ({
    constraint,
    people: new Set(inHall.filter(({ category }) => (category === "DEPUTY") === votes).map(({ id }) => id)),
    allowed: Uint8Array.from(seats, (seat) => (seat.area === "stage" || (seat.votes !== false) === votes ? 1 : 0)),
  })
  return [rule(true), rule(false)]
}
