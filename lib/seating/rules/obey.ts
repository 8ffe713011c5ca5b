import type { SeatGiven, SeatHallInput, SeatHold, SeatReserve, SeatTaken } from "../schema"
import type { Constraint, ConstraintVerdict } from "../schema/constraint"
import { placedOf } from "./constraints/placed"
import { withReasons, zonedReason } from "./constraints/reasons"
import type { SeatRule } from "./constraints/seat-rules"
import { improve } from "./improve/improve"

export type ObeyAsk = {
  input: SeatHallInput
  constraints: readonly Constraint[]
  rules: readonly SeatRule[]
  locks: readonly SeatTaken[]
  assignments: SeatGiven[]
  holds: SeatHold[]
  reserves: SeatReserve[]
}

export type Obeyed = {
  assignments: SeatGiven[]
  holds: SeatHold[]
  reserves: SeatReserve[]
  verdicts: ConstraintVerdict[]
}

/** A plan that has been laid out, made to obey: what is still broken is put right seat by seat, and says so. */
export function obeyConstraints(ask: ObeyAsk): Obeyed {
  const { input, constraints, rules, locks, holds, reserves } = ask
  if (constraints.length === 0) return { assignments: ask.assignments, holds, reserves, verdicts: [] }
  const placed = placedOf({ ...input, seats: [...ask.assignments, ...locks], holds, reserves })
  const fixed = new Set([
    ...locks.map((one) => one.participationId),
    ...ask.assignments.filter((one) => one.seatId.startsWith("stage/")).map((one) => one.participationId),
    ...holds.map((one) => one.forParticipationId),
  ])
  const given = zoned(ask.assignments, rules, placed.index.at)
  const done = improve({ placed, constraints, rules, given: ask.assignments, fixed })
  return {
    assignments: withReasons(given, placed, done.decidedBy, done.gaveWayTo),
    holds,
    reserves,
    verdicts: done.verdicts,
  }
}

/** A zone asked for by a requirement that covers a person's seat is what decided it. */
function zoned(given: readonly SeatGiven[], rules: readonly SeatRule[], at: ReadonlyMap<string, number>): SeatGiven[] {
  const zones = rules.filter(({ constraint }) => constraint.kind === "zone")
  if (zones.length === 0) return [...given]
  return given.map((one) => {
    const seat = at.get(one.seatId) ?? -1
    const zone = zones.find((rule) => rule.people.has(one.participationId) && rule.allowed[seat] === 1)
    return zone ? { ...one, reason: zonedReason(one.reason, zone.constraint) } : one
  })
}
