import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { FillingOrder } from "../../schema/orders"
import { type GridSeat, sectionGrids } from "../grid"
import { fillingSequence, middleOf } from "../orders/filling"
import { inBands } from "../rotation/bands"
import type { Turn } from "../rotation/turn"
import type { Run } from "./best-runs"

/** A hall seat (not of the stage) with its place in rows and columns. */
export type SlotPlace = GridSeat & {
  area: number
  rowSeats: readonly GridSeat[]
  columnSeats: readonly GridSeat[]
  rowBehind: readonly GridSeat[]
}
/** The hall's seats as a change sees them; built once for a hall. */
export type SlotMap = { seatOf: ReadonlyMap<string, Seat>; placeOf: ReadonlyMap<string, SlotPlace> }

const known = new WeakMap<HallGeometry, SlotMap>()

export function slotMap(geometry: HallGeometry): SlotMap {
  const old = known.get(geometry)
  if (old) return old
  const made = newSlotMap(geometry)
  known.set(geometry, made)
  return made
}

function newSlotMap(geometry: HallGeometry): SlotMap {
  const grids = sectionGrids(geometry, (seat) => !seat.blocked)
  const placeOf = new Map<string, SlotPlace>()
  for (const [area, { rows, columns }] of grids.entries()) {
    for (const [index, rowSeats] of rows.entries()) {
      const rowBehind = rows[index + 1] ?? []
      for (const { seat, row, column } of rowSeats) {
        const columnSeats = columns[column] ?? []
        placeOf.set(seat.id, { seat, row, column, area, rowSeats, columnSeats, rowBehind })
      }
    }
  }
  return { seatOf: new Map(geometry.seats.map((seat) => [seat.id, seat])), placeOf }
}

export const byColumns = (order: FillingOrder): boolean => /columns/iu.test(order)
const fromCentre = (order: FillingOrder): boolean => order.startsWith("centre")

/** How a list runs through a block; `turn`: by bands, as rotated lists do. */
export type Walk = { order: FillingOrder; turn: Turn | null }

/**
 * The seats `own` as runs, in the sequence in which the walk leads through the whole block (their own seats and those of
 * people who do not move), section by section. `full`: runs behind which the block goes on in the same column.
 */
export function runsOf(
  slots: SlotMap,
  block: readonly string[],
  own: ReadonlySet<string>,
  { order, turn }: Walk,
): { runs: Run[]; full: boolean[] } {
  const known = block.flatMap((seatId) => slots.placeOf.get(seatId) ?? [])
  const middle = middleOf(known)
  const areas = [...new Set(known.map((one) => one.area))].sort((a, b) => a - b)
  const by = byColumns(order) ? "column" : "row"
  const cut = areas.flatMap((area) => {
    const runs: SlotPlace[][] = []
    const here = fillingSequence(
      known.filter((one) => one.area === area),
      order,
      middle,
    )
    for (const one of turn ? inBands(here, turn) : here) {
      const run = runs.at(-1)
      if (run && run[0]?.[by] === one[by]) run.push(one)
      else runs.push([one])
    }
    return runs
  })
  const runs = cut.map((run): Run => {
    const backwards = (run[0]?.row ?? 0) > (run.at(-1)?.row ?? 0)
    const open = fromCentre(order) ? "end" : by === "row" ? "both" : backwards ? "start" : "end"
    return { slots: run.flatMap(({ seat }) => (own.has(seat.id) ? [seat.id] : [])), open }
  })
  const last = new Map(cut.map((run, index) => [lineOf(run[0]), index]))
  const full = cut.map((run, index) => by === "column" && last.get(lineOf(run[0])) !== index)
  return { runs, full }
}

const lineOf = (place: SlotPlace | undefined): string => `${place?.area}/${place?.column}`

/** Rows get at most this many free seats at each end when only a few are wanted; the last one gets all it wants. */
const FEW = 3

/**
 * The runs with free seats added for `wanted` more people than there are slots: behind the columns, or at both ends of
 * the rows; and when that is not enough, free seats of the row behind the last one, nearest first.
 */
export function withSpare(
  slots: SlotMap,
  { runs, full }: { runs: readonly Run[]; full: readonly boolean[] },
  order: FillingOrder,
  wanted: number,
  isFree: (seat: Seat) => boolean,
): Run[] {
  if (wanted <= 0) return [...runs]
  const more = runs.map((run, index) => {
    const limit = byColumns(order) || index === runs.length - 1 ? wanted : Math.min(FEW, wanted)
    if (fromCentre(order) || full[index] || run.slots.length === 0) return run
    return widened(slots, run, byColumns(order), limit, isFree)
  })
  const count = (all: readonly Run[]): number => all.reduce((sum, run) => sum + run.slots.length, 0)
  const missing = wanted - (count(more) - count(runs))
  const end = slots.placeOf.get(more.at(-1)?.slots.at(-1) ?? "")
  if (missing <= 0 || !end) return more
  const used = new Set(more.flatMap((run) => run.slots))
  const x = end.seat.x
  const behind = end.rowBehind
    .filter(({ seat }) => isFree(seat) && !used.has(seat.id))
    .sort((a, b) => Math.abs(a.seat.x - x) - Math.abs(b.seat.x - x))
    .slice(0, missing)
    .sort((a, b) => a.column - b.column)
  return behind.length > 0 ? [...more, { slots: behind.map(({ seat }) => seat.id), open: "end" }] : more
}

/** A column with the free seats behind it, a row with those at both its ends; in the run's own direction. */
function widened(
  slots: SlotMap,
  { slots: run, open }: Run,
  column: boolean,
  limit: number,
  isFree: (seat: Seat) => boolean,
): Run {
  const place = slots.placeOf.get(run[0] ?? "")
  const line = (column ? place?.columnSeats : place?.rowSeats) ?? []
  const index = (seatId: string | undefined): number => line.findIndex(({ seat }) => seat.id === seatId)
  const first = index(run[0])
  const last = index(run.at(-1))
  const forwards = open === "start" ? false : last >= first
  const low = Math.min(first, last)
  const high = Math.max(first, last)
  const above = freeFrom(line, high + 1, 1, limit, isFree)
  const below = column ? [] : freeFrom(line, low - 1, -1, limit, isFree)
  const before = forwards ? [...below].reverse() : [...above].reverse()
  return { slots: [...before, ...run, ...(forwards ? above : below)], open }
}

function freeFrom(
  seats: readonly GridSeat[],
  start: number,
  step: 1 | -1,
  limit: number,
  isFree: (seat: Seat) => boolean,
): string[] {
  const found: string[] = []
  for (let at = start; found.length < limit; at += step) {
    const seat = seats[at]?.seat
    if (!seat || !isFree(seat)) break
    found.push(seat.id)
  }
  return found
}
