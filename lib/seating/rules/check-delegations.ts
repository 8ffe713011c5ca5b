import type { SeatingFinding } from "../schema"
import type { PlanToCheck, SeatedPerson } from "./check"
import { excusedFromOrder } from "./check-constraints"
import { readOrder, walkedPlaces } from "./check-order"
import type { Asked } from "./constraints/asked"
import { hallIndex, partsOf } from "./constraints/hall-index"
import { isHead } from "./delegation"
import { strokeRanks } from "./name-order"
import { isDue } from "./rotation/cut"
import { turnOf } from "./rotation/turn"

/** The place of each deputy in the order of names. */
export const deputyRanks = ({ participants, customs }: Pick<PlanToCheck, "participants" | "customs">) =>
  strokeRanks(
    participants.filter((person) => person.category === "DEPUTY"),
    customs,
  )

/** Checks 46–49: the delegation sits together, its head in its first row, the others in the order of names, moved on as due. */
export function checkDelegations(
  plan: PlanToCheck,
  sitting: readonly SeatedPerson[],
  asked: Asked | null,
): SeatingFinding[] {
  const groups = new Map<string, SeatedPerson[]>()
  for (const one of sitting) {
    const { person, seat } = one
    if (person.category !== "DEPUTY" || !person.groupId || seat.area === "stage") continue
    const group = groups.get(person.groupId)
    if (group) group.push(one)
    else groups.set(person.groupId, [one])
  }
  const rank = plan.nameRank ?? deputyRanks(plan)
  const places = walkedPlaces(plan)
  const excused: ReadonlySet<string> = asked ? excusedFromOrder(asked) : new Set()
  const { at, seats, around } = hallIndex(plan.geometry)
  return [...groups.values()].flatMap((group) => {
    const delegation = group[0]?.person.groupName ?? ""
    const own = group.filter(({ person, seat }) => !(person.wheelchair && seat.accessible))
    const members = new Set(group.map(({ person }) => person.id))
    const held = plan.holds.filter((hold) => members.has(hold.forParticipationId))
    const reserves = (plan.reserves ?? []).filter((one) => one.groupId === group[0]?.person.groupId)
    const heldSeats = [...held, ...reserves].flatMap((kept) => seats[at.get(kept.seatId) ?? -1] ?? [])
    const findings: SeatingFinding[] = []
    const block = [...own.map(({ seat }) => seat), ...heldSeats].map((seat) => at.get(seat.id) as number)
    const parts = partsOf(block, around)
    if (parts.length > 1) {
      const apart = new Set(parts.slice(1).flatMap((part) => part.map((seat) => seats[seat]?.id)))
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
    const { wrong, shift, of } = readOrder(plan, own, heldSeats, rank, places, excused)
    if (wrong.length > 0) {
      findings.push({
        ...about("stroke_order", "warning", wrong),
        delegation,
        count: wrong.length,
        name: wrong[0]?.person.name ?? "",
      })
    }
    const turn = turnOf(plan.customs)
    if (plan.settings.rotateMembers && wrong.length * 2 < of && !isDue(shift, of, turn)) {
      findings.push({ ...about("rotation_not_applied", "warning", own), delegation, session: turn.session })
    }
    return findings
  })
}

function about<C extends "delegation_split" | "head_not_in_front" | "stroke_order" | "rotation_not_applied">(
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
