import type { SeatGiven, SeatHallInput, SeatHold, SeatReserve, SeatTaken } from "../schema"
import type { Constraint, ConstraintVerdict } from "../schema/constraint"
import { type Placed, placedOf } from "./constraints/placed"
import { withReasons, zonedReason } from "./constraints/reasons"
import type { SeatRule } from "./constraints/seat-rules"
import { chosenOf, groundOf } from "./feasible/ground"
import { isSmall } from "./feasible/refute"
import { searchAll } from "./feasible/search"
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

const STEPS = 200_000

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
  let done = improve({ placed, constraints, rules, given: ask.assignments, fixed })
  const tried = done.verdicts.some((one) => one.hard && !one.holds) ? bySearch(ask) : null
  if (tried) {
    for (const { participationId, seatId } of tried.seats) seatAt(placed, participationId, seatId)
    done = improve({ placed, constraints, rules, given: [], fixed })
  }
  const assignments = withReasons(given, placed, done.decidedBy, done.gaveWayTo, tried !== null)
  return { assignments, holds, reserves: tried ? [] : reserves, verdicts: done.verdicts }
}

/** In a small hall, where single steps did not reach it: a plan in which everything hard holds, found by trying all. */
function bySearch({ input, holds, assignments, locks }: ObeyAsk): { seats: SeatTaken[] } | null {
  const ground = groundOf(input)
  const seated = new Set([...assignments, ...locks].map((one) => one.participationId))
  if (!isSmall(ground) || holds.length > 0 || seated.size < ground.people.length) return null
  const found = searchAll(ground, chosenOf(ground, ground.elements), ground.people, { steps: STEPS })
  return found.answer === "possible" ? found : null
}

function seatAt(placed: Placed, id: string, seatId: string): void {
  const from = placed.seatOf.get(id)
  const seat = placed.index.at.get(seatId) as number
  if (from !== undefined && placed.takenBy[from] === id) placed.takenBy[from] = null
  placed.seatOf.set(id, seat)
  placed.takenBy[seat] = id
  placed.kept[seat] = 0
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
