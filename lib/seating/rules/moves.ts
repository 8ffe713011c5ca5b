import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { seatName, seatValues } from "@/lib/venues/rules/seat-name"
import type { Seat } from "@/lib/venues/schema"
import type { SeatingSeat, SeatMove } from "../schema"
import type { MoveRefusal } from "../schema/refusals"

export type MovesState = {
  seats: readonly SeatingSeat[]
  seatOf: ReadonlyMap<string, Seat>
  nameOf: ReadonlyMap<string, string>
  attendIds: ReadonlySet<string>
}

/** What a batch of moves comes to: who leaves a seat, and who sits where afterwards. */
export type DecidedMoves = { leave: string[]; sit: SeatingSeat[] }

/**
 * May these moves be made together? They are one gesture (a swap is two moves) and are made all or not at all. Everybody
 * must still be where the move says (`seated_elsewhere_meanwhile`), must not be locked, must take part in the meeting, and
 * the seat must exist, be usable and be free once all who move have got up (`seat_taken`, with who sits there).
 */
export function decideMoves(state: MovesState, moves: readonly SeatMove[]): Outcome<DecidedMoves, MoveRefusal> {
  const current = new Map(state.seats.map((one) => [one.participationId, one]))
  const moving = new Set(moves.map((move) => move.participationId))
  const taken = new Map(state.seats.filter((one) => !moving.has(one.participationId)).map((one) => [one.seatId, one]))
  const decided: DecidedMoves = { leave: [], sit: [] }
  const seen = new Set<string>()
  for (const { participationId, from, to, reason } of moves) {
    const name = state.nameOf.get(participationId)
    if (name === undefined) return refuse({ code: "no_such_person" })
    const here = current.get(participationId)
    if (seen.has(participationId) || (here?.seatId ?? null) !== from) {
      return refuse({ code: "seated_elsewhere_meanwhile", name })
    }
    seen.add(participationId)
    if (here?.locked) return refuse({ code: "person_locked", name })
    if (here) decided.leave.push(participationId)
    if (to === null) continue
    if (!state.attendIds.has(participationId)) return refuse({ code: "not_at_this_meeting", name })
    const seat = state.seatOf.get(to)
    if (!seat) return refuse({ code: "no_such_seat" })
    if (seat.blocked) return refuse({ code: "seat_blocked", ...seatValues(seatName(seat)) })
    const other = taken.get(to)
    if (other) {
      const by = state.nameOf.get(other.participationId) ?? ""
      return refuse({ code: "seat_taken", by, user: "", known: "no", ...seatValues(seatName(seat)) })
    }
    const sit = { participationId, seatId: to, locked: false, reason }
    taken.set(to, sit)
    decided.sit.push(sit)
  }
  return accept(decided)
}

/** The moves that take these back, in the order in which they have to be made. `seats`: the plan before they were made. */
export function inverseMoves(moves: readonly SeatMove[], seats: readonly SeatingSeat[]): SeatMove[] {
  const before = new Map(seats.map((one) => [one.participationId, one.reason]))
  return [...moves].reverse().map(({ participationId, from, to }) => ({
    participationId,
    from: to,
    to: from,
    reason: from === null ? null : (before.get(participationId) ?? null),
  }))
}

/** The moves that turn one plan into another; locked people are left out. */
export function movesBetween(before: readonly SeatingSeat[], after: readonly SeatingSeat[]): SeatMove[] {
  const was = new Map(before.map((one) => [one.participationId, one]))
  const is = new Map(after.map((one) => [one.participationId, one]))
  const moves: SeatMove[] = []
  for (const participationId of new Set([...was.keys(), ...is.keys()])) {
    const from = was.get(participationId)
    const to = is.get(participationId)
    if (from?.seatId === to?.seatId || from?.locked) continue
    moves.push({ participationId, from: from?.seatId ?? null, to: to?.seatId ?? null, reason: to?.reason ?? null })
  }
  return moves
}

/** The plan after the moves; the rest is untouched. Expects moves that were decided upon. */
export function afterMoves(seats: readonly SeatingSeat[], moves: readonly SeatMove[]): SeatingSeat[] {
  const moving = new Set(moves.map((move) => move.participationId))
  return [
    ...seats.filter((one) => !moving.has(one.participationId)),
    ...moves.flatMap(({ participationId, to, reason }) =>
      to === null ? [] : [{ participationId, seatId: to, locked: false, reason }],
    ),
  ]
}
