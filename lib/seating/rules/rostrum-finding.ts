import type { SeatingFinding } from "../schema"
import type { SeatedPerson } from "./check"

/** Check 41 in one finding: these people, the first in precedence first, sit otherwise than the order says; none when nobody does. */
export function rostrumFinding(wrong: readonly SeatedPerson[], onStage: "yes" | "no"): SeatingFinding[] {
  const [first] = wrong
  if (!first) return []
  return [
    {
      code: "rostrum_order",
      onStage,
      severity: "error",
      participationIds: wrong.map(({ person }) => person.id),
      seatIds: wrong.map(({ seat }) => seat.id),
      row: first.seat.rowLabel,
      count: wrong.length,
      name: first.person.name,
    },
  ]
}
