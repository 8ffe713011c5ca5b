import { hallGeometry } from "@/lib/venues/rules/geometry"
import { seatName } from "@/lib/venues/rules/seat-name"
import type { StaleCards } from "../../schema/cards"
import { type Paper, seatWords } from "../paper"

/**
 * What is kept of prints is in the office's language (`kept`); here its seats are said in the reader's (`shown`). A seat that
 * was called otherwise when it was printed stays as it was called then.
 */
export function wordedFor(kept: Paper, shown: Paper, meetingId: string, { print, remove }: StaleCards): StaleCards {
  const seating = kept.plan.seating.find((one) => one.meetingId === meetingId)
  const hall = kept.plan.halls.find((one) => one.id === seating?.hallId)
  const seats = new Map(hall ? hallGeometry(hall.description).seats.map((seat) => [seat.id, seatName(seat)]) : [])
  const worded = <Held extends { seatId: string; seat: string }>(held: Held): Held => {
    const name = seats.get(held.seatId)
    return name && seatWords(kept, name) === held.seat ? { ...held, seat: seatWords(shown, name) } : held
  }
  return {
    print: print.map((task) => ({ ...task, card: worded(task.card), before: task.before && worded(task.before) })),
    remove: remove.map(worded),
  }
}
