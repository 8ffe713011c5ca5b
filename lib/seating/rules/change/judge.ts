import type { Participant } from "@/lib/people/schema"
import type { SeatHold, SeatingFinding, SeatTaken } from "../../schema"
import { checkSeating } from "../check"
import type { ChangeInput, SortedOut } from "./sort-out"

/** Findings a plan did not have before, or has worse. */
export type Judgement = { errors: number; warnings: number; codes: string[] }
export type Judge = (seats: readonly SeatTaken[], holds: readonly SeatHold[]) => Judgement

/**
 * A judge of what a change does to the plan: the checks of the plan before and after, compared. Only people the change can
 * concern are looked at: the delegations of those in `concerned`, everybody of the stage and of the front row.
 */
export function judgeOf(plan: SortedOut, concerned: ReadonlySet<string>): Judge {
  const { input } = plan
  const inFront = new Set(
    input.geometry.seats.filter((seat) => seat.area === "stage" || seat.rowIndex === 0).map((seat) => seat.id),
  )
  const groups = new Set(
    input.participants.flatMap((one) => (concerned.has(one.id) && one.groupId ? [one.groupId] : [])),
  )
  const affected = (one: Participant): boolean => one.groupId !== null && groups.has(one.groupId)
  const looked = new Set(
    input.participants.flatMap((one) => {
      const front = inFront.has(plan.was.get(one.id) ?? "") || one.presidiumDuty !== ""
      return front || concerned.has(one.id) || affected(one) ? [one.id] : []
    }),
  )
  // People of other delegations are here for the front row alone: of a part of a delegation nothing can be said.
  const partOf = (whole: ChangeInput): ChangeInput => ({
    ...whole,
    participants: whole.participants.flatMap((one) => {
      if (!looked.has(one.id)) return []
      return affected(one) ? one : { ...one, groupId: null }
    }),
    attendIds: whole.attendIds.filter((id) => looked.has(id)),
  })
  const after = partOf(input)
  const findings = (part: ChangeInput, seats: readonly SeatTaken[], holds: readonly SeatHold[]) => {
    const own = seats.filter((one) => looked.has(one.participationId))
    return checkSeating({ ...part, seats: own, holds }).map((one) => [keyOf(one), one] as const)
  }
  const before = findings(partOf(plan.before), plan.before.seats, plan.before.holds)
  const known = new Map(before.map(([key, one]) => [key, weight(one)]))
  return (seats, holds) => {
    const worse = findings(after, seats, holds).filter(([key, one]) => weight(one) > (known.get(key) ?? 0))
    const errors = worse.filter(([, one]) => one.severity === "error").length
    return { errors, warnings: worse.length - errors, codes: [...new Set(worse.map(([, one]) => one.code))] }
  }
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
    case "without_seat":
      return finding.code
    default:
      return `${finding.code}/${finding.participationIds.join()}/${finding.seatIds.join()}`
  }
}

const weight = (finding: SeatingFinding): number =>
  finding.code === "delegation_split" ? finding.parts : "count" in finding ? Number(finding.count) : 1
