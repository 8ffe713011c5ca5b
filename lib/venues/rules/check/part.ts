import type { HallNumbering, HallRow, HallSection, Seat } from "../../schema"
import { isPlace, rowId, rowWidth } from "../layout/slots"
import { MAX_ROW } from "./limits"
import { type Say, twice } from "./problem"

type Part = Pick<HallSection, "name" | "rows" | "marks" | "blocked" | "accessible" | "layout"> & {
  numbering: HallNumbering
}

/** Rows, labels and marks of the stage or one section; `seats` are those its geometry has. Rows carry their printed labels. */
export function checkPart(part: Part, seats: readonly Seat[], say: Say): void {
  const at = { section: part.name }
  const { numbering, rows } = part
  for (const row of twice(rows.map((known) => known.label))) say("row_label_twice", { ...at, row })
  for (const what of twice(rows.map(rowId))) say("key_twice", { ...at, what })
  const byRow = rows.map((): Seat[] => [])
  for (const seat of seats) byRow[seat.rowIndex]?.push(seat)
  for (const [index, row] of rows.entries()) checkRow(part, row, byRow[index] ?? [], say)
  if (numbering.scheme === "explicit") {
    const known = new Set(rows.map((row) => row.label))
    for (const row of Object.keys(numbering.labels ?? {}))
      if (!known.has(row)) say("labels_unknown_row", { ...at, row })
  }
  const named = new Set(seats.map((seat) => `${seat.rowLabel}-${seat.label}`))
  for (const what of part.blocked ?? []) if (!named.has(what)) say("blocked_unknown", { ...at, what })
  for (const what of part.accessible ?? []) if (!named.has(what)) say("accessible_unknown", { ...at, what })
  for (const what of Object.keys(part.marks ?? {})) if (!isPlace(rows, what)) say("mark_unknown", { ...at, what })
}

function checkRow(part: Part, row: HallRow, seats: readonly Seat[], say: Say): void {
  const count = seats.length
  const here = { section: part.name, row: row.label, count }
  // A side of a U or a square may stay empty: nobody sits behind the chair (handbook §1.3).
  const mayBeEmpty = part.layout?.kind === "u" || part.layout?.kind === "square"
  if (count === 0 && !mayBeEmpty) say(part.layout?.kind === "round" ? "table_without_seats" : "row_without_seats", here)
  if (rowWidth(row) > MAX_ROW) say("row_too_wide", here)
  for (const what of twice((row.extra ?? []).map((seat) => seat.key))) say("key_twice", { ...here, what })
  if (part.numbering.scheme === "explicit") {
    const listed = part.numbering.labels?.[row.label]
    if (!Array.isArray(listed)) say("labels_missing", here)
    else if (listed.length !== count) say("labels_other_count", { ...here, what: String(listed.length) })
  }
  for (const what of twice(seats.map((seat) => seat.label))) say("seat_label_twice", { ...here, what })
}
