import type { HallGeometry, Seat } from "@/lib/venues/schema"

/** Room around what is left, for row labels and doors, in seats. */
const MARGIN = 2.9
const EDGE = 0.9

/**
 * The parts of a hall that are drawn: the seats of these areas ("stage" or a section as in Seat.area) with all that stands
 * there, moved to the corner. Ids and labels stay. The areas must hold seats.
 */
export function cropTo(geometry: HallGeometry, areas: ReadonlySet<string>): HallGeometry {
  const of = <T extends { area: string }>(things: readonly T[]): T[] => things.filter(({ area }) => areas.has(area))
  const stage = areas.has("stage") ? geometry.stage : null
  const [seats, tables, fixtures, doors] = [
    of(geometry.seats),
    of(geometry.tables),
    of(geometry.fixtures),
    of(geometry.doors),
  ]
  const marks = of(geometry.sectionMarks)
  const lectern = stage && geometry.lectern
  const boxes = [
    ...seats.map(({ x, y }) => ({ x, y, width: 1, height: 1 })),
    ...tables,
    ...fixtures,
    ...(stage ? [{ ...stage, x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 }] : []),
    ...(lectern ? [{ ...lectern, width: 2, height: 1 }] : []),
    ...doors.map(({ x, y }) => ({ x, y, width: 1, height: 1 })),
    ...marks.map(({ x, y }) => ({ x, y, width: 1, height: 0.6 })),
  ]
  const edge = (from: "x" | "y", size: "width" | "height", side: 1 | -1): number =>
    boxes.reduce((far, box) => Math.max(far, side * box[from] + box[size] / 2), Number.NEGATIVE_INFINITY)
  const [left, top] = [-edge("x", "width", -1) - MARGIN, -edge("y", "height", -1) - EDGE]
  const move = <T extends { x: number; y: number }>(thing: T): T => ({ ...thing, x: thing.x - left, y: thing.y - top })
  return {
    axis: geometry.axis - left,
    width: edge("x", "width", 1) + MARGIN - left,
    height: edge("y", "height", 1) + EDGE - top,
    seats: seats.map(move),
    stage: stage && move(stage),
    lectern: lectern && move(lectern),
    doors: doors.map(move),
    rowMarks: of(geometry.rowMarks).map(move),
    sectionMarks: marks.map(move),
    tables: tables.map(move),
    fixtures: fixtures.map(move),
  }
}

/**
 * Which areas a chart draws: the one asked for, or the stage and all sections up to the last that is used (an empty balcony
 * makes everything else smaller). Null when the one asked for has no seats.
 */
export function areasToDraw(
  seats: readonly Seat[],
  used: ReadonlySet<string>,
  section: string,
): { drawn: Set<string>; left: string[] } | null {
  const names = new Map(seats.map((seat) => [seat.area, seat.sectionName]))
  if (section !== "") return names.has(section) ? { drawn: new Set([section]), left: [] } : null
  const last = seats.reduce(
    (far, seat) => (used.has(seat.id) && seat.area !== "stage" ? Math.max(far, Number(seat.area)) : far),
    0,
  )
  const isDrawn = (area: string): boolean => area === "stage" || Number(area) <= last
  return {
    drawn: new Set(["stage", ...[...names.keys()].filter(isDrawn)]),
    left: [...names].filter(([area]) => !isDrawn(area)).map(([, name]) => name),
  }
}
