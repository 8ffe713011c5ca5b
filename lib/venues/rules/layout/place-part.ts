import type { HallGeometry, HallNumbering, HallRow, Seat } from "../../schema"
import type { HallLayout, PlacedFixture, SeatMark } from "../../schema/hall-parts"
import { blockWidths } from "../row-places"
import { arrange } from "./arrange"
import type { Arrangement } from "./arrangement"
import { fixtureSize } from "./fixtures"
import { straightRows } from "./rows"
import { seatRow, votesOf } from "./seat-row"
import { rowId, rowSlots } from "./slots"

/** The stage or a section, with everything that placing needs. */
export type Part = {
  /** First part of the seats' ids. */
  id: string
  /** Seat.area */
  area: string
  name: string
  floor?: number
  rows: readonly HallRow[]
  layout?: HallLayout
  numbering: HallNumbering
  marks?: Readonly<Record<string, SeatMark>>
  votes?: boolean
  blocked?: readonly string[]
  accessible?: readonly string[]
  fixtures?: readonly PlacedFixture[]
}

/** What stands in one part, around the middle line x = 0, already moved to its place. */
export type PlacedPart = {
  seats: Seat[]
  tables: HallGeometry["tables"][number][]
  fixtures: HallGeometry["fixtures"][number][]
  rowMarks: HallGeometry["rowMarks"][number][]
  /** y of each row. */
  rowY: number[]
  /** Where the part ends. */
  bottom: number
}

/** Puts one part below `top`, moved to the right by `shift`. */
export function placePart(part: Part, top: number, shift: number): PlacedPart {
  const { area, id } = part
  const widths = blockWidths(part.rows)
  const rows = part.rows.map((row, index) => ({
    id: rowId(row, index),
    label: row.label,
    main: row.main === true,
    gap: row.gap ?? 0,
    slots: rowSlots(row, index, widths.get(row.blocks.length) ?? [], part.marks),
  }))
  const placed: Arrangement = area === "stage" ? straightRows(rows, true) : arrange(rows, part.layout)
  const [blocked, accessible] = [new Set(part.blocked), new Set(part.accessible)]
  const seats: Seat[] = []
  const rowY: number[] = []
  let lowest = placed.height
  part.rows.forEach((row, rowIndex) => {
    const spots = placed.spots[rowIndex] ?? []
    const slots = rows[rowIndex]?.slots ?? []
    const before = seats.length
    const found = seatRow({ label: row.label, slots, spots }, part.numbering, { open: placed.open, before })
    rowY.push(top + (found[0]?.spot.y ?? spots[0]?.y ?? 0.5))
    found.forEach(({ slot, spot, label, block, aisle }, seatIndex) => {
      if (slot.free) lowest = Math.max(lowest, spot.y + 0.5)
      const key = `${row.label}-${label}`
      seats.push({
        id: `${id}/${slot.local}`,
        area,
        sectionName: part.name,
        rowIndex,
        rowLabel: row.label,
        seatIndex,
        label,
        x: spot.x + shift,
        y: spot.y + top,
        blocked: slot.mark.blocked ?? blocked.has(key),
        accessible: slot.mark.accessible ?? accessible.has(key),
        block,
        aisle,
        ...(spot.table === undefined ? {} : { table: `${id}/${spot.table}` }),
        ...(spot.angle === undefined ? {} : { angle: spot.angle }),
        ...votesOf(slot.mark.votes, row.votes, part.votes),
        ...(part.floor === undefined ? {} : { floor: part.floor }),
      })
    })
  })
  return {
    seats,
    rowY,
    bottom: top + lowest,
    rowMarks: placed.rowMarks.map(({ row, x, y }) => ({
      area,
      label: part.rows[row]?.label ?? "",
      x: x + shift,
      y: y + top,
    })),
    tables: placed.tables.map((table) => ({
      ...table,
      id: `${id}/${table.id}`,
      area,
      x: table.x + shift,
      y: table.y + top,
    })),
    fixtures: (part.fixtures ?? []).map((one) => ({
      kind: one.kind,
      name: one.name,
      area,
      x: one.x + shift,
      y: one.y + top,
      ...fixtureSize(one),
    })),
  }
}
