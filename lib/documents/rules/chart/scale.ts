import type { HallGeometry } from "@/lib/venues/schema"
import type { DocumentAsk, PaperSize } from "../../schema"
import { ems, fitLines, POINTS_PER_MM } from "../fit"

/** furniture: margins above and below with the title. legend: size in points and height of a line in millimetres. */
const PAGES: Record<PaperSize, { long: number; short: number; furniture: number; legend: number; line: number }> = {
  a3: { long: 420, short: 297, furniture: 44, legend: 9.5, line: 5.6 },
  a4: { long: 297, short: 210, furniture: 36, legend: 7.5, line: 4.6 },
}
const SIDE_MARGINS = 24
/** Margins above and below a sheet that is glued, with its line of title. */
const TILE_FURNITURE = 39
export const OVERLAP = 10
/** A seat is drawn at most this flat, and never deeper than wide. */
const FLATTEST = 0.58
const STRIP = 0.86
const NAME_PART = 0.66
/** Smaller names cannot be read on paper in the hand, in points. */
export const READABLE = 4.5
/** Smaller numbers are left out. */
const SMALLEST_LABEL = 2.4

/** columns × rows sheets of `sheetWidth` × `sheetHeight` millimetres of drawing; x, y: millimetres for one seat unit. */
export type ChartScale = {
  flipped: boolean
  x: number
  y: number
  sheetWidth: number
  sheetHeight: number
  columns: number
  rows: number
}

type Size = Pick<HallGeometry, "width" | "height"> & Partial<Pick<HallGeometry, "seats" | "tables">>

/** Round things must stay round: then a seat unit is as deep as wide. */
const isRound = ({ seats = [], tables = [] }: Size): boolean =>
  tables.length > 0 || seats.some((seat) => (seat.angle ?? 0) !== 0)

/** Height in millimetres of a legend of these texts across `width`. */
function legendHeight(texts: readonly string[], paper: PaperSize, width: number): number {
  const { legend, line } = PAGES[paper]
  let [lines, at] = [1, 0]
  for (const text of texts) {
    const wide = 13.5 + (ems(text) * legend) / POINTS_PER_MM
    if (at > 0 && at + wide > width) [lines, at] = [lines + 1, 0]
    at += wide
  }
  return lines * line + 2
}

/**
 * Millimetres for one seat unit, whether the sheets lie on their side (whatever gives the bigger seats), and how many sheets
 * it takes: at most those asked for. `legend`: the texts below the drawing.
 */
export function chartScale(
  geometry: Size,
  paper: PaperSize,
  tiling: DocumentAsk["tiles"] = "1x1",
  legend: readonly string[] = [],
): ChartScale {
  const { long, short, furniture } = PAGES[paper]
  const [columns = 1, rows = 1] = tiling.split("x").map(Number)
  const glued = columns * rows > 1
  const laid = (flipped: boolean): ChartScale => {
    const [width, height] = flipped ? [long, short] : [short, long]
    const sheetWidth = width - SIDE_MARGINS
    const sheetHeight = height - (glued ? TILE_FURNITURE : furniture + legendHeight(legend, paper, sheetWidth))
    const room = { w: columns * sheetWidth - (columns - 1) * OVERLAP, h: rows * sheetHeight - (rows - 1) * OVERLAP }
    const widest = room.w / geometry.width
    const y = Math.min(room.h / geometry.height, widest)
    const x = isRound(geometry) ? y : Math.min(widest, y / FLATTEST)
    const sheets = (length: number, sheet: number): number =>
      Math.max(1, Math.ceil((length - OVERLAP - 0.01) / (sheet - OVERLAP)))
    return {
      flipped,
      x,
      y,
      sheetWidth,
      sheetHeight,
      columns: glued ? sheets(geometry.width * x, sheetWidth) : 1,
      rows: glued ? sheets(geometry.height * y, sheetHeight) : 1,
    }
  }
  const [lying, standing] = [laid(true), laid(false)]
  return lying.x * lying.y >= standing.x * standing.y ? lying : standing
}

/** Width and height of a seat in millimetres: at tables small enough that neighbours around a curve never touch. */
export function seatSize(scale: Pick<ChartScale, "x" | "y">, at: "row" | "bend" | "table"): { w: number; h: number } {
  const [w, h] = at === "row" ? [0.92, 0.86] : at === "bend" ? [0.9, 0.74] : [0.84, 0.54]
  return { w: scale.x * w, h: scale.y * h }
}

/** Points of the number in a seat of this size; 0 = too small to be printed. */
export function labelSize({ w, h }: { w: number; h: number }): number {
  const size = Math.min(h * 0.27, w * 0.3) * POINTS_PER_MM
  return size >= SMALLEST_LABEL ? size : 0
}

/** Points of a name in a seat of this size; a name is never larger than one of three characters. */
export const nameSize = (name: string, { w, h }: { w: number; h: number }): number =>
  fitLines(name, w * STRIP * 0.95, (labelSize({ w, h }) > 0 ? h * NAME_PART : h) * 0.82)
