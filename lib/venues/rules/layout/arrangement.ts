import type { HallTable } from "../../schema"
import type { Slot } from "./slots"

/** Where a seat stands inside its section: x from the middle line, y from the top. */
export type Spot = { x: number; y: number; angle?: number; table?: string }

export type Arrangement = {
  /** For every row, for every one of its slots (free ones too). */
  spots: Spot[][]
  /** Labels of rows beside them; none where tables carry their own. */
  rowMarks: { row: number; x: number; y: number }[]
  tables: Omit<HallTable, "area">[]
  /** Depth from the top of the section to its end. */
  height: number
  /** Whether everybody comes to their seat without passing others: chairs around tables. */
  open: boolean
}

/** The rows of a section as a layout needs them. `id`: see rowId; `gap`: free space before the row. */
export type LayoutRow = { id: string; label: string; main: boolean; gap: number; slots: readonly Slot[] }

/** Between the label of a row and its first seat. */
export const MARK_GAP = 1.1
