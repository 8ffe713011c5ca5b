import type { HallLayout } from "../../schema/hall-parts"
import { hollowSquare, horseshoe, longTable } from "./around"
import type { Arrangement, LayoutRow } from "./arrangement"
import { roundTables } from "./round"
import { bentRows, deskRows, photoRows, straightRows } from "./rows"

/** Where all places of a section stand (hallLayout says what each layout means by a row). Positions only; names nothing. */
export function arrange(rows: readonly LayoutRow[], layout: HallLayout | undefined): Arrangement {
  switch (layout?.kind) {
    case undefined:
      return straightRows(rows, false)
    case "theatre":
      return layout.curve === undefined ? straightRows(rows, false) : bentRows(rows, layout.curve)
    case "classroom":
      return deskRows(rows, layout.perTable)
    case "photo":
      return photoRows(rows, layout.staggered ?? false)
    case "u":
      return horseshoe(rows)
    case "square":
      return hollowSquare(rows)
    case "long":
      return longTable(rows, layout.along ?? false)
    case "round":
      return roundTables(rows, layout.columns)
  }
}
