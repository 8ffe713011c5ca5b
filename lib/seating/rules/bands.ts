import type { DeputyLayout } from "../schema/orders"
import type { Grid, GridSeat } from "./grid"
import { fillingSequence } from "./orders/filling"
import type { StripAsk, Strips } from "./strips"

/**
 * 横排法 (handbook §1.4): the delegations follow one another along the rows, from the front, no seat left out. With
 * `snakeRows` every second row runs back, so that a delegation that goes over the end of a row stays in one piece.
 * Null when the section is too small.
 */
export function bandStrips(
  grid: Grid,
  asks: readonly StripAsk[],
  layout: Exclude<DeputyLayout, "strips">,
): Strips | null {
  const sequence = fillingSequence(grid.rows.flat(), layout, 0)
  const needed = asks.reduce((sum, ask) => sum + ask.seats, 0)
  if (sequence.length < needed) return null
  const seats = new Map<string, GridSeat[]>()
  let at = 0
  for (const ask of asks) {
    seats.set(ask.key, sequence.slice(at, at + ask.seats))
    at += ask.seats
  }
  return { seats, depth: 1 + (sequence[needed - 1]?.row ?? -1) }
}
