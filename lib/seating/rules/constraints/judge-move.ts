import type { SeatMove } from "../../schema"
import type { Constraint } from "../../schema/constraint"
import { isHead } from "../delegation"
import { type Breach, closeTo, headsBehind, isLone, KEPT, notTogether, splitBlock } from "./breaches"
import type { Sitting } from "./placed"
import type { Requirements } from "./requirements"

/** A requirement and its place in the list, from 1. */
export type Numbered = { number: number; constraint: Constraint }
/** `holds`: null while the person has no seat. */
export type Binding = Numbered & { holds: boolean | null }

const active = ({ constraints }: Requirements): Numbered[] =>
  constraints.flatMap((constraint, at) => (constraint.active ? [{ number: at + 1, constraint }] : []))

/**
 * The requirements that a move would break, or break further: only what the people who move and the seats they leave and
 * take have to do with is looked at, so that it can be asked with every movement of the pointer. The list of the plan as a whole
 * is judge.ts. A reserve taken is no breach here: the seat itself says for whom it is kept.
 */
export function brokenByMove(sitting: Sitting, requirements: Requirements, moves: readonly SeatMove[]): Numbered[] {
  const asked = active(requirements)
  if (asked.length === 0 || moves.length === 0) return []
  const after = moved(sitting, moves)
  const people = moves.map((move) => move.participationId)
  const { at, left, right } = sitting.index
  const seats = [...new Set(moves.flatMap(({ from, to }) => [from, to]))].flatMap((id) => {
    const seat = at.get(id ?? "")
    return seat === undefined ? [] : [left[seat] as number, seat, right[seat] as number].filter((one) => one >= 0)
  })
  const here = [...new Set(seats)]
  return asked.filter(({ constraint }) => {
    const before = costNear(constraint, sitting, requirements, people, here)
    return costNear(constraint, after, requirements, people, here) > before
  })
}

/** The requirements that bind one person, in the order of the list, and whether they hold where the person sits. */
export function bindingsOf(sitting: Sitting, requirements: Requirements, id: string): Binding[] {
  const seated = sitting.seatOf.has(id)
  return active(requirements).flatMap((one) => {
    if (!binds(one.constraint, requirements, id)) return []
    return [{ ...one, holds: seated ? !brokenFor(one.constraint, sitting, requirements, id) : null }]
  })
}

function moved(sitting: Sitting, moves: readonly SeatMove[]): Sitting {
  const [seatOf, takenBy] = [new Map(sitting.seatOf), [...sitting.takenBy]]
  for (const { participationId } of moves) {
    const seat = seatOf.get(participationId)
    if (seat !== undefined) takenBy[seat] = null
    seatOf.delete(participationId)
  }
  for (const { participationId, to } of moves) {
    const seat = sitting.index.at.get(to ?? "")
    if (seat === undefined || !sitting.company.personOf.has(participationId)) continue
    seatOf.set(participationId, seat)
    takenBy[seat] = participationId
  }
  return { ...sitting, seatOf, takenBy }
}

function costNear(
  constraint: Constraint,
  sitting: Sitting,
  requirements: Requirements,
  people: readonly string[],
  seats: readonly number[],
): number {
  switch (constraint.kind) {
    case "reserve":
      return 0
    case "noLoneSeat":
      return seats.filter((seat) => isLone(sitting, seat)).length
    case "contiguous":
    case "headsInFront":
      return groupsOf(constraint, requirements, people).reduce(
        (sum, group) => sum + inGroup(constraint, sitting, requirements, group).cost,
        0,
      )
    case "together":
      return people.some((id) => constraint.people.includes(id)) ? notTogether(sitting, constraint.people).cost : 0
    case "apart":
      return people
        .filter((id) => constraint.people.includes(id))
        .reduce((sum, id) => sum + closeTo(sitting, id, constraint.people, constraint.distance).length, 0)
    default:
      return people.filter((id) => offSeat(constraint, sitting, requirements, id)).length
  }
}

function binds(constraint: Constraint, requirements: Requirements, id: string): boolean {
  switch (constraint.kind) {
    case "reserve":
    case "noLoneSeat":
      return false
    case "contiguous":
      return groupsOf(constraint, requirements, [id]).length > 0
    case "headsInFront":
      return (
        isHead(requirements.personOf.get(id) ?? { duty: "" }) && groupsOf(constraint, requirements, [id]).length > 0
      )
    case "together":
    case "apart":
      return constraint.people.includes(id)
    default:
      return requirements.rulesOf.get(constraint.id)?.some((rule) => rule.people.has(id)) ?? false
  }
}

function brokenFor(constraint: Constraint, sitting: Sitting, requirements: Requirements, id: string): boolean {
  switch (constraint.kind) {
    case "contiguous":
    case "headsInFront":
      return groupsOf(constraint, requirements, [id]).some((group) =>
        inGroup(constraint, sitting, requirements, group).people.includes(id),
      )
    case "tellers":
      return constraint.candidates.includes(id) || offSeat(constraint, sitting, requirements, id)
    default:
      return costNear(constraint, sitting, requirements, [id], []) > 0
  }
}

/** On a seat that a rule about this person does not allow. */
function offSeat({ id: constraintId }: Constraint, sitting: Sitting, { rulesOf }: Requirements, id: string): boolean {
  const seat = sitting.seatOf.get(id)
  return (
    seat !== undefined &&
    (rulesOf.get(constraintId) ?? []).some((rule) => rule.people.has(id) && rule.allowed[seat] === 0)
  )
}

type OfGroups = Extract<Constraint, { kind: "contiguous" | "headsInFront" }>

const membersFor = ({ groups }: OfGroups, { membersOf }: Requirements) =>
  groups.length > 0 ? membersOf.all : membersOf.deputies

/** The delegations of these people that the requirement is about. */
function groupsOf(constraint: OfGroups, requirements: Requirements, people: readonly string[]): string[] {
  const members = membersFor(constraint, requirements)
  const groups = new Set(people.flatMap((id) => requirements.personOf.get(id)?.groupId ?? []))
  return [...groups].filter(
    (group) =>
      (constraint.groups.length === 0 || constraint.groups.includes(group)) &&
      (members.get(group) ?? []).some(({ id }) => people.includes(id)),
  )
}

function inGroup(constraint: OfGroups, sitting: Sitting, requirements: Requirements, group: string): Breach {
  const members = membersFor(constraint, requirements).get(group)
  if (!members) return KEPT
  return constraint.kind === "contiguous" ? splitBlock(sitting, group, members) : headsBehind(sitting, members)
}
