import { checkSeating } from "@/lib/seating/rules/check"
import { defaultConstraints } from "@/lib/seating/rules/constraints/defaults"
import { explainInfeasible } from "@/lib/seating/rules/feasible/explain"
import { seatHall } from "@/lib/seating/rules/seat-hall"
import type { SeatHallInput } from "@/lib/seating/schema"
import { constraint } from "@/lib/seating/schema/constraint"
import type { BenchLine } from "./line"
import { benchInput } from "./seating"

/** Twenty speakers from the floor, and the usual requirements of a plenary with them. */
function required(count: number, rows: number): SeatHallInput {
  const input = benchInput(count, rows)
  const speakerIds = Array.from({ length: 20 }, (_, index) => `p${Math.floor((index + 0.5) * (count / 20))}`)
  return { ...input, speakerIds, constraints: defaultConstraints({ geometry: input.geometry, speakerIds }) }
}

const timed = <T>(work: () => T): { ms: number; value: T } => {
  const from = performance.now()
  const value = work()
  return { ms: performance.now() - from, value }
}

/** The arrangement under all usual requirements at three sizes, the growth between them, the checks, and a proof. */
export async function bench(): Promise<BenchLine[]> {
  const [small, middle, large] = [required(1000, 20), required(3000, 60), required(10_000, 200)]
  const one = timed(() => seatHall(small))
  const three = timed(() => seatHall(middle))
  const ten = timed(() => seatHall(large))
  const { assignments, holds, reserves, verdicts } = three.value
  const checks = timed(() => checkSeating({ ...middle, seats: assignments, holds, reserves }))
  const observers = { categories: ["OBSERVER"] }
  const front = { rows: [{ area: "0", from: 0, to: 3 }] }
  const tight = constraint.parse({ id: "tight", kind: "zone", who: observers, where: front })
  const impossible = { ...middle, constraints: [...(middle.constraints ?? []), tight] }
  const proof = timed(() => explainInfeasible(impossible))
  const broken = verdicts.filter((verdict) => !verdict.holds)
  const told = broken.map((verdict) => `${verdict.constraintId} ${verdict.participationIds.length}`).join(", ")
  return [
    { name: "Seating 1,000 under all usual requirements", value: one.ms, unit: "ms", limit: 60 },
    {
      name: "Seating 3,000 into 3,700 seats, the same",
      value: three.ms,
      unit: "ms",
      limit: 150,
      note: `not kept: ${told || "none"}`,
    },
    { name: "Seating 10,000, the same", value: ten.ms, unit: "ms", limit: 1000 },
    {
      name: "Growth from 3,000 to 10,000 (3.3 = linear)",
      value: ten.ms / three.ms,
      unit: "×",
      limit: 6,
    },
    { name: "Checks of the 3,000 with all requirements", value: checks.ms, unit: "ms", limit: 300 },
    {
      name: "Proof of what cannot hold together, 3,000 people",
      value: proof.ms,
      unit: "ms",
      limit: 500,
      note: `core of ${(proof.value?.constraintIds.length ?? 0) + (proof.value?.lockedIds.length ?? 0)}`,
    },
  ]
}
