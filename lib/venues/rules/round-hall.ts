import type { HallGeometry } from "../schema"

/** A hall of round tables and nothing else: there are no rows to fill and no stage. */
export const isRoundHall = ({ stage, tables, seats }: HallGeometry): boolean =>
  stage === null &&
  tables.length > 0 &&
  tables.every((table) => table.shape === "round") &&
  seats.every((seat) => seat.table !== undefined)
