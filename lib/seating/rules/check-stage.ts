import type { SeatingFinding } from "../schema"
import type { PlanToCheck, SeatedPerson } from "./check"
import { strokeRanks } from "./name-order"
import { rostrumOrder } from "./rostrum"
import { rostrumFinding } from "./rostrum-finding"
import { stagePeople } from "./stage-people"

/**
 * Check 41: in every rostrum row people must stand as the parity rule says, in their order of precedence: the front
 * people first, then the stored ranks. A row with somebody who has no place in that order (a guest set there by hand) is
 * not judged; nobody is ranked by guess.
 */
export function checkStage(plan: PlanToCheck, sitting: readonly SeatedPerson[]): SeatingFinding[] {
  const attending = new Set(plan.attendIds)
  const attends = plan.participants.filter((person) => attending.has(person.id))
  // Names are sorted only where the order behind the first row asks for it: this is checked after every step.
  const stroke = plan.settings.behindOrder === "stroke" ? strokeRanks(attends, plan.customs) : new Map<string, number>()
  const { front, behind } = stagePeople(plan, stroke)
  const precedence = new Map([...front, ...behind].map(({ person }, index) => [person.id, index]))
  const place = ({ person }: SeatedPerson): number => precedence.get(person.id) ?? -1
  const rows = new Map<number, SeatedPerson[]>()
  for (const one of sitting) {
    if (one.seat.area !== "stage") continue
    const row = rows.get(one.seat.rowIndex)
    if (row) row.push(one)
    else rows.set(one.seat.rowIndex, [one])
  }
  return [...rows.values()].flatMap((row): SeatingFinding[] => {
    if (row.some((one) => place(one) < 0)) return []
    const actual = [...row].sort((a, b) => a.seat.x - b.seat.x)
    const byRank = [...row].sort((a, b) => place(a) - place(b))
    const order = rostrumOrder(row.length, plan.customs)
    const wrong = actual.filter((one, index) => byRank[(order[index] ?? 0) - 1] !== one)
    return rostrumFinding(
      wrong.sort((a, b) => place(a) - place(b)),
      "yes",
    )
  })
}
