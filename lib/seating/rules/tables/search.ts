import { drawn, nextState } from "@/lib/kernel/random"
import type { TableProblem, TableSearch } from "../../schema/table-search"
import { type Board, boardOf, costOf, swap, swapCost } from "./board"
import { type CompiledTables, compileTables } from "./compile"
import { HARD } from "./price"

/** Steps of one cooling for each guest; each cooling after it is longer, so that more time finds more. */
const STEPS_PER_GUEST = 1000
const LEAST_STEPS = 20_000
const LONGER = 1.3
/** From HOT × what a hard violation counts (twice the heaviest weight, 1 when there are no weights) down to COLD. */
const HOT = 0.35
const COLD = 0.09
/** How often guests change with somebody alike. */
const ALIKE = 0.75

/**
 * The beginning of a search: fixed guests on their seats, those of `start` (the plan as it is) where they are, everybody else, the
 * foremost first, at the table that suits best. Equal problem, seed and start give an equal search.
 */
export function startSearch(problem: TableProblem, seed: number, start: readonly number[] = []): TableSearch {
  const compiled = compileTables(problem)
  const board = boardOf(compiled, opening(compiled, start))
  seatTheRest(compiled, board)
  const cost = costOf(compiled, board)
  const at = [...board.at]
  return {
    ...{ iteration: 0, random: seed | 0, at, best: at, foundAt: 0 },
    ...split(cost, "hard", "soft"),
    ...split(cost, "bestHard", "bestSoft"),
    done: isDone(compiled, cost),
  }
}

const split = <H extends string, S extends string>(cost: number, hard: H, soft: S) => {
  const whole = Math.floor(cost / HARD)
  return { [hard]: whole, [soft]: cost - whole * HARD } as Record<H | S, number>
}

/** Nothing to mend, or nobody to move. */
const isDone = ({ movers, stops, layout }: CompiledTables, cost: number): boolean =>
  cost === 0 || movers.length === 0 || stops.length < 2 || stops.every((place) => place >= layout.seats)

/** Fixed guests and those of the plan as it is; all others behind the seats. */
function opening({ layout, guests, fixed, stops }: CompiledTables, start: readonly number[]): Int32Array {
  const at = new Int32Array(layout.places).fill(-1)
  const placed = new Set<number>()
  const put = (guest: number, seat: number) => {
    if (guest < 0 || guest >= guests || placed.has(guest) || at[seat] !== -1) return
    at[seat] = guest
    placed.add(guest)
  }
  for (const { guest, seat } of fixed) put(guest, seat)
  for (const seat of stops) if (seat < layout.seats) put(start[seat] ?? -1, seat)
  let behind = layout.seats
  for (let guest = 0; guest < guests; guest++) if (!placed.has(guest)) at[behind++] = guest
  return at
}

/** One after another to the table that costs least; the first of equals. */
function seatTheRest(compiled: CompiledTables, board: Board): void {
  const { layout, guests, stops } = compiled
  const free = Array.from({ length: layout.tables }, (): number[] => [])
  for (const seat of stops)
    if (seat < layout.seats && board.at[seat] === -1) free[layout.tableOf[seat] as number]?.push(seat)
  for (let guest = 0; guest < guests; guest++) {
    const here = board.placeOf[guest] as number
    if (here < layout.seats) continue
    let best: { seat: number; cost: number; of: number[] } | null = null
    for (const of of free) {
      const seat = of[0]
      if (seat === undefined) continue
      const cost = swapCost(compiled, board, here, seat)
      if (!best || cost < best.cost) best = { seat, cost, of }
    }
    if (!best) break
    swap(compiled, board, here, best.seat)
    best.of.shift()
  }
  gatherBehind(compiled, board)
}

/** Those without a seat stand close together, in the first places behind the seats. */
function gatherBehind({ layout, guests }: CompiledTables, board: Board): void {
  let behind = layout.seats
  for (let guest = 0; guest < guests; guest++) {
    if ((board.placeOf[guest] as number) < layout.seats) continue
    board.at[board.placeOf[guest] as number] = -1
    board.placeOf[guest] = behind++
  }
  for (let guest = 0; guest < guests; guest++) board.at[board.placeOf[guest] as number] = guest
}

const EVERY = 64

/** The temperature at an iteration: cooled geometrically, and heated again for a longer cooling. Changes every 64 iterations. */
export function temperatureAt(compiled: CompiledTables, iteration: number): number {
  let length = Math.max(LEAST_STEPS, STEPS_PER_GUEST * compiled.movers.length)
  let at = iteration - (iteration % EVERY)
  while (at >= length) {
    at -= length
    length = Math.ceil(length * LONGER)
  }
  const hot = HOT * compiled.hardAs
  return hot * (COLD / hot) ** (at / length)
}

/** Searches on for so many iterations; the search given is left as it is. In one go or in slices, the result is the same. */
export function advanceSearch(compiled: CompiledTables, search: TableSearch, iterations: number): TableSearch {
  if (search.done) return search
  const { movers, hardAs } = compiled
  const board = boardOf(compiled, search.at)
  const { at, placeOf } = board
  const best = Int32Array.from(search.best)
  let { random, iteration, foundAt } = search
  let cost = search.hard * HARD + search.soft
  let bestCost = search.bestHard * HARD + search.bestSoft
  /** The board is the best, and not written down yet. */
  let unsaved = false
  const draw = (): number => {
    random = nextState(random)
    return drawn(random)
  }
  const last = iteration + iterations
  let temperature = temperatureAt(compiled, iteration)
  while (iteration < last && bestCost > 0) {
    if (iteration % EVERY === 0) temperature = temperatureAt(compiled, iteration)
    iteration++
    const guest = movers[Math.floor(draw() * movers.length)] as number
    const p = placeOf[guest] as number
    const q = other(compiled, placeOf, guest, draw)
    const change = swapCost(compiled, board, p, q)
    if (change > 0) {
      const hard = Math.round(change / HARD)
      const felt = hard * hardAs + (change - hard * HARD)
      if (felt > 0 && draw() >= Math.exp(-felt / temperature)) continue
      if (unsaved) best.set(at)
      unsaved = false
    }
    swap(compiled, board, p, q)
    cost += change
    if (cost < bestCost) {
      bestCost = cost
      foundAt = iteration
      unsaved = true
    }
  }
  if (unsaved) best.set(at)
  return {
    ...{ iteration, random, at: [...at], best: [...best], foundAt },
    ...split(cost, "hard", "soft"),
    ...split(bestCost, "bestHard", "bestSoft"),
    done: isDone(compiled, bestCost),
  }
}

/** The place to change with: three times out of four that of a guest alike for some rule, else any. */
function other({ alike, stops }: CompiledTables, placeOf: Int32Array, guest: number, draw: () => number): number {
  const by = alike.length > 0 && draw() < ALIKE ? alike[Math.floor(draw() * alike.length)] : undefined
  const list = by?.lists[by.classes[guest] as number]
  if (list && list.length > 1) return placeOf[list[Math.floor(draw() * list.length)] as number] as number
  return stops[Math.floor(draw() * stops.length)] as number
}
