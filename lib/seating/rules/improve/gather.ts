import type { Board } from "./board"
import { maySit, wayBetween } from "./board"
import type { Change } from "./score"

const TRIED = 120

/**
 * 相邻: the step that brings these people side by side (or to one table): whoever sits in the seats chosen takes those that
 * become free, their own people first. The nearest seats held by their own people are tried before others. Null when
 * nothing makes the plan better.
 */
export function gather(board: Board, ids: readonly string[]): readonly Change[] | null {
  const seated = ids.filter((id) => board.placed.seatOf.has(id))
  const movable = seated.filter((id) => !board.fixed.has(id))
  if (seated.length < 2 || movable.length === 0) return null
  let best: { changes: readonly Change[]; gain: number } | null = null
  for (const window of windowsFor(board, seated)) {
    for (const order of [movable, [...movable].reverse()]) {
      const changes = fill(board, window, order, seated)
      const gain = changes ? board.score.gain(changes) : 0
      if (changes && gain > (best?.gain ?? 0)) best = { changes, gain }
    }
  }
  return best?.changes ?? null
}

/** Runs of as many seats (or places at one table) as there are people, the likeliest first. */
function windowsFor({ placed, unitOf, open }: Board, ids: readonly string[]): number[][] {
  const { index, seatOf, takenBy } = placed
  const own = new Set(ids.flatMap(unitOf))
  const home = seatOf.get(ids[0] ?? "") ?? 0
  const windows: number[][] = []
  const tables = new Map<string, number[]>()
  for (const start of [...open, ...ids.flatMap((id) => seatOf.get(id) ?? []).filter((seat) => !open.has(seat))]) {
    const table = index.seats[start]?.table
    if (table !== undefined) {
      tables.set(table, [...(tables.get(table) ?? []), start])
      continue
    }
    const run: number[] = []
    for (let at = start; at >= 0 && run.length < ids.length; at = index.right[at] as number) run.push(at)
    if (run.length === ids.length) windows.push(run)
  }
  for (const seats of tables.values()) {
    const mine = (seat: number): number => (ids.includes(takenBy[seat] ?? "") ? 0 : takenBy[seat] === null ? 1 : 2)
    if (seats.length >= ids.length) windows.push(seats.sort((a, b) => mine(a) - mine(b) || a - b).slice(0, ids.length))
  }
  const strangers = (window: readonly number[]): number =>
    window.filter((seat) => takenBy[seat] !== null && !own.has(takenBy[seat] ?? "")).length
  return windows
    .map((window) => ({ window, cost: 40 * strangers(window) + wayBetween(placed, home, window[0] as number) }))
    .sort((a, b) => a.cost - b.cost || (a.window[0] as number) - (b.window[0] as number))
    .slice(0, TRIED)
    .map(({ window }) => window)
}

function fill(
  board: Board,
  window: readonly number[],
  movable: readonly string[],
  all: readonly string[],
): Change[] | null {
  const { placed, fixed } = board
  const stay = new Set(all.filter((id) => !movable.includes(id)))
  const open = window.filter((seat) => !stay.has(placed.takenBy[seat] ?? ""))
  if (open.length !== movable.length) return null
  const changes = movable.map((id, at) => ({ id, to: open[at] as number }))
  if (!changes.every(({ id, to }) => maySit(board, id, to))) return null
  const filled = new Set(open)
  const going = open.flatMap((seat) => placed.takenBy[seat] ?? []).filter((id) => !movable.includes(id))
  if (going.some((id) => fixed.has(id))) return null
  const left = movable
    .map((id) => ({ id, seat: placed.seatOf.get(id) as number }))
    .filter((one) => !filled.has(one.seat))
  for (const id of going) {
    const unit = new Set(board.unitOf(id))
    const at = Math.max(
      0,
      left.findIndex((one) => unit.has(one.id)),
    )
    const [seat] = left.splice(at, 1)
    if (!seat) return null
    changes.push({ id, to: seat.seat })
  }
  return changes.filter(({ id, to }) => placed.seatOf.get(id) !== to)
}
