import { nextLabel } from "../row-groups"
import type { PlacedCell } from "./sketch-cells"

const HEAD = /^第?(\d{1,3}|[一二三四五六七八九十百]{1,4}|[A-Z]{1,2})排?$/
const headOf = (text: string): string | null => HEAD.exec(text)?.[1] ?? null

/** Share of rows that must have a head for its column to be believed. */
const MOST = 0.8

/**
 * Row labels written beside the seats: the first column in use when it says 排, stands apart from the seats, or counts on
 * from row to row while the seats themselves carry no numbers. Returns the labels by sheet row, and which cells they are
 * (also repeated at the right edge), so that nobody is seated on them.
 */
export function rowHeads(seats: readonly PlacedCell[]): { labels: Map<number, string>; cells: Set<PlacedCell> } {
  const none = { labels: new Map<number, string>(), cells: new Set<PlacedCell>() }
  const byRow = new Map<number, PlacedCell[]>()
  for (const cell of seats) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  const first = seats.reduce((least, cell) => Math.min(least, cell.column), Number.POSITIVE_INFINITY)
  const rows = [...byRow.values()].filter((cells) => cells.length > 1)
  const heads = rows.flatMap((cells) => cells.filter((cell) => cell.column === first && headOf(cell.text) !== null))
  const labels = heads.map((cell) => headOf(cell.text) ?? "")
  if (rows.length === 0 || heads.length < MOST * rows.length || new Set(labels).size !== labels.length) return none
  const saysRow = heads.filter((cell) => cell.text.includes("排")).length > heads.length / 2
  const apart = rows.every((cells) => !cells.some((cell) => cell.column === first + 1))
  const counts = labels.every((label, index) => index === 0 || nextLabel(labels[index - 1] ?? "") === label)
  const found = new Map(heads.map((cell) => [cell.row, headOf(cell.text) ?? ""]))
  const others = rows.flat().filter((cell) => cell.column !== first)
  const last = others.reduce((most, cell) => Math.max(most, cell.column), first)
  const edge = others.filter((cell) => cell.column === last)
  const repeated = edge.length >= MOST * rows.length && edge.every((cell) => headOf(cell.text) === found.get(cell.row))
  const inside = repeated ? others.filter((cell) => cell.column !== last) : others
  const bare = inside.every((cell) => cell.cell.kind === "seat" && cell.cell.label === null)
  if (!saysRow && !apart && !(counts && bare && labels.length > 1)) return none
  return { labels: found, cells: new Set(repeated ? [...heads, ...edge] : heads) }
}
