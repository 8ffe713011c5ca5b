import type { Participant } from "@/lib/people/schema"
import type { SeatHold } from "../schema"
import type { GridSeat } from "./grid"

/** A seat behind or in front counts this much farther than the one beside. */
const OTHER_ROW = 3

/** Keeps the free seats nearest to somebody's place for those who accompany them; takes them out of `free`. */
export function holdBeside(person: Participant, place: GridSeat, free: Set<GridSeat>, holds: SeatHold[]): void {
  for (let n = 0; n < person.companions; n++) {
    let best: { one: GridSeat; way: number } | null = null
    for (const one of free) {
      const rows = Math.abs(one.row - place.row)
      const way = Math.abs(one.seat.x - place.seat.x) + rows * OTHER_ROW
      if (!best || way < best.way - 0.01) best = { one, way }
    }
    if (!best) return
    free.delete(best.one)
    holds.push({ seatId: best.one.seat.id, forParticipationId: person.id })
  }
}
