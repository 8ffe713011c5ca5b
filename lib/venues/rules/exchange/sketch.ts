import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { type Cell, isBlank, type Table } from "@/lib/kernel/sheet"
import { type HallDescription, type HallSection, hallDescription, type SketchRead } from "../../schema"
import type { PlacedFixture } from "../../schema/hall-parts"
import { MAX_SEATS } from "../check/limits"
import { nextLabel } from "../row-groups"
import { rowHeads } from "./row-heads"
import { type PlacedCell, sketchCells } from "./sketch-cells"
import { type SketchPart, type SketchRow, sketchPart } from "./sketch-part"

export type SketchRefusal =
  | { readonly code: "sketch_without_seats" }
  | { readonly code: "sketch_too_large"; readonly count: number; readonly limit: number }
  | { readonly code: "sketch_too_many_rows"; readonly count: number; readonly limit: number }

const MAX_SECTION_ROWS = 300

/**
 * A hall drawn into a spreadsheet: cells that are not empty are seats, empty columns are aisles, empty rows cross aisles;
 * 主席台, 发言席, 门, 票箱, 柱 … are what they say; × 禁 are seats out of use; 一楼, 二楼 alone in a row begin a section; row labels
 * may stand in front. The stage is above, or below: then the sheet is turned. Takes the first visible sheet with seats.
 */
export function readSketch(tables: readonly Table[], name: string): Outcome<SketchRead, SketchRefusal> {
  const visible = tables.filter((table) => !table.hidden)
  for (const { rows } of visible) {
    const count = rows.reduce((sum, row) => sum + row.filter((cell) => !isBlank(cell)).length, 0)
    if (count > 2 * MAX_SEATS) return refuse({ code: "sketch_too_large", count, limit: MAX_SEATS })
  }
  const sheet = visible.find((table) => sketchCells(table.rows).some((one) => one.cell.kind === "seat"))
  if (!sheet) return refuse({ code: "sketch_without_seats" })
  const cells = upright(sheet.rows)
  const seats = cells.filter((one) => one.cell.kind === "seat")
  if (seats.length > MAX_SEATS) return refuse({ code: "sketch_too_large", count: seats.length, limit: MAX_SEATS })
  const parts = partsOf(cells)
  for (const { rows } of parts)
    if (rows.length > MAX_SECTION_ROWS)
      return refuse({ code: "sketch_too_many_rows", count: rows.length, limit: MAX_SECTION_ROWS })
  const stage = parts.find((part) => part.stage)
  const sections = parts.filter((part) => !part.stage)
  const description: HallDescription = { name: name.slice(0, 80) || "—", sections: sections.map(sectionOf) }
  if (stage) description.stage = stageOf(stage, cells)
  const formulas = seats.filter((one) => one.cell.kind === "seat" && one.cell.formula).map((one) => one.at)
  const otherSheets = visible.filter((table) => table !== sheet && table.rows.length > 0).map((table) => table.sheet)
  const kept = parts.reduce((sum, part) => sum + part.rows.reduce((all, row) => all + row.cells.length, 0), 0)
  return accept({ description: hallDescription.parse(description), notes: { seats: kept, formulas, otherSheets } })
}

/** The cells with the stage above: a sheet with the stage below its seats is turned by half a circle. */
function upright(rows: readonly (readonly Cell[])[]): PlacedCell[] {
  const cells = sketchCells(rows)
  const stage = cells.find((one) => one.cell.kind === "stage")
  const seats = cells.filter((one) => one.cell.kind === "seat")
  const below = stage && seats.filter((one) => one.row < stage.row).length > seats.length / 2
  if (!below) return cells
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return cells
    .map((one) => ({ ...one, row: rows.length - 1 - one.row, column: width - 1 - one.column }))
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

type Part = { name: string; stage: boolean; rows: SketchRow[]; things: PlacedCell[] }

/** The sheet cut into the stage and sections, rows with their labels. */
function partsOf(cells: readonly PlacedCell[]): Part[] {
  const byRow = new Map<number, PlacedCell[]>()
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  const stageRow = cells.find((one) => one.cell.kind === "stage")?.row
  const onStage = stageRow === undefined ? null : stageRows(byRow, stageRow)
  const heads = rowHeads(cells.filter((one) => one.cell.kind === "seat" && !onStage?.has(one.row)))
  const stageName = cells.find((one) => one.cell.kind === "stage")?.text.slice(0, 40) ?? ""
  const stage: Part = { name: stageName, stage: true, rows: [], things: [] }
  const sections: Part[] = [{ name: "", stage: false, rows: [], things: [] }]
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const line = byRow.get(row) ?? []
    const [first] = line
    if (line.length === 1 && first?.cell.kind === "section") {
      sections.push({ name: first.cell.name, stage: false, rows: [], things: [] })
      continue
    }
    const part = onStage?.has(row) ? stage : (sections.at(-1) ?? stage)
    const seated = line.filter((one) => one.cell.kind === "seat" && !heads.cells.has(one))
    part.things.push(...line.filter((one) => one.cell.kind === "fixture" || one.cell.kind === "door"))
    const label = heads.labels.get(row) ?? nextLabel(part.rows.at(-1)?.label ?? "0") ?? String(part.rows.length + 1)
    if (seated.length > 0) part.rows.push({ sheetRow: row, label, cells: seated })
  }
  const used = sections.filter((part) => part.rows.length > 0)
  for (const part of sections) if (part.rows.length === 0) used[0]?.things.push(...part.things)
  used.forEach((part, index) => {
    part.name ||= used.length === 1 ? "一楼" : `${index + 1}区`
  })
  return [...(onStage ? [stage] : []), ...used]
}

/** Rows of seats next to the word 主席台, as far as a blank row parts them from the hall. */
function stageRows(byRow: ReadonlyMap<number, readonly PlacedCell[]>, marker: number): Set<number> {
  const last = Math.max(...byRow.keys())
  let [from, to] = [marker, marker]
  while (byRow.has(from - 1)) from--
  while (byRow.has(to + 1)) to++
  // Nothing parts the stage from the hall: then only the line of the word itself is the stage.
  if (to === last) [from, to] = [Math.min(from, marker), marker]
  return new Set(Array.from({ length: to - from + 1 }, (_, index) => from + index))
}

const before =
  (rows: readonly SketchRow[]) =>
  (row: SketchRow): number => {
    const above = rows[rows.indexOf(row) - 1]
    return above ? Math.min(50, Math.abs(row.sheetRow - above.sheetRow) - 1) : 0
  }

function sectionOf(part: Part): HallSection {
  const made = sketchPart(part.rows, before(part.rows))
  const top = part.rows[0]?.sheetRow ?? 0
  const at = (thing: PlacedCell) => ({ x: round(made.xOf(thing.column)), y: thing.row - top + 0.5 })
  const doors = part.things.flatMap((thing) =>
    thing.cell.kind === "door" ? [{ name: thing.cell.name, ...at(thing), side: sideOf(thing, part) }] : [],
  )
  return { name: part.name.slice(0, 40), ...described(made), doors, fixtures: fixturesOf(part, at) }
}

function stageOf(part: Part, cells: readonly PlacedCell[]): NonNullable<HallDescription["stage"]> {
  const rows = part.rows.map((row, index) => ({ ...row, label: String(part.rows.length - index) })).reverse()
  const made = sketchPart(rows, before(rows))
  const top = part.rows[0]?.sheetRow ?? 0
  const at = (thing: PlacedCell) => ({ x: round(made.xOf(thing.column)), y: thing.row - top + 0.5 })
  const lectern = cells.find((one) => one.cell.kind === "lectern")
  const seats = cells.filter((one) => one.cell.kind === "seat").map((one) => one.column)
  const middle = (Math.min(...seats) + Math.max(...seats)) / 2
  const side = !lectern
    ? "none"
    : Math.abs(lectern.column - middle) < 1.5
      ? "center"
      : lectern.column < middle
        ? "left"
        : "right"
  return { name: part.name, ...described(made), fixtures: fixturesOf(part, at), lectern: side }
}

const described = ({ rows, numbering, marks }: SketchPart) => ({ rows, numbering, marks })
const round = (value: number): number => Math.round(value * 10) / 10

const fixturesOf = (part: Part, at: (thing: PlacedCell) => { x: number; y: number }): PlacedFixture[] =>
  part.things.flatMap((thing) =>
    thing.cell.kind === "fixture"
      ? [{ kind: thing.cell.fixture, name: isBareWord(thing.cell.name) ? "" : thing.cell.name, ...at(thing) }]
      : [],
  )

/** A word that only says what the thing is needs no repeating as its name. */
const isBareWord = (name: string): boolean => /^(投?票箱|柱子?|立柱|调音台|屏幕?|大屏|旗)$/.test(name)

function sideOf(door: PlacedCell, part: Part): "left" | "right" | "back" | "front" {
  if (door.row > (part.rows.at(-1)?.sheetRow ?? 0)) return "back"
  if (door.row < (part.rows[0]?.sheetRow ?? 0)) return "front"
  const columns = part.rows.flatMap((row) => row.cells.map((cell) => cell.column))
  return columns.some((column) => column < door.column) ? "right" : "left"
}
