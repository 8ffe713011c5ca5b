import type { SeatingFinding } from "../schema"
import type { Constraint } from "../schema/constraint"
import { type Asked, askedOf } from "./constraints/asked"
import { blockOf } from "./constraints/breaches"
import { judgeConstraints } from "./constraints/judge"
import type { PlanToJudge } from "./constraints/placed"

/**
 * Every requirement that is broken, one finding each: an error when it is hard. Of delegations in parts and heads behind
 * the other checks say more; see `asRequired`.
 */
export function checkConstraints(
  plan: PlanToJudge,
  constraints: readonly Constraint[],
  asked: Asked = askedOf(plan, constraints),
): SeatingFinding[] {
  if (asked.constraints.length === 0) return []
  const placeOf = new Map(constraints.map((one, index) => [one.id, { number: index + 1, weight: one.weight }]))
  return judgeConstraints(plan, constraints, asked).flatMap((verdict): SeatingFinding[] => {
    const place = placeOf.get(verdict.constraintId)
    const { participationIds, seatIds, kind } = verdict
    if (verdict.holds || !place || kind === "contiguous" || kind === "headsInFront") return []
    return [
      {
        code: "constraint_broken",
        severity: verdict.hard ? "error" : "warning",
        participationIds,
        seatIds,
        number: place.number,
        kind,
        count: verdict.cost / (place.weight === "hard" ? 1 : place.weight),
        people: participationIds.length,
        name: asked.company.personOf.get(participationIds[0] ?? "")?.name ?? "",
      },
    ]
  })
}

const KIND_OF: Partial<Record<SeatingFinding["code"], Constraint["kind"]>> = {
  delegation_split: "contiguous",
  head_not_in_front: "headsInFront",
}

/** What a hard requirement asks for as well is not merely worth a look: it is an error. */
export function asRequired(
  findings: readonly SeatingFinding[],
  constraints: readonly Constraint[],
  { participants }: Pick<PlanToJudge, "participants">,
): SeatingFinding[] {
  const hard = constraints.filter((one) => one.active && one.weight === "hard")
  if (hard.length === 0 || !findings.some(({ code }) => KIND_OF[code])) return [...findings]
  const groupOf = new Map(participants.map(({ id, groupId }) => [id, groupId ?? ""]))
  return findings.map((finding) => {
    const kind = KIND_OF[finding.code]
    const group = groupOf.get(finding.participationIds[0] ?? "") ?? ""
    const asked = hard.some(
      (one) => one.kind === kind && "groups" in one && (one.groups.length === 0 || one.groups.includes(group)),
    )
    return asked ? { ...finding, severity: "error" } : finding
  })
}

/** Those for whom a requirement about themselves (not about their whole delegation) goes before the order of names. */
export function excusedFromOrder({ constraints, company, rules }: Asked): ReadonlySet<string> {
  const excused = new Set<string>()
  if (constraints.length === 0) return excused
  for (const one of constraints) {
    if (one.kind === "together" || one.kind === "apart") for (const id of one.people) excused.add(id)
  }
  const sizes = new Map<string, number>()
  for (const person of company.people) sizes.set(blockOf(person), (sizes.get(blockOf(person)) ?? 0) + 1)
  for (const { people } of rules) {
    const meant = [...people].flatMap((id) => company.personOf.get(id) ?? [])
    const counts = new Map<string, number>()
    for (const person of meant) counts.set(blockOf(person), (counts.get(blockOf(person)) ?? 0) + 1)
    for (const person of meant) {
      if ((counts.get(blockOf(person)) ?? 0) < (sizes.get(blockOf(person)) ?? 0)) excused.add(person.id)
    }
  }
  return excused
}
