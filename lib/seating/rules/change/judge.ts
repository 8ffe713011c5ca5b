import type { Participant } from "@/lib/people/schema"
import type { SeatHold, SeatingFinding, SeatReserve, SeatTaken } from "../../schema"
import { checkSeating, type PlanToCheck } from "../check"
import { asRequired, checkConstraints } from "../check-constraints"
import { deputyRanks } from "../check-delegations"
import { type Asked, askedOf } from "../constraints/asked"
import type { ChangeInput, SortedOut } from "./sort-out"

/** Findings a plan did not have before, or has worse. */
export type Judgement = {
  errors: number
  warnings: number
  codes: string[]
  /** Whom and which seats they speak of. */
  people: ReadonlySet<string>
  seats: ReadonlySet<string>
}
export type Judge = (
  seats: readonly SeatTaken[],
  holds: readonly SeatHold[],
  reserves: readonly SeatReserve[],
) => Judgement

/**
 * A judge of what a change does to the plan: the checks of the plan before and after, compared. Only people the change can
 * concern are looked at: the delegations of those in `concerned`, everybody of the stage and of the front row. `asked`:
 * what the requirements asked before the change.
 */
export function judgeOf(plan: SortedOut, concerned: ReadonlySet<string>, asked: Asked): Judge {
  const { input } = plan
  const inFront = new Set<string>()
  for (const seat of input.geometry.seats) if (seat.area === "stage" || seat.rowIndex === 0) inFront.add(seat.id)
  const groups = new Set<string>()
  for (const one of input.participants) if (one.groupId !== null && concerned.has(one.id)) groups.add(one.groupId)
  const affected = (one: Participant): boolean => one.groupId !== null && groups.has(one.groupId)
  const looked = new Set<string>()
  for (const one of input.participants) {
    const front = one.presidiumDuty !== "" || inFront.has(plan.was.get(one.id) ?? "")
    if (front || affected(one) || concerned.has(one.id)) looked.add(one.id)
  }
  // People of other delegations are here for the front row alone: of a part of a delegation nothing can be said.
  const peopleOf = ({ participants }: ChangeInput): Participant[] =>
    participants.filter(({ id }) => looked.has(id)).map((one) => (affected(one) ? one : { ...one, groupId: null }))
  const participants = peopleOf(input)
  const partOf = (whole: ChangeInput): ChangeInput => ({
    ...whole,
    participants: whole.participants === input.participants ? participants : peopleOf(whole),
    attendIds: whole.attendIds.filter((id) => looked.has(id)),
  })
  // New ranks change nothing in the order of names.
  const nameRank = deputyRanks({ participants, customs: input.customs })
  const after = { ...partOf(input), nameRank }
  const before = findings(plan.before, { ...partOf(plan.before), nameRank }, plan.before, asked)
  const known = new Map(before.map((one) => [keyOf(one), weight(one)]))
  const askedNow = askedOf(input, input.constraints ?? [])
  return (seats, holds, reserves) => {
    const found = findings(input, after, { seats, holds, reserves }, askedNow)
    const worse = found.filter((one) => weight(one) > (known.get(keyOf(one)) ?? 0))
    const errors = worse.filter((one) => one.severity === "error").length
    return {
      errors,
      warnings: worse.length - errors,
      codes: [...new Set(worse.map((one) => one.code))],
      people: new Set(worse.flatMap((one) => one.participationIds)),
      seats: new Set(worse.flatMap((one) => one.seatIds)),
    }
  }
}

type Part = ChangeInput & Pick<PlanToCheck, "nameRank">
type Seats = Pick<ChangeInput, "seats" | "holds" | "reserves">

/** The checks of a part of the plan; requirements are judged on the whole of it. */
function findings(
  whole: ChangeInput,
  part: Part,
  { seats, holds, reserves = [] }: Seats,
  asked: Asked,
): SeatingFinding[] {
  const constraints = whole.constraints ?? []
  const looked = new Set(part.participants.map(({ id }) => id))
  const own = seats.filter((one) => looked.has(one.participationId))
  const found = checkSeating({ ...part, constraints: [], seats: own, holds, reserves })
  if (constraints.length === 0) return found
  const plan = { ...whole, seats, holds, reserves }
  return [...asRequired(found, constraints, plan), ...checkConstraints(plan, constraints, asked)]
}

function keyOf(finding: SeatingFinding): string {
  switch (finding.code) {
    case "rostrum_order":
      return `${finding.code}/${finding.row}`
    case "delegation_split":
    case "head_not_in_front":
    case "stroke_order":
      return `${finding.code}/${finding.delegation}`
    case "empty_in_front":
      return `${finding.code}/${finding.onStage}`
    case "rotation_not_applied":
      return `${finding.code}/${finding.delegation}`
    case "constraint_broken":
      return `${finding.code}/${finding.number}`
    case "without_seat":
    case "blocks_not_rotated":
    case "last_rows_again":
      return finding.code
    default:
      return `${finding.code}/${finding.participationIds.join()}/${finding.seatIds.join()}`
  }
}

const weight = (finding: SeatingFinding): number =>
  finding.code === "delegation_split" ? finding.parts : "count" in finding ? Number(finding.count) : 1
