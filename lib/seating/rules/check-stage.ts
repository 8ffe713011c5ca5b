import type { SeatingFinding } from "../schema"
import type { PlanToCheck, SeatedPerson } from "./check"
import { rostrumOrder } from "./rostrum"

/**
 * Check 41: in every rostrum row the stored ranks must stand as the parity rule says. Rows with people without a rank
 * are judged by those who have one only when all have; nobody is ranked by guess.
 */
export function checkStage(plan: PlanToCheck, sitting: readonly SeatedPerson[]): SeatingFinding[] {
  const rows = new Map<number, SeatedPerson[]>()
  for (const one of sitting) {
    if (one.seat.area !== "stage") continue
    const row = rows.get(one.seat.rowIndex)
    if (row) row.push(one)
    else rows.set(one.seat.rowIndex, [one])
  }
  return [...rows.values()].flatMap((row): SeatingFinding[] => {
    if (row.some(({ person }) => person.rank === null)) return []
    const actual = [...row].sort((a, b) => a.seat.x - b.seat.x)
    const byRank = [...row].sort((a, b) => (a.person.rank ?? 0) - (b.person.rank ?? 0))
    const order = rostrumOrder(row.length, plan.customs)
    const wrong = actual.filter((one, index) => byRank[(order[index] ?? 0) - 1] !== one)
    const first = wrong.sort((a, b) => (a.person.rank ?? 0) - (b.person.rank ?? 0))[0]
    if (!first) return []
    return [
      {
        code: "rostrum_order",
        severity: "error",
        participationIds: wrong.map(({ person }) => person.id),
        seatIds: wrong.map(({ seat }) => seat.id),
        row: first.seat.rowLabel,
        count: wrong.length,
        name: first.person.name,
      },
    ]
  })
}
