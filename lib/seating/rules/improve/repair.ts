import { type Board, maySit } from "./board"
import type { Change } from "./score"

/**
 * The shortest chain of changes that brings somebody to a seat the hard rules allow: they take a seat, whoever sat there
 * takes another, until one is empty. There is one whenever the rules about single people can hold for all at once
 * together with them (an augmenting path of the matching of people and seats); null when there is none.
 */
export function chainFor(board: Board, id: string): readonly Change[] | null {
  const { placed, fixed } = board
  if (fixed.has(id)) return null
  const cameFrom = new Map<number, string>()
  const queue = [id]
  for (let at = 0; at < queue.length; at++) {
    const person = queue[at] as string
    const unit = new Set(board.unitOf(person))
    const open = board.usable.filter((seat) => !cameFrom.has(seat) && maySit(board, person, seat))
    const isOwn = (seat: number): number => (unit.has(placed.takenBy[seat] ?? "") ? 0 : 1)
    const empty = open.find((seat) => placed.takenBy[seat] === null || (person !== id && placed.takenBy[seat] === id))
    if (empty !== undefined) {
      cameFrom.set(empty, person)
      return walkBack(board, empty, cameFrom, id)
    }
    for (const seat of open.sort((a, b) => isOwn(a) - isOwn(b) || a - b)) {
      const other = placed.takenBy[seat] as string
      cameFrom.set(seat, person)
      if (other !== id && !fixed.has(other)) queue.push(other)
    }
  }
  return null
}

/** From the empty seat back to the person who started. */
function walkBack({ placed }: Board, end: number, cameFrom: ReadonlyMap<number, string>, first: string): Change[] {
  const changes: Change[] = []
  for (let seat = end; ; ) {
    const id = cameFrom.get(seat) as string
    changes.push({ id, to: seat })
    if (id === first) return changes
    seat = placed.seatOf.get(id) as number
  }
}
