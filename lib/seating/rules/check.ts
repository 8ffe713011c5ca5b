import type { Participant } from "@/lib/people/schema"
import type { Seat } from "@/lib/venues/schema"
import type { SeatHallInput, SeatHold, SeatingFinding, SeatReserve, SeatTaken } from "../schema"
import type { PastSeat } from "../schema/history"
import { checkAround } from "./around/check-around"
import { tableRoom } from "./around/sides"
import { asRequired, checkConstraints } from "./check-constraints"
import { checkDelegations } from "./check-delegations"
import { checkStage } from "./check-stage"
import { askedOf } from "./constraints/asked"
import { hallIndex } from "./constraints/hall-index"
import { checkBlocks } from "./rotation/check-blocks"
import { checkHistory } from "./rotation/check-history"

/** The input of the engine together with what came of it, by whatever hand; `seats` holds the locked ones too. */
export type PlanToCheck = Omit<SeatHallInput, "locked"> & {
  seats: readonly SeatTaken[]
  holds: readonly SeatHold[]
  reserves?: readonly SeatReserve[]
  /** Where these people sat at earlier sessions of the term; absent = nothing is known. */
  history?: readonly PastSeat[]
  /** `deputyRanks` of these people, where they have been worked out already. */
  nameRank?: ReadonlyMap<string, number>
}

export type SeatedPerson = { person: Participant; seat: Seat }

/**
 * What is not in order in a seating plan (handbook §7.3, checks 36–48): typed findings, worst first. Pure: the plan may
 * come from the engine, from hand or from another meeting.
 */
export function checkSeating(plan: PlanToCheck): SeatingFinding[] {
  const hall = hallIndex(plan.geometry)
  const personOf = new Map(plan.participants.map((person) => [person.id, person]))
  const attending = new Set(plan.attendIds)
  const findings: SeatingFinding[] = []
  const sitting: SeatedPerson[] = []
  const seated = new Set<string>()
  for (const { seatId, participationId } of plan.seats) {
    const seat = hall.seats[hall.at.get(seatId) ?? -1]
    const person = personOf.get(participationId)
    seated.add(participationId)
    const name = person?.name ?? ""
    if (!seat || seat.blocked) {
      findings.push({
        code: "unusable_seat",
        severity: "error",
        participationIds: [participationId],
        seatIds: [seatId],
        name,
      })
    }
    if (!person || !attending.has(participationId)) {
      findings.push({
        code: "not_attending",
        severity: "error",
        participationIds: [participationId],
        seatIds: [seatId],
        name,
      })
    } else if (seat) sitting.push({ person, seat })
  }
  const without = plan.attendIds.filter((id) => personOf.has(id) && !seated.has(id))
  if (without.length > 0) {
    const names = without.slice(0, 5).map((id) => personOf.get(id)?.name ?? "")
    findings.push({
      code: "without_seat",
      severity: "error",
      participationIds: without,
      seatIds: [],
      count: without.length,
      names: names.join("、"),
    })
  }
  const constraints = plan.constraints ?? []
  const asked = constraints.length > 0 ? askedOf(plan, constraints) : null
  findings.push(
    ...(plan.geometry.tables.length > 0
      ? atTables(plan, sitting)
      : [
          ...checkStage(plan, sitting),
          ...asRequired(checkDelegations(plan, sitting, asked), constraints, plan),
          ...checkBlocks(plan, sitting),
          ...checkHistory(plan),
          ...emptyFront(plan, sitting),
        ]),
    ...(asked ? checkConstraints(plan, constraints, asked) : []),
  )
  return findings.sort((a, b) => (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1))
}

/** Around tables nobody sits by delegation or in rows: only the head side has an order. */
function atTables(plan: PlanToCheck, sitting: readonly SeatedPerson[]): SeatingFinding[] {
  const room = tableRoom(plan.geometry, (seat) => !seat.blocked)
  return room ? checkAround(plan, room, sitting) : []
}

/** Check 44: empty seats between the people of the first row, on the stage and in front of it. */
function emptyFront(plan: PlanToCheck, sitting: readonly SeatedPerson[]): SeatingFinding[] {
  const held = new Set([...plan.holds, ...(plan.reserves ?? [])].map((hold) => hold.seatId))
  return ["stage", "0"].flatMap((area): SeatingFinding[] => {
    const front = sitting.filter(({ seat }) => seat.area === area && seat.rowIndex === 0)
    const xs = front.map(({ seat }) => seat.x)
    const taken = new Set(front.map(({ seat }) => seat.id))
    const empty = plan.geometry.seats.filter(
      (seat) =>
        seat.area === area &&
        seat.rowIndex === 0 &&
        !seat.blocked &&
        !seat.accessible &&
        !taken.has(seat.id) &&
        !held.has(seat.id) &&
        seat.x > Math.min(...xs) &&
        seat.x < Math.max(...xs),
    )
    if (empty.length === 0) return []
    return [
      {
        code: "empty_in_front",
        severity: "warning",
        participationIds: [],
        seatIds: empty.map((seat) => seat.id),
        count: empty.length,
        onStage: area === "stage" ? "yes" : "no",
      },
    ]
  })
}
