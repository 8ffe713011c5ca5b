import type { HallDescription, HallGeometry, HallSection, Seat } from "../schema"
import { placeDoors } from "./doors"
import { type PlacedPart, placePart } from "./layout/place-part"
import { withRowLabels } from "./row-labels"

const MARGIN = 2.9
const STAGE_PADDING = 0.8
/** Between the stage and the first section (the lectern stands there), and between two sections. */
const STAGE_GAP = 2.2
const SECTION_GAP = 3
const EMPTY_HALF = 3
const EDGE = 0.5

/** The first part of the ids of a section's seats: its key, or its index. */
export const sectionId = (section: HallSection, index: number): string => section.key ?? String(index)

/**
 * Where everything of a hall stands, in hall view (handbook §1.0): stage above with its first row nearest to the
 * audience, sections one behind another (or beside one another), all around one axis. Pure; the ids of seats depend only
 * on keys, or places, of their section and row (see Seat), so adding a row behind, or one with a key anywhere, changes none
 * of the others. Does not judge: see validateHall.
 */
export const hallGeometry = (description: HallDescription): HallGeometry => drawnHall(description).geometry

/** Where the coordinates of a part's fixtures and free seats begin: x of its middle line, y of its top, as drawn. */
export type Origins = ReadonlyMap<string, { x: number; y: number }>

/** The geometry, and by Seat.area the origin of each part in it. */
export function drawnHall(given: HallDescription): { geometry: HallGeometry; origins: Origins } {
  const origins = new Map<string, { x: number; y: number }>()
  const description = withRowLabels(given)
  const parts: PlacedPart[] = []
  const sectionMarks: HallGeometry["sectionMarks"][number][] = []
  let y = 1
  let stage: HallGeometry["stage"] = null
  if (description.stage) {
    const { lectern: _lectern, numbering = { scheme: "left-to-right" as const }, ...rest } = description.stage
    const top = y
    const placed = placePart({ ...rest, numbering, id: "stage", area: "stage" }, top + STAGE_PADDING, 0)
    parts.push(placed)
    origins.set("stage", { x: 0, y: top + STAGE_PADDING })
    const half = halfWidth(placed.seats) + STAGE_PADDING
    const height = Math.max(1, placed.bottom - top - STAGE_PADDING) + 2 * STAGE_PADDING
    stage = { name: rest.name, x: -half, y: top, width: 2 * half, height }
    y = top + height + STAGE_GAP
  }
  const named = description.sections.length > 1
  let line = y
  const doors = description.sections.flatMap((section, index) => {
    const top = index === 0 ? y : section.beside ? line : y + SECTION_GAP
    const [area, shift] = [String(index), section.shift ?? 0]
    const placed = placePart({ ...section, id: sectionId(section, index), area }, top, shift)
    if (named)
      sectionMarks.push({ area, name: section.name, ...markPlace(section, placed.seats, { x: shift, y: top }) })
    parts.push(placed)
    origins.set(area, { x: shift, y: top })
    line = top
    y = Math.max(section.beside ? y : top, placed.bottom)
    return placeDoors(section, { area, shift, top, bottom: placed.bottom, rowY: placed.rowY, seats: placed.seats })
  })
  const lectern = stage && lecternPlace(stage, description.stage?.lectern)
  const { geometry, right, down } = framed({
    axis: 0,
    width: 0,
    height: y,
    seats: parts.flatMap((part) => part.seats),
    stage,
    lectern,
    doors,
    rowMarks: parts.flatMap((part) => part.rowMarks),
    sectionMarks,
    tables: parts.flatMap((part) => part.tables),
    fixtures: parts.flatMap((part) => part.fixtures),
  })
  for (const origin of origins.values()) {
    origin.x += right
    origin.y += down
  }
  return { geometry, origins }
}

/** The name of a section stands above it; where all seats were put by hand, above the middle of these. */
function markPlace(section: HallSection, seats: readonly Seat[], origin: { x: number; y: number }) {
  const free = seats.length > 0 && section.rows.every((row) => row.blocks.every((count) => count === 0))
  if (!free) return { x: origin.x, y: origin.y - 0.7 }
  let [left, right, top] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { x, y } of seats) [left, right, top] = [Math.min(left, x), Math.max(right, x), Math.min(top, y)]
  return { x: (left + right) / 2, y: top - 1.2 }
}

const halfWidth = (seats: HallGeometry["seats"]): number =>
  seats.reduce((widest, seat) => Math.max(widest, Math.abs(seat.x) + 0.5), EMPTY_HALF)

function lecternPlace(stage: NonNullable<HallGeometry["stage"]>, side = "none"): HallGeometry["lectern"] {
  if (side === "none") return null
  const reach = stage.width / 2 - 2.5
  return { x: side === "left" ? -reach : side === "right" ? reach : 0, y: stage.y + stage.height + 0.6 }
}

/** The page around everything that stands: the axis in its middle, nothing over its edges. */
function framed(geometry: HallGeometry): { geometry: HallGeometry; right: number; down: number } {
  const { seats, stage, tables, fixtures, doors } = geometry
  const solid = [...tables, ...fixtures]
  let half = Math.max(halfWidth(seats), stage ? stage.width / 2 : 0) + MARGIN
  for (const { x, width } of solid) half = Math.max(half, Math.abs(x) + width / 2 + EDGE)
  for (const { x } of doors) half = Math.max(half, Math.abs(x) + 1)
  let [top, bottom] = [EDGE, geometry.height + 1.6]
  const room = (y: number, reach: number): void => {
    top = Math.min(top, y - reach)
    bottom = Math.max(bottom, y + reach)
  }
  for (const { y } of seats) room(y, 0.5)
  for (const { y, height } of solid) room(y, height / 2)
  for (const { y } of doors) room(y, 0.5)
  const down = top < EDGE ? EDGE - top : 0
  const page = { axis: half, width: 2 * half, height: bottom + down }
  return { geometry: { ...moved(geometry, half, down), ...page }, right: half, down }
}

function moved(geometry: HallGeometry, right: number, down: number): HallGeometry {
  const move = <T extends { x: number; y: number }>(thing: T): T => ({
    ...thing,
    x: thing.x + right,
    y: thing.y + down,
  })
  return {
    ...geometry,
    seats: geometry.seats.map(move),
    stage: geometry.stage && move(geometry.stage),
    lectern: geometry.lectern && move(geometry.lectern),
    doors: geometry.doors.map(move),
    rowMarks: geometry.rowMarks.map(move),
    sectionMarks: geometry.sectionMarks.map(move),
    tables: geometry.tables.map(move),
    fixtures: geometry.fixtures.map(move),
  }
}
