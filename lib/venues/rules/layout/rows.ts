import type { HallTable } from "../../schema"
import { type Arrangement, type LayoutRow, MARK_GAP, type Spot } from "./arrangement"

/** Straight rows one behind another; `fromBottom`: the first row is the one below (stage, group photo). */
export function straightRows(rows: readonly LayoutRow[], fromBottom: boolean, shifts?: readonly number[]): Arrangement {
  const { depths, height } = depthsOf(rows)
  const spots = rows.map((row, index) => {
    const depth = depths[index] ?? 0
    const y = (fromBottom ? height - 1 - depth : depth) + 0.5
    return row.slots.map((slot): Spot => ({ x: slot.x + (shifts?.[index] ?? 0), y }))
  })
  return { spots, rowMarks: marksBeside(rows, spots), tables: [], height, open: false }
}

/** How far each row lies behind the first, with the gaps before them. */
function depthsOf(rows: readonly LayoutRow[], pitch = 1): { depths: number[]; height: number } {
  let depth = 0
  const depths = rows.map((row, index) => {
    depth += index === 0 ? 0 : pitch + row.gap
    return depth
  })
  return { depths, height: rows.length === 0 ? 0 : depth + pitch }
}

/** Group photo: rows of one length stand with their heads in the gaps of the row before when `staggered`. */
export function photoRows(rows: readonly LayoutRow[], staggered: boolean): Arrangement {
  let before: number | null = null
  const shifts = rows.map((row) => {
    const first = row.slots.find((slot) => !slot.free)?.x ?? 0
    const gap: number = before === null || !staggered ? 0 : before + 0.5 - first
    const shift = ((gap % 1) + 1) % 1
    before = first + shift
    return Math.round(shift * 1000) / 1000
  })
  return straightRows(rows, true, shifts)
}

/** Rows on circles around a point before the stage, one seat from one to the next; places keep their distance on the arc. */
export function bentRows(rows: readonly LayoutRow[], curve: number): Arrangement {
  const { depths } = depthsOf(rows)
  const bent = rows.map((row, index) => {
    const radius = curve + (depths[index] ?? 0)
    return row.slots.map((slot): Spot => {
      const turn = slot.x / radius
      const angle = Math.round(((-turn * 180) / Math.PI) * 100) / 100
      return { x: radius * Math.sin(turn), y: radius * Math.cos(turn) - curve, ...(angle === 0 ? {} : { angle }) }
    })
  })
  const { top, bottom } = reach(rows, bent)
  const spots = bent.map((row) => row.map((spot) => ({ ...spot, y: spot.y - top + 0.5 })))
  return { spots, rowMarks: marksBeside(rows, spots), tables: [], height: bottom - top + 1, open: false }
}

const DESK_DEPTH = 0.5
/** From row to row with a desk between. */
const DESK_PITCH = 1.8

/** Classroom: desks of `perTable` seats in front of each block. */
export function deskRows(rows: readonly LayoutRow[], perTable: number): Arrangement {
  const tables: Omit<HallTable, "area">[] = []
  const { depths, height } = depthsOf(rows, DESK_PITCH)
  const spots = rows.map((row, index) => {
    const y = (depths[index] ?? 0) + 1.3
    const seen = new Map<number, number>()
    return row.slots.map((slot): Spot => {
      if (slot.free) return { x: slot.x, y }
      const place = seen.get(slot.block) ?? 0
      seen.set(slot.block, place + 1)
      const id = `${row.id}/t${slot.block}-${Math.floor(place / perTable)}`
      const last = tables.at(-1)
      if (last?.id === id) {
        last.x += 0.5
        last.width += 1
      } else {
        const size = { width: 0.9, height: DESK_DEPTH }
        tables.push({ id, label: "", shape: "long", main: false, x: slot.x, y: y - 0.8, ...size })
      }
      return { x: slot.x, y, table: id }
    })
  })
  return { spots, rowMarks: marksBeside(rows, spots), tables, height, open: false }
}

/** The label of each row left of its leftmost seat; seats put by hand count only where there are no others. */
function marksBeside(rows: readonly LayoutRow[], spots: readonly Spot[][]): Arrangement["rowMarks"] {
  return spots.flatMap((row, index) => {
    const slots = rows[index]?.slots ?? []
    const inRow = row.filter((_, place) => !slots[place]?.free)
    const there = inRow.length > 0 ? inRow : slots.flatMap((slot) => slot.free ?? [])
    const [first] = there
    if (!first) return []
    const left = there.reduce((least, spot) => (spot.x < least.x ? spot : least), first)
    return [{ row: index, x: left.x - MARK_GAP, y: left.y }]
  })
}

function reach(rows: readonly LayoutRow[], spots: readonly Spot[][]): { top: number; bottom: number } {
  let [top, bottom] = [0, 0]
  spots.forEach((row, index) => {
    row.forEach((spot, place) => {
      if (rows[index]?.slots[place]?.free) return
      top = Math.min(top, spot.y)
      bottom = Math.max(bottom, spot.y)
    })
  })
  return { top, bottom }
}
