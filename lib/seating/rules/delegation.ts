import { firstStrokes } from "@/lib/people/rules/name-order"
import type { Participant } from "@/lib/people/schema"
import type { SeatGiven, SeatHold, SeatingCustoms, SeatReason } from "../schema"
import type { FillingOrder } from "../schema/orders"
import { type Exits, nearestExit } from "./exits"
import type { GridSeat } from "./grid"
import { holdBeside } from "./hold"
import { fillingSequence, middleOf } from "./orders/filling"
import { inBands } from "./rotation/bands"
import { memberShift, movedOn, turnOf } from "./rotation/turn"

export type InsideOrder = {
  insideOrder: FillingOrder
  headsInFront: boolean
  deputyHeadsNext: boolean
  rotateMembers: boolean
  customs: SeatingCustoms
}

export const isHead = (person: Pick<Participant, "duty">): boolean => /^(代表团)?团长$/u.test(person.duty)
export const isDeputyHead = (person: Pick<Participant, "duty">): boolean => /副团长$/u.test(person.duty)

/**
 * Seats one delegation on its block: the head in front, deputy heads next, whoever needs an exit at the seat nearest to
 * one, everybody else in the order of names along the chosen walk; a companion's seat is the nearest free
 * one. Rotation moves the front part of the order to the back. "In front" is where the walk enters the first row. `seats` must hold as many as the members and their companions.
 */
export function seatDelegation(
  name: string,
  members: readonly Participant[],
  seats: readonly GridSeat[],
  order: InsideOrder,
  rank: ReadonlyMap<string, number>,
  exits: Exits,
): { given: SeatGiven[]; holds: SeatHold[] } {
  const given: SeatGiven[] = []
  const holds: SeatHold[] = []
  const turn = turnOf(order.customs)
  const walk = fillingSequence(seats, order.insideOrder, middleOf(seats))
  const sequence = order.rotateMembers ? inBands(walk, turn) : walk
  const byRow = [...sequence].sort((a, b) => a.row - b.row)
  const free = new Set(sequence)
  const give = (person: Participant, seat: GridSeat | undefined, reason: SeatReason): void => {
    if (!seat) return
    free.delete(seat)
    given.push({ seatId: seat.seat.id, participationId: person.id, reason })
    holdBeside(person, seat, free, holds)
  }
  const named = [...members].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
  const heads = order.headsInFront ? named.filter(isHead) : []
  const deputies = order.headsInFront && order.deputyHeadsNext ? named.filter(isDeputyHead) : []
  const next = (places: readonly GridSeat[]): GridSeat | undefined => places.find((place) => free.has(place))
  for (const person of heads) {
    give(person, next(byRow), { code: "head_in_front", delegation: name, duty: person.duty })
  }
  for (const person of deputies) {
    give(person, next(byRow), { code: "deputy_head_next", delegation: name, duty: person.duty })
  }
  const placed = new Set([...heads, ...deputies])
  const rest = named.filter((person) => !placed.has(person))
  for (const person of rest.filter((one) => one.nearExit || one.wheelchair)) {
    const exit = nearestExit([...free], exits)
    give(person, exit?.place, { code: "near_exit", door: exit?.door ?? "" })
  }
  const listed = rest.filter((person) => !(person.nearExit || person.wheelchair))
  const shift = order.rotateMembers ? memberShift(listed.length, turn) : 0
  const ordinary = movedOn(listed, shift)
  let at = 0
  for (const [index, person] of ordinary.entries()) {
    while (at < sequence.length && !free.has(sequence[at] as GridSeat)) at++
    give(person, sequence[at], positionReason(name, ordinary, index, shift, order.customs))
  }
  return { given, holds }
}

function positionReason(
  delegation: string,
  ordered: readonly Participant[],
  index: number,
  shift: number,
  customs: SeatingCustoms,
): SeatReason {
  const after = ordered[index - 1]?.name ?? ""
  const before = ordered[index + 1]?.name ?? ""
  const place = { delegation, position: index + 1, of: ordered.length, after, before }
  if (shift > 0) {
    const listed = ((index + shift) % ordered.length) + 1
    return { code: "rotated_position", ...place, listed, session: turnOf(customs).session, shift }
  }
  const person = ordered[index]
  if (customs.strokeRule === "published" || !person) return { code: "list_position", ...place }
  return { code: "stroke_position", ...place, ...firstStrokes(person, customs) }
}
