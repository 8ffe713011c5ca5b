import type { HallSection } from "../../schema"
import { rowSlots, rowWidth } from "../layout/slots"
import { blockWidths } from "../row-places"
import type { Say } from "./problem"

const MAX_TABLE = 30
/** Half of the arc a bent row may fill; beyond it, seats would look away from the stage. */
const MAX_BEND = (75 * Math.PI) / 180

/** Whether the rows of a section fit its layout: sides of a U, a square, a long table; bends; sizes of round tables. */
export function checkLayout(section: HallSection, say: Say): void {
  const { layout, rows, name } = section
  const at = { section: name }
  const count = rows.length
  const needs = (sides: number, fits: boolean) => {
    if (!fits) say("layout_needs_rows", { ...at, count: sides, what: String(count) })
  }
  if (layout?.kind === "u") needs(3, count % 3 === 0)
  if (layout?.kind === "square") needs(4, count % 4 === 0)
  if (layout?.kind === "long") needs(2, count >= 2 && count <= 4)
  if (layout?.kind === "round")
    for (const row of rows) {
      const chairs = rowWidth(row)
      if (chairs > MAX_TABLE) say("table_too_large", { ...at, row: row.label, count: chairs })
    }
  if (layout?.kind === "theatre" && layout.curve !== undefined) {
    const { curve } = layout
    const widths = blockWidths(rows)
    rows.forEach((row, index) => {
      const slots = rowSlots(row, index, widths.get(row.blocks.length) ?? []).filter((slot) => !slot.free)
      const reach = slots.reduce((far, slot) => Math.max(far, Math.abs(slot.x)), 0)
      if (reach / (curve + index) > MAX_BEND) say("row_bends_too_far", { ...at, row: row.label, count: slots.length })
    })
  }
}
