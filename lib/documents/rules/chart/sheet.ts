import type { HallGeometry, Seat } from "@/lib/venues/schema"
import { headOf, type Paper, peopleById, placeWords, timeWords } from "../paper"
import { type ChartChoice, type DrawnHall, drawnHall } from "./drawn"
import { looksFor } from "./looks"
import { chartScale } from "./scale"

/** As lib/platform/xlsx/layout.ts writes it; see there. */
export type ChartSheet = {
  name: string
  widths: number[]
  heights: number[]
  cells: {
    column: number
    row: number
    columns?: number
    text: string
    fill?: string
    line?: string
    bold?: boolean
    size?: number
  }[]
  paper: "a3" | "a4"
  landscape: boolean
  foot: string
}

const SEAT_WIDTH = 8.5
const SEAT_HEIGHT = 30
const LINE = "#b9b2a4"
/** Above the hall: title and subtitle. */
const HEAD_ROWS = 2

type Place = { column: number; row: number }

/**
 * Every seat in a cell of its own, as the seats stand: whole seats from the left and the front, pushed on where two would
 * share a cell (bent rows, tables). Columns and rows from 0; aisles are empty columns.
 */
export function gridOf(geometry: Pick<HallGeometry, "seats">): {
  places: Map<string, Place>
  columns: number
  rows: number
} {
  const left = Math.min(...geometry.seats.map((seat) => seat.x))
  const top = Math.min(...geometry.seats.map((seat) => seat.y))
  const taken = new Set<string>()
  const places = new Map<string, Place>()
  const inOrder = [...geometry.seats].sort((a, b) => a.y - b.y || a.x - b.x)
  for (const seat of inOrder) {
    // A hair less than half, so that rows set half a seat aside all go to the same side.
    let column = Math.max(0, Math.round(seat.x - left - 0.001))
    const row = Math.round(seat.y - top)
    while (taken.has(`${column},${row}`)) column++
    taken.add(`${column},${row}`)
    places.set(seat.id, { column, row })
  }
  const all = [...places.values()]
  return {
    places,
    columns: Math.max(0, ...all.map((place) => place.column)) + 1,
    rows: Math.max(0, ...all.map((place) => place.row)) + 1,
  }
}

/** 座次图 as a spreadsheet laid out like the hall, delegations in their colours; null where there is no chart. */
export function chartSheet(
  paper: Paper,
  meetingId: string,
  choice: ChartChoice,
): { title: string; sheet: ChartSheet } | null {
  const drawn = drawnHall(paper, meetingId, choice)
  if (!drawn) return null
  const { geometry, meeting } = drawn
  const { t } = paper
  const grid = gridOf(geometry)
  const subtitle = [drawn.section, timeWords(paper, meeting), placeWords(paper, meeting.roomId)]
  const head = headOf(paper, t("title.seatChart", { meeting: meeting.title }), subtitle.filter(Boolean).join(" · "))
  const columns = grid.columns + 1
  const legendRow = HEAD_ROWS + grid.rows + 2
  const { looks } = looksFor(paper, [...drawn.taken.values()])
  const perRow = Math.max(1, Math.floor(grid.columns / 3))
  const legend = looks.map((look, index) => ({
    column: 2 + (index % perRow) * 3,
    row: legendRow + Math.floor(index / perRow),
    columns: 3,
    text: `${look.label} ${look.count}`,
    fill: look.fill,
    line: look.line,
  }))
  const scale = chartScale(geometry, choice.size)
  return {
    title: head.title,
    sheet: {
      name: t("desk.seatChart"),
      widths: [5, ...Array.from({ length: grid.columns }, () => SEAT_WIDTH)],
      heights: [26, 16, ...Array.from({ length: grid.rows }, () => SEAT_HEIGHT)],
      cells: [
        { column: 1, row: 1, columns, text: head.title, bold: true, size: 16 },
        { column: 1, row: 2, columns, text: [head.draft, head.subtitle].filter(Boolean).join("　") },
        ...rowLabels(geometry, grid.places),
        ...seatCells(paper, drawn, grid.places),
        ...legend,
      ],
      paper: choice.size,
      landscape: scale.flipped,
      foot: [head.draft, head.stamp].filter(Boolean).join(" "),
    },
  }
}

function seatCells(
  paper: Paper,
  { geometry, taken }: DrawnHall,
  places: ReadonlyMap<string, Place>,
): ChartSheet["cells"] {
  const people = peopleById(paper)
  const { looks, lookOf } = looksFor(paper, [...taken.values()])
  return geometry.seats.flatMap((seat) => {
    const place = places.get(seat.id)
    if (!place) return []
    const id = taken.get(seat.id)
    const look = id === undefined ? undefined : looks[lookOf.get(id) ?? -1]
    const name = (id && people.get(id)?.name) || ""
    const words = seat.blocked ? paper.t("blocked") : [name, seat.label].filter((text) => text !== "").join("\n")
    const cell = { column: place.column + 2, row: place.row + HEAD_ROWS + 1, text: words, line: look?.line ?? LINE }
    return [look ? { ...cell, fill: look.fill } : { ...cell, size: 8 }]
  })
}

/** The label of each row before its first seat, where that cell is free; rows without straight lines have none. */
function rowLabels(geometry: HallGeometry, places: ReadonlyMap<string, Place>): ChartSheet["cells"] {
  const first = new Map<string, { seat: Seat; place: Place }>()
  for (const seat of geometry.seats) {
    const place = places.get(seat.id)
    const key = `${seat.area} ${seat.rowIndex}`
    const known = first.get(key)
    if (place && seat.table === undefined && (!known || place.column < known.place.column))
      first.set(key, { seat, place })
  }
  const taken = new Set([...places.values()].map(({ column, row }) => `${column},${row}`))
  return [...first.values()].flatMap(({ seat, place }) => {
    const before = place.column - 1
    if (taken.has(`${before},${place.row}`)) return []
    return [{ column: before + 2, row: place.row + HEAD_ROWS + 1, text: seat.rowLabel, bold: true, size: 9 }]
  })
}
