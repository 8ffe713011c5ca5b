import type { HallNumbering, HallRow } from "../../schema"
import type { SeatMark } from "../../schema/hall-parts"
import { rowLabels } from "../numbering"
import { rowPlaces } from "../row-places"
import type { PlacedCell } from "./sketch-cells"

export type SketchRow = { sheetRow: number; label: string; cells: readonly PlacedCell[] }
export type SketchPart = {
  rows: HallRow[]
  numbering: HallNumbering
  marks: Record<string, SeatMark>
  /** Where a column of the sheet comes to lie, from the middle line. */
  xOf: (column: number) => number
}

type Block = { from: number; to: number }

/** Columns in use, parted by columns that are empty in every row: the blocks between the aisles. */
function blocksOf(rows: readonly SketchRow[]): Block[] {
  const used = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)))].sort((a, b) => a - b)
  const blocks: Block[] = []
  for (const column of used) {
    const last = blocks.at(-1)
    if (last && column === last.to + 1) last.to = column
    else blocks.push({ from: column, to: column })
  }
  return blocks
}

const SCHEMES: readonly HallNumbering[] = [
  { scheme: "center-out", oddSide: "left" },
  { scheme: "center-out", oddSide: "right" },
  { scheme: "left-to-right" },
  { scheme: "right-to-left" },
]

/** The numbering that most rows follow; where the sheet has no numbers, odd left and even right. */
function schemeOf(rows: readonly SketchRow[]): HallNumbering {
  const labelled = rows.map((row) => row.cells.map(({ cell }) => (cell.kind === "seat" ? cell.label : null)))
  const fits = (numbering: HallNumbering): number =>
    labelled.reduce((sum, labels) => {
      const own = rowLabels(numbering, "", labels.length)
      return sum + labels.filter((label, index) => label === own[index]).length
    }, 0)
  let best = SCHEMES[0] as HallNumbering
  for (const scheme of SCHEMES) if (fits(scheme) > fits(best)) best = scheme
  return best
}

/**
 * Rows of seats as they lie on the sheet. Places missing inside a row are remembered as taken out, so that everything stays
 * over and under what it is over and under on the sheet; numbers that follow no rule are kept as set by hand.
 */
export function sketchPart(sketched: readonly SketchRow[], pitchBefore: (row: SketchRow) => number): SketchPart {
  const blocks = blocksOf(sketched)
  const numbering = schemeOf(sketched)
  const marks: Record<string, SeatMark> = {}
  const columnsOf = (row: SketchRow): Block[] =>
    blocks.map((block, index) => {
      const inside = row.cells.map((cell) => cell.column).filter((column) => column >= block.from && column <= block.to)
      if (inside.length === 0) return { from: block.from, to: block.from - 1 }
      const [least, most] = [Math.min(...inside), Math.max(...inside)]
      // Only the outer edge of the outer blocks may move: what is inside must keep its place.
      return { from: index === 0 ? least : block.from, to: index === blocks.length - 1 ? most : block.to }
    })
  const rows = sketched.map((row, index): HallRow => {
    const spans = columnsOf(row)
    const seated = new Map(row.cells.map((cell) => [cell.column, cell]))
    let place = 0
    const missing: string[] = []
    for (const span of spans)
      for (let column = span.from; column <= span.to; column++) {
        if (!seated.has(column)) missing.push(`${index}/${place}`)
        place++
      }
    for (const local of missing) marks[local] = { removed: true }
    const [only, whole] = [spans[0], blocks[0]]
    const offset = blocks.length === 1 && only && whole ? (only.from - whole.from - (whole.to - only.to)) / 2 : 0
    const gap = pitchBefore(row)
    return {
      label: row.label,
      blocks: spans.map((span) => span.to - span.from + 1),
      ...(offset === 0 ? {} : { offset }),
      ...(index === 0 || gap === 0 ? {} : { gap }),
    }
  })
  for (const [index, row] of sketched.entries()) markCells(row, index, rows[index], marks, numbering)
  const whole = blocks.map((block) => block.to - block.from + 1)
  const xs = rowPlaces({ label: "", blocks: whole.length > 0 ? whole : [0] }, whole).map((one) => one.x)
  const columns = blocks.flatMap((block) =>
    Array.from({ length: block.to - block.from + 1 }, (_, at) => block.from + at),
  )
  return { rows, numbering, marks, xOf: (column) => between(columns, xs, column) }
}

/** What the cells of a row say of their seats: out of use, for wheelchairs, a number of its own. */
function markCells(
  row: SketchRow,
  index: number,
  made: HallRow | undefined,
  marks: Record<string, SeatMark>,
  numbering: HallNumbering,
): void {
  if (!made) return
  const total = made.blocks.reduce((sum, count) => sum + count, 0)
  const places = Array.from({ length: total }, (_, place) => place).filter(
    (place) => marks[`${index}/${place}`]?.removed !== true,
  )
  const half = (total - 1) / 2
  const shape = {
    left: places.filter((place) => place < half).length,
    middle: places.filter((place) => place === half).length,
  }
  const own = rowLabels(numbering, made.label, places.length, { ...shape, blocks: [], before: 0 })
  const cells = [...row.cells].sort((a, b) => a.column - b.column)
  const written = cells.map(({ cell }) => (cell.kind === "seat" ? cell.label : null))
  const meant = meantLabels(numbering, written, own)
  places.forEach((place, at) => {
    const cell = cells[at]?.cell
    if (cell?.kind !== "seat") return
    const label = meant[at]
    const mark: SeatMark = {
      ...(label !== undefined && label !== own[at] ? { label: label.slice(0, 12) } : {}),
      ...(cell.blocked ? { blocked: true } : {}),
      ...(cell.accessible ? { accessible: true } : {}),
    }
    if (Object.keys(mark).length > 0) marks[`${index}/${place}`] = mark
  })
}

/**
 * The labels of a row as it is written. Seats without one (×) get what the numbers around them say, wherever the middle of
 * the row is; where nothing fits, a number that is still free.
 */
function meantLabels(numbering: HallNumbering, written: readonly (string | null)[], own: readonly string[]): string[] {
  const count = written.length
  const fits = (labels: readonly string[]): boolean => written.every((one, at) => one === null || one === labels[at])
  if (fits(own)) return [...own]
  for (let left = 0; left <= count; left++)
    for (const middle of [0, 1]) {
      if (left + middle > count || numbering.scheme !== "center-out") continue
      const labels = rowLabels(numbering, "", count, { left, middle, blocks: [], before: 0 })
      if (fits(labels)) return labels
    }
  const taken = new Set(written)
  let next = 1
  return written.map((one, at) => {
    if (one !== null) return one
    const usual = own[at] ?? ""
    if (!taken.has(usual)) {
      taken.add(usual)
      return usual
    }
    while (taken.has(String(next))) next++
    taken.add(String(next))
    return String(next)
  })
}

/** The x of a column: that of its seats, or as far between or beyond them as the sheet has it. */
function between(columns: readonly number[], xs: readonly number[], column: number): number {
  const after = columns.findIndex((one) => one >= column)
  const [first, last] = [0, columns.length - 1]
  const x = (index: number): number => xs[index] ?? 0
  const c = (index: number): number => columns[index] ?? 0
  if (columns.length === 0) return column
  if (after < 0) return x(last) + column - c(last)
  if (after === first || c(after) === column) return x(after) + column - c(after)
  const share = (column - c(after - 1)) / (c(after) - c(after - 1))
  return x(after - 1) + share * (x(after) - x(after - 1))
}
