import type { DocumentHead, PaperSize } from "../schema"

export const PATTERNS = ["plain", "hatch", "dots", "cross", "bars", "back", "open", "check", "posts"] as const
export type Pattern = (typeof PATTERNS)[number]

/** How the seats of one delegation or zone look: a colour and a pattern, so that black and white still tells them apart. */
export type SeatLookOnPaper = {
  fill: string
  line: string
  ink: string
  pattern: Pattern
  label: string
  abbreviation: string
  count: string
}

/** Lengths in millimetres from the top left corner of the drawing. */
type Box = { x: number; y: number; w: number; h: number }

export type ChartSeat = Box & {
  label: string
  /** Long names in two lines. */
  name: string
  /** Size of the name in points, shrunk so that it fits. */
  size: number
  /** Index into `looks`; -1 = nobody's. */
  look: number
  /** Degrees clockwise. */
  turn: number
  blocked: boolean
  accessible: boolean
}

/** One sheet of the drawing: where it lies, and which seats (indexes) are on it. */
export type ChartTile = Box & { column: number; row: number; seats: readonly number[]; title: string }

export type SeatChartDocument = {
  head: DocumentHead
  paper: PaperSize
  flipped: boolean
  width: number
  height: number
  /** Size of the seat's number in points; 0 = too small to print. */
  labelSize: number
  stage: (Box & { name: string }) | null
  lectern: (Box & { name: string }) | null
  doors: readonly { x: number; y: number; name: string; align: "left" | "right" | "center" }[]
  rowMarks: readonly { x: number; y: number; label: string }[]
  sectionMarks: readonly { x: number; y: number; name: string }[]
  tables: readonly (Box & { round: boolean; main: boolean; label: string; size: number })[]
  fixtures: readonly (Box & { kind: string; name: string; size: number })[]
  seats: readonly ChartSeat[]
  looks: readonly SeatLookOnPaper[]
  /** Words of the legend; "" when no such seat is in the hall. */
  accessible: string
  blocked: string
  /** Says which parts of the hall are left out because nobody sits there. */
  notDrawn: string
  /** One: everything on one page. More: sheets to be glued, each with `overlap` millimetres shared with the next. */
  tiles: readonly ChartTile[]
  columns: number
  rows: number
  overlap: number
  howToGlue: string
}
