import type { Participant } from "@/lib/people/schema"
import type { HallGeometry } from "@/lib/venues/schema"
import type { SeatingPerson } from "../../schema"
import type { Constraint } from "../../schema/constraint"
import type { RequirementsDto } from "../../schema/requirements"
import { packBits, unpackBits } from "./bits"
import { hallIndex } from "./hall-index"
import { membersOf, type Sitter } from "./placed"
import { type SeatRule, seatRulesOf } from "./seat-rules"
import { type CompanyAsk, companyOf } from "./who-where"

/** Requirements ready to be asked about single moves. */
export type Requirements = {
  constraints: readonly Constraint[]
  /** Seat rules by requirement. */
  rulesOf: ReadonlyMap<string, readonly Omit<SeatRule, "constraint">[]>
  personOf: ReadonlyMap<string, Sitter>
  /** Everybody with a delegation or work group, and the deputies alone. */
  membersOf: { all: ReadonlyMap<string, readonly Sitter[]>; deputies: ReadonlyMap<string, readonly Sitter[]> }
}

/** What the editor is told of a plan's requirements; `people` in the order in which it knows them. */
export function requirementsDto(
  ask: CompanyAsk & { geometry: HallGeometry },
  constraints: readonly Constraint[],
  people: readonly Pick<Participant, "id">[],
): RequirementsDto {
  const company = companyOf(ask)
  const active = constraints.filter((one) => one.active)
  const rules = active.length === 0 ? [] : seatRulesOf(active, hallIndex(ask.geometry), company)
  return {
    constraints: [...constraints],
    rules: rules.map((rule) => ({
      constraintId: rule.constraint.id,
      people: packBits(people.map(({ id }) => (rule.people.has(id) ? 1 : 0))),
      allowed: packBits(rule.allowed),
    })),
    wheelchairs: active.some((one) => one.kind === "contiguous" || one.kind === "headsInFront")
      ? company.people.filter(({ wheelchair }) => wheelchair).map(({ id }) => id)
      : [],
  }
}

/** The other way round: the same rules over the people and the hall on screen. People who do not take part are bound by nothing. */
export function openRequirements(
  dto: RequirementsDto,
  people: readonly SeatingPerson[],
  geometry: HallGeometry,
): Requirements {
  const wheelchairs = new Set(dto.wheelchairs)
  const sitters = people
    .filter(({ attends }) => attends)
    .map((one) => ({ ...one, wheelchair: wheelchairs.has(one.id) }))
  const rulesOf = new Map<string, Omit<SeatRule, "constraint">[]>()
  for (const { constraintId, people: meant, allowed } of dto.rules) {
    const flags = unpackBits(meant, people.length)
    const rule = {
      people: new Set(people.flatMap(({ id }, at) => (flags[at] === 1 ? [id] : []))),
      allowed: unpackBits(allowed, geometry.seats.length),
    }
    rulesOf.set(constraintId, [...(rulesOf.get(constraintId) ?? []), rule])
  }
  const groups = [...new Set(sitters.flatMap(({ groupId }) => groupId ?? []))]
  return {
    constraints: dto.constraints,
    rulesOf,
    personOf: new Map(sitters.map((one) => [one.id, one])),
    membersOf: {
      all: groups.length === 0 ? new Map() : membersOf(groups, { people: sitters }),
      deputies: membersOf([], { people: sitters }),
    },
  }
}
