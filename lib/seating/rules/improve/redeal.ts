import type { Participant } from "@/lib/people/schema"
import type { SeatGiven } from "../../schema"
import { blockOf } from "../constraints/breaches"
import { type Board, maySit } from "./board"
import type { Change } from "./score"

/** The seats of one block in the order in which its people were dealt them, and those people. */
type Walk = { ids: string[]; seats: number[] }

const ORDERED: ReadonlySet<string> = new Set(["stroke_position", "list_position", "rotated_position", "zone_order"])

/** How each block was walked when it was first laid out, by whatever order: those who sit in it by their place in a list. */
export function walksOf(given: readonly SeatGiven[], board: Board): Walk[] {
  const walks = new Map<string, Walk>()
  for (const { seatId, participationId, reason } of given) {
    const person = board.placed.company.personOf.get(participationId) as Participant
    const seat = board.placed.index.at.get(seatId)
    if (!ORDERED.has(reason.code) || seat === undefined) continue
    const walk = walks.get(blockOf(person)) ?? { ids: [], seats: [] }
    walk.ids.push(participationId)
    walk.seats.push(seat)
    walks.set(blockOf(person), walk)
  }
  return [...walks.values()]
}

/**
 * After single people have changed their seats, the others of their block sit down in their order again on the seats that
 * remain: first closing up gaps towards the front of the walk, or else on just the seats they hold. Nothing that was won
 * is given away for it: a deal that costs anything is not made.
 */
export function redeal(board: Board, walk: Walk, decided: ReadonlySet<string>): boolean {
  const { placed, score, fixed } = board
  const place = new Map(walk.seats.map((seat, at) => [seat, at]))
  const people = walk.ids.filter((id) => !decided.has(id) && !fixed.has(id) && place.has(placed.seatOf.get(id) ?? -1))
  const held = people.map((id) => placed.seatOf.get(id) as number)
  const empty = walk.seats.filter((seat) => placed.takenBy[seat] === null && board.open.has(seat))
  const inOrder = (seats: readonly number[]): number[] =>
    [...seats].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)).slice(0, people.length)
  for (const seats of [inOrder([...held, ...empty]), inOrder(held)]) {
    const changes = people
      .map((id, at): Change => ({ id, to: seats[at] as number }))
      .filter(({ id, to }) => placed.seatOf.get(id) !== to)
    if (changes.length === 0) return false
    if (changes.every(({ id, to }) => maySit(board, id, to)) && score.gain(changes) >= 0) {
      score.apply(changes)
      return true
    }
  }
  return false
}
