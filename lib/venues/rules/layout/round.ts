import type { Arrangement, LayoutRow, Spot } from "./arrangement"
import { isThere, type Slot } from "./slots"

/** Chairs of one table stand so far apart that upright names never touch; between tables people pass. */
const CHAIR = 1.32
const EDGE = 0.7
const PASSAGE = 1.4

const chairs = (row: LayoutRow): Slot[] => row.slots.filter((slot) => !slot.free && isThere(slot))

/** From the middle of the table to the middle of its chairs. */
const radiusOf = (count: number): number => Math.max(1.5, count < 3 ? 0 : CHAIR / (2 * Math.sin(Math.PI / count)))

/**
 * 圆桌: tables in lines of `columns`, the main table (主桌) alone in front in the middle. Chairs are spread evenly over
 * those that are there: the first farthest from the viewer, then clockwise (the host faces the door, handbook §1.6).
 */
export function roundTables(rows: readonly LayoutRow[], columns: number): Arrangement {
  const mains = rows.flatMap((row, index) => (row.main ? [index] : []))
  const others = rows.flatMap((row, index) => (row.main ? [] : [index]))
  const lines: number[][] = mains.length > 0 ? [mains] : []
  for (let from = 0; from < others.length; from += columns) lines.push(others.slice(from, from + columns))
  const cell = (index: number): number => {
    const row = rows[index]
    return row ? 2 * (radiusOf(chairs(row).length) + 0.5) + PASSAGE : 0
  }
  // One width for all lines, so that tables stand in columns.
  const pitch = others.reduce((widest, index) => Math.max(widest, cell(index)), 0)
  const spots: Spot[][] = rows.map(() => [])
  const tables: Arrangement["tables"] = []
  let y = 0
  for (const line of lines) {
    const depth = line.reduce((deepest, index) => Math.max(deepest, cell(index)), 0)
    const wide = line === mains ? depth : pitch
    line.forEach((index, place) => {
      const row = rows[index]
      if (!row) return
      const x = (place - (line.length - 1) / 2) * wide
      const there = chairs(row)
      const radius = radiusOf(there.length)
      const id = row.id
      const size = 2 * (radius - EDGE)
      const { label, main } = row
      tables.push({ id, label, shape: "round", main, x, y: y + depth / 2, width: size, height: size })
      spots[index] = aroundTable(row, there.length, { x, y: y + depth / 2, radius })
    })
    y += depth
  }
  return { spots, rowMarks: [], tables, height: y, open: true }
}

function aroundTable(row: LayoutRow, count: number, at: { x: number; y: number; radius: number }): Spot[] {
  let place = 0
  return row.slots.map((slot): Spot => {
    if (slot.free) return { x: slot.x, y: 0, table: row.id }
    const turn = (2 * Math.PI * place) / Math.max(1, count)
    if (isThere(slot)) place++
    const angle = Math.round((turn * 180) / Math.PI + 180) % 360
    const [x, y] = [at.x + at.radius * Math.sin(turn), at.y - at.radius * Math.cos(turn)]
    return { x, y, table: row.id, ...(angle === 0 ? {} : { angle }) }
  })
}
