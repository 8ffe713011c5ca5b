import type { Constraint, ConstraintKind, ConstraintVerdict } from "../../schema/constraint"
import { type Asked, askedOf } from "./asked"
import { type Breach, closeTo, headsBehind, isLone, notTogether, splitBlock } from "./breaches"
import { inBlock, membersOf, type Placed, type PlanToJudge, placedOf } from "./placed"
import { missingReserves } from "./reserves"
import type { SeatRule } from "./seat-rules"

type Judge<K extends ConstraintKind> = (
  constraint: Extract<Constraint, { kind: K }>,
  placed: Placed,
  rules: readonly SeatRule[],
) => Breach

const sum = (breaches: readonly Breach[]): Breach => ({
  cost: breaches.reduce((total, one) => total + one.cost, 0),
  people: breaches.flatMap((one) => one.people),
  seats: breaches.flatMap((one) => one.seats),
})

/** Those on a seat that their rule does not allow. */
function bySeat(placed: Placed, rules: readonly SeatRule[]): Breach {
  const people = [
    ...new Set(
      rules.flatMap((rule) =>
        [...rule.people].filter((id) => {
          const seat = placed.seatOf.get(id)
          return seat !== undefined && rule.allowed[seat] === 0
        }),
      ),
    ),
  ]
  return { cost: people.length, people, seats: people.map((id) => placed.seatOf.get(id) as number) }
}

const ruled = (_: Constraint, placed: Placed, rules: readonly SeatRule[]): Breach => bySeat(placed, rules)

const KINDS: { [K in ConstraintKind]: Judge<K> } = {
  zone: ruled,
  keepOut: ruled,
  near: ruled,
  votingSeats: ruled,
  contiguous: ({ groups }, placed) =>
    sum([...membersOf(groups, placed.company)].map(([group, members]) => splitBlock(placed, group, members))),
  headsInFront: ({ groups }, placed) =>
    sum([...membersOf(groups, placed.company).values()].map((members) => headsBehind(placed, members))),
  reserve: ({ groups, seats }, placed) =>
    sum(
      [...missingReserves(placed, groups, seats)].map(([group, missing]) => {
        const first = inBlock(placed, membersOf([group], placed.company).get(group) ?? [])[0]
        return { cost: missing, people: first ? [first.id] : [], seats: [] }
      }),
    ),
  together: ({ people }, placed) => notTogether(placed, people),
  apart: ({ people, distance }, placed) => {
    const close = people.map((id) => ({ id, others: closeTo(placed, id, people, distance) }))
    const found = close.filter(({ others }) => others.length > 0).map(({ id }) => id)
    const pairs = close.reduce((total, { others }) => total + others.length, 0) / 2
    return { cost: pairs, people: found, seats: found.map((id) => placed.seatOf.get(id) as number) }
  },
  noLoneSeat: (_, placed) => {
    const seats = placed.index.seats.flatMap((__, seat) => (isLone(placed, seat) ? [seat] : []))
    return { cost: seats.length, people: [], seats }
  },
  tellers: ({ people, candidates }, placed, rules) => {
    const standing = new Set(candidates)
    const both = people.filter((id) => standing.has(id) && placed.company.personOf.has(id))
    const far = bySeat(placed, rules)
    const named = [...new Set([...both, ...far.people])]
    return { cost: both.length + far.cost, people: named, seats: far.seats }
  },
}

/**
 * How every active requirement fares in a plan, by whatever hand it was made: exact, in the order of the list. Hard ones
 * cost one for each breach, the others their weight. People without a seat break nothing here (see checkSeating).
 * `asked`: what these requirements ask at this meeting, where that is known already.
 */
export function judgeConstraints(
  plan: PlanToJudge,
  constraints: readonly Constraint[],
  asked: Asked = askedOf(plan, constraints),
): ConstraintVerdict[] {
  return judgePlaced(placedOf(plan, asked.company), asked.constraints, asked.rules)
}

/** The same for a plan by numbers and the seat rules of its requirements. */
export function judgePlaced(
  placed: Placed,
  constraints: readonly Constraint[],
  seatRules: readonly SeatRule[],
): ConstraintVerdict[] {
  const active = constraints.filter((one) => one.active)
  const rules = rulesBy(seatRules)
  return active.map((constraint) => {
    const judge = KINDS[constraint.kind] as Judge<ConstraintKind>
    const breach = judge(constraint, placed, rules.get(constraint.id) ?? [])
    return {
      constraintId: constraint.id,
      kind: constraint.kind,
      hard: constraint.weight === "hard",
      holds: breach.cost === 0,
      cost: breach.cost * (constraint.weight === "hard" ? 1 : constraint.weight),
      participationIds: breach.people,
      seatIds: breach.seats.map((seat) => placed.index.seats[seat]?.id ?? ""),
    }
  })
}

function rulesBy(rules: readonly SeatRule[]): Map<string, SeatRule[]> {
  const by = new Map<string, SeatRule[]>()
  for (const rule of rules) by.set(rule.constraint.id, [...(by.get(rule.constraint.id) ?? []), rule])
  return by
}
