import { longestRising } from "@/lib/kernel/rising"
import type { SeatingFinding } from "../../schema"
import type { PlanToCheck, SeatedPerson } from "../check"
import { delegationsOf } from "../delegations"
import { turnOf } from "./turn"

/**
 * Check 49: where the plan rotates its delegations, they must lie side by side as this session of the term wants it. Judged
 * in the section with most deputies, by the middle of each delegation; names the first that has to move.
 */
export function checkBlocks(plan: PlanToCheck, sitting: readonly SeatedPerson[]): SeatingFinding[] {
  const { settings, customs } = plan
  if (settings.delegationOrder !== "rotated" || settings.deputyLayout !== "strips") return []
  const deputies = sitting.filter(({ person, seat }) => person.category === "DEPUTY" && seat.area !== "stage")
  const areas = new Map<string, number>()
  for (const { seat } of deputies) areas.set(seat.area, (areas.get(seat.area) ?? 0) + 1)
  const main = [...areas].sort((a, b) => b[1] - a[1])[0]?.[0]
  const ownSeats = deputies.filter(({ person, seat }) => seat.area === main && !(person.wheelchair && seat.accessible))
  const wanted = delegationsOf(
    deputies.map(({ person }) => person),
    settings,
    customs,
  )
  const middles = wanted.flatMap((delegation) => {
    const xs = ownSeats.filter(({ person }) => (person.groupId ?? "") === delegation.key).map(({ seat }) => seat.x)
    if (xs.length === 0) return []
    const middle = xs.reduce((sum, x) => sum + x, 0) / xs.length
    return [{ delegation, middle }]
  })
  const kept = longestRising(middles.map(({ middle }) => middle))
  const off = middles.filter((_, index) => !kept.has(index))
  if (off.length === 0) return []
  const groups = new Set(off.map(({ delegation }) => delegation.key))
  const people = ownSeats.filter(({ person }) => groups.has(person.groupId ?? ""))
  return [
    {
      code: "blocks_not_rotated",
      severity: "warning",
      participationIds: people.map(({ person }) => person.id),
      seatIds: people.map(({ seat }) => seat.id),
      session: turnOf(customs).session,
      count: off.length,
      delegation: off[0]?.delegation.name ?? "",
    },
  ]
}
