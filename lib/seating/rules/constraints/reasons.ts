import type { SeatGiven, SeatReason } from "../../schema"
import type { Constraint } from "../../schema/constraint"
import type { Placed } from "./placed"

const LONGEST = 120

/** Why somebody was moved: the requirement that decided it, with or away from whom, and the office's own words. */
export function requiredReason(constraint: Constraint, id: string, { company }: Placed): SeatReason {
  const others = "people" in constraint && constraint.kind !== "tellers" ? constraint.people : []
  const names = others.flatMap((other) => (other === id ? [] : (company.personOf.get(other)?.name ?? [])))
  return {
    code: "required",
    kind: constraint.kind,
    target: constraint.kind === "near" ? constraint.target : constraint.kind === "tellers" ? "ballotBox" : "none",
    names: names.join("、").slice(0, LONGEST),
    note: constraint.note,
    position: 0,
    of: 0,
  }
}

/** A place in a zone that was told where to sit, said as such: it decides more than the order inside. */
export function zonedReason(reason: SeatReason, zone: Constraint): SeatReason {
  if (!("position" in reason) || reason.code === "required") return reason
  const { position, of } = reason
  return { code: "required", kind: "zone", target: "none", names: "", note: zone.note, position, of }
}

/** Where only trying every way led to a plan, the requirements together decide every seat. */
const SEARCHED: SeatReason = {
  code: "required",
  kind: "all",
  target: "none",
  names: "",
  note: "",
  position: 0,
  of: 0,
}

/**
 * The plan after improvement: seats from `placed`, reasons as first given where they still tell the truth, otherwise the
 * requirement that moved somebody or for whom they made room.
 */
export function withReasons(
  given: readonly SeatGiven[],
  placed: Placed,
  decidedBy: ReadonlyMap<string, Constraint>,
  gaveWayTo: ReadonlyMap<string, string>,
  searched: boolean,
): SeatGiven[] {
  return given.map((one) => {
    const id = one.participationId
    const seatId = placed.index.seats[placed.seatOf.get(id) ?? -1]?.id ?? one.seatId
    const constraint = decidedBy.get(id)
    if (seatId === one.seatId) return one
    if (constraint) return { seatId, participationId: id, reason: requiredReason(constraint, id, placed) }
    const to = gaveWayTo.get(id)
    if (to === undefined) return searched ? { seatId, participationId: id, reason: SEARCHED } : { ...one, seatId }
    const name = placed.company.personOf.get(to)?.name ?? ""
    return { seatId, participationId: id, reason: { code: "gave_way", to: name.slice(0, LONGEST) } }
  })
}
