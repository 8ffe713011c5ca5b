import type { Seat } from "@/lib/venues/schema"
import type { LineHead } from "../../schema/change"
import type { Run } from "./best-runs"

/** One row of the stage: those who move by precedence, and the seats of those who do not move. */
export type RostrumRow = {
  /** All seats of the row, broken and blocked ones too. */
  row: readonly Seat[]
  /** Usable seats from left to right in hall view, also those of people who stay. */
  seats: readonly Seat[]
  /** Seats of locked people and of guests without a place in the order of precedence. */
  pinned: ReadonlySet<string>
  /** Everybody of the row with a place in the order of precedence, in that order: those of the line, and locked ones. */
  members: readonly string[]
  /** Of those the locked ones: participation id → seat. */
  locked: ReadonlyMap<string, string>
  /** Where the first in precedence sat before the change; null when nobody did. */
  centre: Seat | null
}

/**
 * The people and seats a change of a rostrum row, a delegation's block or the rows of a category can touch. Those who do
 * not move (locked, heads in their first row, at an exit, with a companion beside) and their seats are not in it.
 */
export type Line = {
  key: string
  head: LineHead
  /** Slots by run, in the order in which the list runs through them; the rostrum has one run, left to right. */
  runs: readonly Run[]
  /** Runs no slot of which may stay empty. */
  full: readonly boolean[]
  /** Everybody to be seated here, in the order of the list as it is laid now, newcomers at their place in it. */
  order: readonly string[]
  /** Where they sit now; missing: newcomers. A seat that is no slot any more (broken) counts as one to be left. */
  at: ReadonlyMap<string, string>
  rostrum: RostrumRow | null
}

/** Participation id → seat for everybody of the line who gets one. */
export type Placed = ReadonlyMap<string, string>

/** How many cards go from one seat to another; new cards are not counted. */
export const movedCards = (line: Pick<Line, "order" | "at">, placed: Placed): number =>
  line.order.filter((id) => line.at.has(id) && line.at.get(id) !== placed.get(id)).length

/**
 * Seats left empty where the run may have none: in front of somebody of a column, between two people of a row, and the
 * empty seats of runs that must be full.
 */
export function gapsOf(line: Line, placed: Placed): string[] {
  const taken = new Set([...placed.values(), ...(line.rostrum?.pinned ?? [])])
  const row: Run[] | null = line.rostrum && [{ slots: line.rostrum.seats.map((seat) => seat.id), open: "both" }]
  return (row ?? line.runs).flatMap(({ slots, open }, index) => {
    const used = slots.flatMap((seatId, at) => (taken.has(seatId) ? [at] : []))
    const full = row === null && line.full[index] === true
    const from = full || open === "end" ? 0 : (used[0] ?? 0)
    const to = full || (open === "start" && used.length > 0) ? slots.length : (used.at(-1) ?? 0)
    return slots.slice(from, to).filter((seatId) => !taken.has(seatId))
  })
}
