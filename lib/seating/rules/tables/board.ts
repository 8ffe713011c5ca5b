import type { CompiledTables } from "./compile"
import type { CountTerm } from "./count-term"

/** An arrangement while it is being searched: who is on each place, and the counts that rules need. */
export type Board = {
  /** Guest on each place, −1 = empty. */
  at: Int32Array
  placeOf: Int32Array
  /** For each counting rule: how many of a class at a table, by table × kinds + class. */
  counts: Int32Array[]
  /** Guests at each table; behind the tables those without a place. */
  totals: Int32Array
}

/** The board of an arrangement. */
export function boardOf(compiled: CompiledTables, at: ArrayLike<number>): Board {
  const { layout, guests, counts } = compiled
  const board: Board = {
    at: Int32Array.from(at),
    placeOf: new Int32Array(guests).fill(-1),
    counts: counts.map((term) => new Int32Array((layout.tables + 1) * term.kinds)),
    totals: new Int32Array(layout.tables + 1),
  }
  for (let place = 0; place < layout.places; place++) {
    const guest = board.at[place] as number
    if (guest < 0) continue
    board.placeOf[guest] = place
    count(compiled, board, guest, layout.tableOf[place] as number, 1)
  }
  return board
}

function count({ counts }: CompiledTables, board: Board, guest: number, table: number, by: number): void {
  board.totals[table] = (board.totals[table] as number) + by
  for (let n = 0; n < counts.length; n++) {
    const { classes, kinds } = counts[n] as CountTerm
    const kind = classes[guest] as number
    if (kind < 0) continue
    const of = board.counts[n] as Int32Array
    of[table * kinds + kind] = (of[table * kinds + kind] as number) + by
  }
}

/** Hard × HARD + soft of a board, counted anew. */
export function costOf(compiled: CompiledTables, board: Board): number {
  const { layout, unary, counts, width } = compiled
  const { tables, places, tableOf } = layout
  let cost = 0
  for (let place = 0; place < places; place++) {
    const guest = board.at[place] as number
    if (guest >= 0) cost += unary[guest * (tables + 1) + (tableOf[place] as number)] as number
    if (place < layout.seats) cost += edge(compiled, board.at, place)
    for (const one of compiled.shareOne) if (place < layout.seats) cost += alone(compiled, board.at, place, one)
  }
  counts.forEach((term, n) => {
    cost += term.base
    for (let table = 0; table < tables; table++) {
      if (term.at[table] === 0 || (term.used && board.totals[table] === 0)) continue
      for (let kind = 0; kind < term.kinds; kind++)
        cost += term.cost[kind * width + (board.counts[n]?.[table * term.kinds + kind] as number)] as number
    }
  })
  return cost
}

/** What a seat and its right neighbour cost. */
function edge({ layout, profile, profiles, pair }: CompiledTables, at: Int32Array, seat: number): number {
  const next = layout.right[seat] as number
  if (next < 0) return 0
  const a = at[seat] as number
  const b = at[next] as number
  return a < 0 || b < 0 ? 0 : (pair[(profile[a] as number) * profiles + (profile[b] as number)] as number)
}

/** What it costs that a guest shares nothing with either neighbour. */
function alone(
  { layout }: CompiledTables,
  at: Int32Array,
  seat: number,
  rule: { masks: Int32Array; cost: number },
): number {
  const guest = at[seat] as number
  if (guest < 0) return 0
  for (const side of [layout.left, layout.right]) {
    const next = side[seat] as number
    const other = next < 0 ? -1 : (at[next] as number)
    if (other >= 0 && ((rule.masks[guest] as number) & (rule.masks[other] as number)) !== 0) return 0
  }
  return rule.cost
}

/** What the pairs around two places cost, each counted once. */
function around(compiled: CompiledTables, at: Int32Array, p: number, q: number): number {
  const { layout, shareOne } = compiled
  const { left, right, seats } = layout
  let cost = 0
  if (compiled.hasPairs) {
    const beforeP = p < seats ? (left[p] as number) : -1
    const beforeQ = q < seats ? (left[q] as number) : -1
    if (p < seats) cost += edge(compiled, at, p)
    if (q < seats) cost += edge(compiled, at, q)
    if (beforeP >= 0 && beforeP !== q) cost += edge(compiled, at, beforeP)
    if (beforeQ >= 0 && beforeQ !== p && beforeQ !== beforeP) cost += edge(compiled, at, beforeQ)
  }
  for (const one of shareOne) {
    const touched = new Set([p, q, left[p], left[q], right[p], right[q]])
    for (const seat of touched)
      if (seat !== undefined && seat >= 0 && seat < seats) cost += alone(compiled, at, seat, one)
  }
  return cost
}

/** By how much the cost changes when the guests of two places change places; either place may be empty. The board stays as it is. */
export function swapCost(compiled: CompiledTables, board: Board, p: number, q: number): number {
  const { layout, unary, counts, width } = compiled
  const { at, totals } = board
  const g = at[p] as number
  const h = at[q] as number
  const from = layout.tableOf[p] as number
  const to = layout.tableOf[q] as number
  let change = 0
  if (compiled.hasPairs || compiled.shareOne.length > 0) {
    change -= around(compiled, at, p, q)
    at[p] = h
    at[q] = g
    change += around(compiled, at, p, q)
    at[p] = g
    at[q] = h
  }
  if (from === to) return change
  const columns = layout.tables + 1
  if (g >= 0) change += (unary[g * columns + to] as number) - (unary[g * columns + from] as number)
  if (h >= 0) change += (unary[h * columns + from] as number) - (unary[h * columns + to] as number)
  const arriving = (g >= 0 ? 1 : 0) - (h >= 0 ? 1 : 0)
  for (let n = 0; n < counts.length; n++) {
    const term = counts[n] as CountTerm
    const a = g < 0 ? -1 : (term.classes[g] as number)
    const b = h < 0 ? -1 : (term.classes[h] as number)
    const of = board.counts[n] as Int32Array
    if (term.used) {
      const [here = 0, there = 0] = [of[from], of[to]]
      const [nowHere = 0, nowThere = 0] = [totals[from], totals[to]]
      const by = (a >= 0 ? 1 : 0) - (b >= 0 ? 1 : 0)
      if (term.at[from] === 1) change += used(term, nowHere - arriving, here - by) - used(term, nowHere, here)
      if (term.at[to] === 1) change += used(term, nowThere + arriving, there + by) - used(term, nowThere, there)
      continue
    }
    if (a === b) continue
    if (a >= 0) change += step(term, of, a, from, -1, width) + step(term, of, a, to, 1, width)
    if (b >= 0) change += step(term, of, b, to, -1, width) + step(term, of, b, from, 1, width)
  }
  return change
}

const used = (term: CountTerm, total: number, here: number): number => (total === 0 ? 0 : (term.cost[here] as number))

function step(term: CountTerm, of: Int32Array, kind: number, table: number, by: number, width: number): number {
  if (term.at[table] !== 1) return 0
  const now = kind * width + (of[table * term.kinds + kind] as number)
  return (term.cost[now + by] as number) - (term.cost[now] as number)
}

/** Changes the guests of two places. */
export function swap(compiled: CompiledTables, board: Board, p: number, q: number): void {
  const { tableOf } = compiled.layout
  const g = board.at[p] as number
  const h = board.at[q] as number
  board.at[p] = h
  board.at[q] = g
  if (g >= 0) board.placeOf[g] = q
  if (h >= 0) board.placeOf[h] = p
  const from = tableOf[p] as number
  const to = tableOf[q] as number
  if (from === to) return
  if (g >= 0) {
    count(compiled, board, g, from, -1)
    count(compiled, board, g, to, 1)
  }
  if (h >= 0) {
    count(compiled, board, h, to, -1)
    count(compiled, board, h, from, 1)
  }
}
