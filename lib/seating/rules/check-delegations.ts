import type { SeatingFinding } from "../schema"
import type { PlanToCheck, SeatedPerson } from "./check"
import { isDeputyHead, isHead } from "./delegation"
import { connectedParts, seatIndex, sectionGrids } from "./grid"
import { strokeRanks } from "./name-order"

/** Checks 46–48: the delegation sits together, its head in its first row, the others in the order of names. */
export function checkDelegations(plan: PlanToCheck, sitting: readonly SeatedPerson[]): SeatingFinding[] {
  const groups = new Map<string, SeatedPerson[]>()
  for (const one of sitting) {
    const { person, seat } = one
    if (person.category !== "DEPUTY" || !person.groupId || seat.area === "stage") continue
    const group = groups.get(person.groupId)
    if (group) group.push(one)
    else groups.set(person.groupId, [one])
  }
  const index = seatIndex(plan.geometry)
  const deputies = plan.participants.filter((person) => person.category === "DEPUTY")
  const rank = strokeRanks(deputies, plan.customs)
  const column = new Map<string, number>()
  for (const grid of sectionGrids(plan.geometry, (seat) => !seat.blocked)) {
    for (const row of grid.rows) for (const place of row) column.set(place.seat.id, place.column)
  }
  const seatOf = new Map(plan.geometry.seats.map((seat) => [seat.id, seat]))
  return [...groups.values()].flatMap((group) => {
    const delegation = group[0]?.person.groupName ?? ""
    const own = group.filter(({ person, seat }) => !(person.wheelchair && seat.accessible))
    const members = new Set(group.map(({ person }) => person.id))
    const held = plan.holds.filter((hold) => members.has(hold.forParticipationId))
    const heldSeats = held.flatMap((hold) => seatOf.get(hold.seatId) ?? [])
    const findings: SeatingFinding[] = []
    const parts = connectedParts([...own.map(({ seat }) => seat), ...heldSeats], index).sort(
      (a, b) => b.length - a.length,
    )
    if (parts.length > 1) {
      const apart = new Set(parts.slice(1).flatMap((part) => part.map((seat) => seat.id)))
      const away = own.filter(({ seat }) => apart.has(seat.id))
      findings.push({ ...about("delegation_split", "warning", away), delegation, parts: parts.length })
    }
    const firstRow = Math.min(...own.map(({ seat }) => seat.rowIndex))
    const behind = own.filter(({ person, seat }) => isHead(person) && seat.rowIndex > firstRow)
    if (plan.settings.headsInFront && behind.length > 0) {
      findings.push({
        ...about("head_not_in_front", "warning", behind),
        delegation,
        name: behind[0]?.person.name ?? "",
      })
    }
    const wrong = outOfOrder(plan, own, rank, column)
    if (wrong.length > 0) {
      findings.push({
        ...about("stroke_order", "warning", wrong),
        delegation,
        count: wrong.length,
        name: wrong[0]?.person.name ?? "",
      })
    }
    return findings
  })
}

function about<C extends "delegation_split" | "head_not_in_front" | "stroke_order">(
  code: C,
  severity: "warning",
  people: readonly SeatedPerson[],
) {
  return {
    code,
    severity,
    participationIds: people.map(({ person }) => person.id),
    seatIds: people.map(({ seat }) => seat.id),
  }
}

/** The fewest people who would have to move so that all others are in the order of names. */
function outOfOrder(
  plan: PlanToCheck,
  own: readonly SeatedPerson[],
  rank: ReadonlyMap<string, number>,
  column: ReadonlyMap<string, number>,
): SeatedPerson[] {
  const ordinary = own.filter(({ person }) => {
    if (person.nearExit || person.wheelchair) return false
    return !(plan.settings.headsInFront && (isHead(person) || isDeputyHead(person)))
  })
  const key = ({ seat }: SeatedPerson): readonly [number, number] =>
    plan.settings.insideOrder === "columns"
      ? [column.get(seat.id) ?? 0, seat.rowIndex]
      : [seat.rowIndex, column.get(seat.id) ?? 0]
  const walked = [...ordinary].sort((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1])
  const kept = longestRising(walked.map(({ person }) => rank.get(person.id) ?? 0))
  return walked.filter((_, index) => !kept.has(index))
}

/** Indexes of a longest rising subsequence: those who may stay; the others are the fewest that are out of order. */
export function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const before: number[] = []
  for (const [index, value] of values.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  }
  const kept = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at)
  return kept
}
