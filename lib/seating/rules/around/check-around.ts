import type { SeatingFinding } from "../../schema"
import type { PlanToCheck, SeatedPerson } from "../check"
import { strokeRanks } from "../name-order"
import { rostrumFinding } from "../rostrum-finding"
import { stagePeople } from "../stage-people"
import { headSeats } from "./seat-around"
import type { TableRoom } from "./sides"

/**
 * Check 41 for meetings around tables: whoever belongs at the head sits on the head side in the order of precedence, no. 1 in
 * the exact middle. A head side with somebody who has no place in that order (a guest set there by hand) is not judged.
 */
export function checkAround(plan: PlanToCheck, room: TableRoom, sitting: readonly SeatedPerson[]): SeatingFinding[] {
  const attending = new Set(plan.attendIds)
  const present = plan.participants.filter((person) => attending.has(person.id))
  const { front, behind } = stagePeople(plan, strokeRanks(present, plan.customs))
  const atHead = front.length > 0 ? front : behind.filter(({ as }) => as === "standing")
  const place = new Map(atHead.map(({ person }, index) => [person.id, index]))
  const headIds = new Set(room.head.seats.map(({ seat }) => seat.id))
  const here = sitting.filter(({ person }) => place.has(person.id))
  if (here.length === 0 || here.some(({ seat }) => !headIds.has(seat.id))) return away(here, headIds)
  const ranked = [...here].sort((a, b) => (place.get(a.person.id) ?? 0) - (place.get(b.person.id) ?? 0))
  const seats = headSeats(room, ranked.length)
  return rostrumFinding(
    ranked.filter(({ seat }, index) => seats[index]?.id !== seat.id),
    "no",
  )
}

/** Those who belong at the head and sit elsewhere. */
const away = (here: readonly SeatedPerson[], headIds: ReadonlySet<string>): SeatingFinding[] =>
  rostrumFinding(
    here.filter(({ seat }) => !headIds.has(seat.id)),
    "no",
  )
