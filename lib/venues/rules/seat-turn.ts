import type { Seat } from "../schema"

/** Degrees (clockwise) by which a seat's picture is turned: bent rows follow their bend; at tables names stay upright. */
export function seatTurn({ angle = 0, table }: Pick<Seat, "angle" | "table">): number {
  const turn = ((angle + 540) % 360) - 180
  return table === undefined && Math.abs(turn) <= 80 ? turn : 0
}
