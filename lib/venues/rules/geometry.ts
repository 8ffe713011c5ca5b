import type { HallDescription, HallGeometry, HallNumbering, HallRow, Seat } from "../schema"
import { placeDoors } from "./doors"
import { rowLabels } from "./numbering"
import { blockWidths, rowPlaces } from "./row-places"

const MARGIN = 2.9
const STAGE_PADDING = 0.8
/** Between the stage and the first section (the lectern stands there), and between two sections. */
const STAGE_GAP = 2.2
const SECTION_GAP = 3
const EMPTY_HALF = 3

type Part = { area: string; name: string; rows: readonly HallRow[]; numbering: HallNumbering; fromBottom: boolean }
type Marks = { rowMarks: HallGeometry["rowMarks"][number][]; sectionMarks: HallGeometry["sectionMarks"][number][] }

/**
 * Where everything of a hall stands, in hall view (handbook §1.0): stage above with its first row nearest to the
 * audience, sections one behind another, all rows centred on one axis. Pure; the ids of seats depend only on their
 * section, row and place, so adding a row behind changes none of the others. Does not judge: see validateHall.
 */
export function hallGeometry(description: HallDescription): HallGeometry {
  const seats: Seat[] = []
  const marks: Marks = { rowMarks: [], sectionMarks: [] }
  let y = 1
  let stage: HallGeometry["stage"] = null
  if (description.stage) {
    const { name, rows, numbering, blocked } = description.stage
    const top = y
    const part: Part = {
      area: "stage",
      name,
      rows,
      numbering: numbering ?? { scheme: "left-to-right" },
      fromBottom: true,
    }
    placePart(part, top + STAGE_PADDING, new Set(blocked), new Set(), seats, marks)
    const half = halfWidth(seats) + STAGE_PADDING
    const height = Math.max(1, rows.length) + 2 * STAGE_PADDING
    stage = { name, x: -half, y: top, width: 2 * half, height }
    y = top + height + STAGE_GAP
  }
  const named = description.sections.length > 1
  const rowY = new Map<string, number[]>()
  description.sections.forEach((section, index) => {
    if (index > 0) y += SECTION_GAP
    const area = String(index)
    if (named) marks.sectionMarks.push({ area, name: section.name, x: 0, y: y - 0.7 })
    const part: Part = { ...section, area, fromBottom: false }
    rowY.set(area, placePart(part, y, new Set(section.blocked), new Set(section.accessible), seats, marks))
    y += section.rows.length
  })
  const lectern = stage && lecternPlace(stage, description.stage?.lectern)
  const doors = placeDoors(description.sections, seats, rowY)
  const half = Math.max(halfWidth(seats), stage ? stage.width / 2 : 0, EMPTY_HALF) + MARGIN
  return shifted(
    { axis: 0, width: 2 * half, height: y + 1.6, seats, stage, lectern, doors, tables: [], fixtures: [], ...marks },
    half,
  )
}

/** Puts the rows of one part below `top` and returns the y of each row. */
function placePart(
  part: Part,
  top: number,
  blocked: ReadonlySet<string>,
  accessible: ReadonlySet<string>,
  seats: Seat[],
  marks: Marks,
): number[] {
  const widths = blockWidths(part.rows)
  return part.rows.map((row, rowIndex) => {
    const y = top + (part.fromBottom ? part.rows.length - 1 - rowIndex : rowIndex) + 0.5
    const places = rowPlaces(row, widths.get(row.blocks.length) ?? [])
    const labels = rowLabels(part.numbering, row.label, places.length)
    places.forEach((place, seatIndex) => {
      const label = labels[seatIndex] ?? ""
      const key = `${row.label}-${label}`
      seats.push({
        id: `${part.area}/${rowIndex}/${seatIndex}`,
        area: part.area,
        sectionName: part.name,
        rowIndex,
        rowLabel: row.label,
        seatIndex,
        label,
        y,
        blocked: blocked.has(key),
        accessible: accessible.has(key),
        ...place,
      })
    })
    marks.rowMarks.push({ area: part.area, label: row.label, x: (places[0]?.x ?? 0) - 1.1, y })
    return y
  })
}

const halfWidth = (seats: readonly Seat[]): number =>
  seats.reduce((widest, seat) => Math.max(widest, Math.abs(seat.x) + 0.5), EMPTY_HALF)

function lecternPlace(stage: NonNullable<HallGeometry["stage"]>, side = "none"): HallGeometry["lectern"] {
  if (side === "none") return null
  const reach = stage.width / 2 - 2.5
  return { x: side === "left" ? -reach : side === "right" ? reach : 0, y: stage.y + stage.height + 0.6 }
}

/** Everything moved right so that the axis x = 0 comes to stand at `by`. */
function shifted(geometry: HallGeometry, by: number): HallGeometry {
  const right = <T extends { x: number }>(thing: T): T => ({ ...thing, x: thing.x + by })
  return {
    ...geometry,
    axis: by,
    seats: geometry.seats.map(right),
    stage: geometry.stage && right(geometry.stage),
    lectern: geometry.lectern && right(geometry.lectern),
    doors: geometry.doors.map(right),
    rowMarks: geometry.rowMarks.map(right),
    sectionMarks: geometry.sectionMarks.map(right),
    tables: geometry.tables.map(right),
    fixtures: geometry.fixtures.map(right),
  }
}
