import type { SeatingFinding } from "../../schema"
import type { PlanToCheck } from "../check"
import { deputySeats, inLastRows } from "./rows"
import { sitsApart } from "./sits-apart"
import { turnOf } from "./turn"

/** Check 49: who sat in the last rows at the session before, and would again. Says nothing where no history is kept. */
export function checkHistory(plan: PlanToCheck): SeatingFinding[] {
  const { session } = turnOf(plan.customs)
  const last = new Set(
    (plan.history ?? []).filter((one) => one.session === session - 1 && inLastRows(one)).map((one) => one.personId),
  )
  if (last.size === 0) return []
  const apart = new Set(plan.participants.filter((person) => sitsApart(person, plan.settings)).map(({ id }) => id))
  const again = deputySeats(plan.geometry, plan.seats, plan.participants).filter(
    (one) => last.has(one.personId) && inLastRows(one) && !apart.has(one.participationId),
  )
  const first = plan.participants.find((person) => person.id === again[0]?.participationId)
  if (!first) return []
  const seatOf = new Map(plan.seats.map((one) => [one.participationId, one.seatId]))
  return [
    {
      code: "last_rows_again",
      severity: "warning",
      participationIds: again.map((one) => one.participationId),
      seatIds: again.flatMap((one) => seatOf.get(one.participationId) ?? []),
      count: again.length,
      name: first.name,
      session,
    },
  ]
}
