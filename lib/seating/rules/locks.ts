import type { SeatHallInput, SeatingNote, SeatTaken } from "../schema"
import type { Company } from "./constraints/who-where"

export type Locks = {
  locks: SeatTaken[]
  /** Participation id → seat id. */
  lockedSeat: Map<string, string>
  voidLocks: string[]
  notes: SeatingNote[]
}

/**
 * The locks that hold: of people who take part, on seats of this hall. A lock on a broken seat holds, and is named; the
 * others are void and named, so that their seats and their people are free again.
 */
export function readLocks({ geometry, locked, participants }: SeatHallInput, { personOf }: Company): Locks {
  const seatOf = new Map(geometry.seats.map((seat) => [seat.id, seat]))
  const nameOf = new Map(participants.map(({ id, name }) => [id, name]))
  const result: Locks = { locks: [], lockedSeat: new Map(), voidLocks: [], notes: [] }
  for (const lock of [...locked].sort((a, b) => (a.participationId < b.participationId ? -1 : 1))) {
    const name = nameOf.get(lock.participationId) ?? ""
    const seat = seatOf.get(lock.seatId)
    if (!personOf.has(lock.participationId)) result.notes.push({ code: "lock_not_attending", name })
    else if (!seat) result.notes.push({ code: "lock_of_other_hall", name })
    if (!seat || !personOf.has(lock.participationId)) {
      result.voidLocks.push(lock.participationId)
      continue
    }
    if (seat.blocked) result.notes.push({ code: "lock_on_blocked", name })
    result.locks.push(lock)
    result.lockedSeat.set(lock.participationId, lock.seatId)
  }
  return result
}
