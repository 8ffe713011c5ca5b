import { proposeChange } from "@/lib/seating/rules/change/propose"
import { checkSeating } from "@/lib/seating/rules/check"
import { defaultConstraints } from "@/lib/seating/rules/constraints/defaults"
import { judgeConstraints } from "@/lib/seating/rules/constraints/judge"
import { brokenByMove } from "@/lib/seating/rules/constraints/judge-move"
import { sittingOf } from "@/lib/seating/rules/constraints/placed"
import { openRequirements, requirementsDto } from "@/lib/seating/rules/constraints/requirements"
import { explainInfeasible } from "@/lib/seating/rules/feasible/explain"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import type { SeatGiven, SeatHallInput } from "@/lib/seating/schema"
import { lateChange } from "@/lib/seating/schema/change"
import { type ConstraintVerdict, constraint } from "@/lib/seating/schema/constraint"
import type { BenchLine } from "./line"
import { benchInput } from "./seating"
import { timed, warm } from "./timed"

/** Twenty speakers from the floor, and the usual requirements of a plenary with them. */
function required(count: number, rows: number): SeatHallInput {
  const input = benchInput(count, rows)
  const speakerIds = Array.from({ length: 20 }, (_, index) => `p${Math.floor((index + 0.5) * (count / 20))}`)
  return { ...input, speakerIds, constraints: defaultConstraints({ geometry: input.geometry, speakerIds }) }
}

/** How many people break each requirement that does not hold. */
function told(verdicts: readonly ConstraintVerdict[]): string {
  const broken = verdicts.filter((verdict) => !verdict.holds)
  return broken.map((one) => `${one.constraintId} ${one.participationIds.length}`).join(", ") || "none"
}

/** One swap after another in a plan of thousands, each judged against all requirements as before a drop; the mean. */
function swapTime(input: SeatHallInput, seats: readonly SeatGiven[], swaps: number): number {
  const attending = new Set(input.attendIds)
  const people = input.participants.map((one) => ({
    ...one,
    shownName: one.name,
    searchKey: "",
    attends: attending.has(one.id),
  }))
  const requirements = openRequirements(requirementsDto(input, input.constraints ?? [], people), people, input.geometry)
  const sitting = sittingOf({ geometry: input.geometry, seats, holds: [] }, requirements.personOf)
  const pairs = Array.from({ length: swaps }, (_, at) => [
    seats[(at * 97) % seats.length],
    seats[(at * 389 + 7) % seats.length],
  ])
  const { ms } = timed(() => {
    for (const [a, b] of pairs) {
      if (!a || !b) continue
      brokenByMove(sitting, requirements, [
        { participationId: a.participationId, from: a.seatId, to: b.seatId, reason: null },
        { participationId: b.participationId, from: b.seatId, to: a.seatId, reason: null },
      ])
    }
  })
  return ms / swaps
}

/** Eight people of eight delegations. */
const ABSENT = [4, 130, 700, 990, 1300, 1600, 2400, 2900]

/**
 * The arrangement under all usual requirements at three sizes and without any, the growth between them, the checks, a late
 * change, and a proof.
 */
export async function bench(): Promise<BenchLine[]> {
  const [small, middle, large] = [required(1000, 20), required(3000, 60), required(10_000, 200)]
  const constraints = middle.constraints ?? []
  const one = timed(() => seatHall(small))
  const bare = timed(() => seatHall({ ...middle, constraints: [] }))
  const three = timed(() => seatHall(middle))
  const ten = timed(() => seatHall(large))
  const { assignments, holds, reserves, verdicts } = three.value
  const laid = { ...middle, seats: assignments, holds, reserves }
  const judged = timed(() => judgeConstraints(laid, constraints))
  const checks = timed(() => checkSeating(laid))
  const greedy = { ...middle, seats: bare.value.assignments, holds: bare.value.holds }
  const absent = ABSENT.flatMap((index) => assignments[index]?.participationId ?? [])
  const change = lateChange.parse({ absent })
  const late = warm(
    () => ({ ...laid, geometry: { ...laid.geometry } }),
    (plan) => proposeChange(plan, change, ["recommended", "closeUp", "pullReserve", "leaveGap"]),
  )
  const anew = timed(() => proposeChange(laid, change, ["reseat"]))
  const cards = [...late.value.proposals, ...anew.value.proposals].map((way) => `${way.method} ${way.counts.moved}`)
  const observers = { categories: ["OBSERVER"] }
  const front = { rows: [{ area: "0", from: 0, to: 3 }] }
  const tight = constraint.parse({ id: "tight", kind: "zone", who: observers, where: front })
  const impossible = { ...middle, constraints: [...constraints, tight] }
  const proof = timed(() => explainInfeasible(impossible))
  const core = (proof.value?.constraintIds.length ?? 0) + (proof.value?.lockedIds.length ?? 0)
  const ms = (name: string, value: number, limit: number, note?: string): BenchLine => ({
    name,
    value,
    unit: "ms",
    limit,
    ...(note === undefined ? {} : { note }),
  })
  return [
    ms("Seating 1,000 under all usual requirements", one.ms, 60),
    ms(
      "Seating 3,000 into 3,700 seats, the same",
      three.ms,
      150,
      `not kept: ${told(verdicts)}; laid out without looking at them: ${told(judgeConstraints(greedy, constraints))}`,
    ),
    ms("– processor time of it", three.cpu, 110),
    ms("– the same without requirements, as baseline", bare.ms, 150),
    ms("Seating 10,000, the same", ten.ms, 1000, `not kept: ${told(ten.value.verdicts)}`),
    ms("– processor time of it", ten.cpu, 800),
    {
      name: "Growth of processor time from 3,000 to 10,000 (3.3 = linear)",
      value: ten.cpu / three.cpu,
      unit: "×",
      limit: 5.5,
    },
    ms("Verdicts on all requirements of the 3,000", judged.ms, 60),
    ms("Checks of the 3,000 with all requirements", checks.ms, 60),
    ms("Late change of the 3,000: 8 drop out, four ways", late.ms, 50, `cards: ${cards.join(", ")}`),
    ms("– processor time of it", late.cpu, 50),
    ms("– the same by seating all anew, as baseline", anew.ms, 250),
    ms("One swap judged against all requirements, 3,000 people", swapTime(middle, assignments, 200), 2),
    ms("Proof of what cannot hold together, 3,000 people", proof.ms, 500, `core of ${core}`),
  ]
}
