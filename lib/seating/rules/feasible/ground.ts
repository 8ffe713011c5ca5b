import type { Participant } from "@/lib/people/schema"
import type { SeatHallInput, SeatTaken } from "../../schema"
import type { Constraint } from "../../schema/constraint"
import { type HallIndex, hallIndex } from "../constraints/hall-index"
import { type SeatRule, seatRulesOf } from "../constraints/seat-rules"
import { type Company, companyOf } from "../constraints/who-where"
import { readLocks } from "../locks"

/** What can be left out of the question: a hard requirement, or one person's lock. */
export type Element = { kind: "constraint"; constraint: Constraint } | { kind: "lock"; lock: SeatTaken }

/** Everything about one meeting that does not depend on which requirements are asked about. */
export type Ground = {
  index: HallIndex
  company: Company
  people: readonly Participant[]
  usable: Uint8Array
  rules: readonly SeatRule[]
  elements: readonly Element[]
  /** The whole input, to judge plans by. */
  input: SeatHallInput
}

export function groundOf(input: SeatHallInput): Ground {
  const index = hallIndex(input.geometry)
  const company = companyOf(input)
  const hard = (input.constraints ?? []).filter((one) => one.active && one.weight === "hard")
  const { locks } = readLocks(input, company)
  return {
    index,
    company,
    people: company.people,
    usable: Uint8Array.from(index.seats, (seat) => (seat.blocked ? 0 : 1)),
    rules: seatRulesOf(hard, index, company),
    elements: [
      ...hard.map((constraint): Element => ({ kind: "constraint", constraint })),
      ...locks.map((lock): Element => ({ kind: "lock", lock })),
    ],
    input,
  }
}

/** A choice of elements, taken apart. */
export type Chosen = {
  constraints: readonly Constraint[]
  rules: readonly SeatRule[]
  /** Person → seat number. */
  locked: ReadonlyMap<string, number>
}

export function chosenOf({ rules, index }: Ground, elements: readonly Element[]): Chosen {
  const constraints = elements.flatMap((one) => (one.kind === "constraint" ? [one.constraint] : []))
  const ids = new Set(constraints.map(({ id }) => id))
  const locked = new Map(
    elements.flatMap((one): [string, number][] =>
      one.kind === "lock" ? [[one.lock.participationId, index.at.get(one.lock.seatId) as number]] : [],
    ),
  )
  return { constraints, rules: rules.filter(({ constraint }) => ids.has(constraint.id)), locked }
}

/**
 * May the person take the seat as far as they alone are concerned? The stage is for those who belong there and those a
 * requirement sends there.
 */
export function domainOf({ index, company, usable }: Ground, { rules, locked }: Chosen, id: string): number[] {
  const fixed = locked.get(id)
  const own = rules.filter((rule) => rule.people.has(id))
  const called = own.some(({ constraint }) => constraint.kind === "zone")
  const mayStage = called || company.onStage.has(id)
  const fits = (seat: number): boolean =>
    usable[seat] === 1 &&
    (mayStage || index.seats[seat]?.area !== "stage") &&
    own.every((rule) => rule.allowed[seat] === 1)
  if (fixed !== undefined) {
    return usable[fixed] === 1 && own.every((rule) => rule.allowed[fixed] === 1) ? [fixed] : []
  }
  return index.seats.flatMap((_, seat) => (fits(seat) ? [seat] : []))
}
