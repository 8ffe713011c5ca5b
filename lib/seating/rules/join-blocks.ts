import { type HallIndex, partsOf } from "./constraints/hall-index"
import type { GridSeat } from "./grid"
import type { ZonePlace } from "./section-plan"

/** Who has each seat: the number of a block, FREE, or NOBODYS: not to be had. */
const NOBODYS = -1
const FREE = -2

type Blocks = { owner: Int32Array; seats: number[][]; index: HallIndex }

/**
 * 连片: where seats that are not theirs (accessible, broken, locked ones) cut a delegation's block in two, its neighbour
 * lends a way round them and gets as many seats back where the two blocks meet, the farthest back first. Every block keeps
 * its size and its first row, and the neighbour stays as connected as it was. A block nobody can help stays as it is.
 */
export function joinBlocks(places: readonly ZonePlace[], usable: readonly GridSeat[], index: HallIndex): ZonePlace[] {
  const number = ({ seat }: GridSeat): number => index.at.get(seat.id) ?? -1
  const blocks: Blocks = {
    owner: new Int32Array(index.seats.length).fill(NOBODYS),
    seats: places.map((place) => (place.delegation ? place.seats.map(number) : [])),
    index,
  }
  const torn = blocks.seats.flatMap((seats, at) => (partsOf(seats, index.around).length > 1 ? [at] : []))
  if (torn.length === 0) return [...places]
  const gridSeat = new Map(usable.map((one) => [number(one), one]))
  const lastRow = Math.max(...places.flatMap((one) => (one.delegation ? one.seats.map(({ row }) => row) : [])))
  for (const one of usable) if (one.row <= lastRow) blocks.owner[number(one)] = FREE
  for (const [at, place] of places.entries()) {
    for (const one of place.seats) blocks.owner[number(one)] = place.delegation ? at : NOBODYS
  }
  for (const at of torn) while (bridge(blocks, at));
  return places.map((place, at) =>
    place.delegation
      ? { ...place, seats: (blocks.seats[at] ?? []).flatMap((seat) => gridSeat.get(seat) ?? []) }
      : place,
  )
}

/** Joins one part of the block to another; false when it is whole or no neighbour can help. */
function bridge(blocks: Blocks, at: number): boolean {
  const own = blocks.seats[at] as number[]
  const parts = partsOf(own, blocks.index.around)
  const lenders = new Set<number>([FREE])
  for (const seat of own) {
    for (const next of blocks.index.around[seat] ?? []) {
      const other = blocks.owner[next] as number
      if (other >= 0 && other !== at) lenders.add(other)
    }
  }
  const ways = parts.slice(1).flatMap((part) =>
    [...lenders].flatMap((lender) => {
      const way = shortestWay(blocks, at, part, lender)
      return way ? [{ lender, way }] : []
    }),
  )
  ways.sort((a, b) => a.way.length - b.way.length || a.lender - b.lender)
  return ways.some(({ lender, way }) => exchange(blocks, at, lender, way))
}

/** The seats of the lender (and free ones) between this part of the block and another part of it, as few as can be. */
function shortestWay({ owner, index }: Blocks, at: number, part: readonly number[], lender: number): number[] | null {
  const cameFrom = new Map<number, number>(part.map((seat) => [seat, -1]))
  const queue = [...part]
  for (let head = 0; head < queue.length; head++) {
    const seat = queue[head] as number
    for (const next of index.around[seat] ?? []) {
      if (cameFrom.has(next)) continue
      const other = owner[next] as number
      if (other === at) {
        const way: number[] = []
        for (let step = seat; cameFrom.get(step) !== -1; step = cameFrom.get(step) as number) way.push(step)
        return way
      }
      if (other !== lender && other !== FREE) continue
      cameFrom.set(next, seat)
      queue.push(next)
    }
  }
  return null
}

/** The block takes the way and gives as many of its seats for it; false, and nothing done, when that harms either. */
function exchange({ owner, seats, index }: Blocks, at: number, lender: number, way: readonly number[]): boolean {
  const { around } = index
  const lent = way.filter((seat) => owner[seat] === lender && lender >= 0)
  const before = { own: seats[at] as number[], theirs: seats[lender] ?? [] }
  let own = [...before.own, ...way]
  let theirs = before.theirs.filter((seat) => !lent.includes(seat))
  const most = { own: partsOf(before.own, around).length - 1, theirs: partsOf(before.theirs, around).length }
  const first = firstRow(index, before.own)
  const given: number[] = []
  const give = (back: boolean): boolean => {
    const likely = before.own
      .filter((seat) => !given.includes(seat) && (!back || around[seat]?.some((next) => theirs.includes(next))))
      .sort((a, b) => rowOf(index, b) - rowOf(index, a) || a - b)
    const chosen = likely.find((seat) => {
      const rest = own.filter((one) => one !== seat)
      return firstRow(index, rest) === first && partsOf(rest, around).length <= most.own
    })
    if (chosen === undefined) return false
    given.push(chosen)
    own = own.filter((one) => one !== chosen)
    if (back) theirs = [...theirs, chosen]
    return true
  }
  for (const seat of way) if (!give(lent.includes(seat))) return false
  if (lent.length > 0 && firstRow(index, theirs) !== firstRow(index, before.theirs)) return false
  if (partsOf(theirs, around).length > most.theirs) return false
  seats[at] = own
  if (lender >= 0) seats[lender] = theirs
  for (const seat of given) owner[seat] = FREE
  for (const seat of theirs) owner[seat] = lender
  for (const seat of own) owner[seat] = at
  return true
}

const rowOf = ({ seats }: HallIndex, seat: number): number => seats[seat]?.rowIndex ?? 0
const firstRow = (index: HallIndex, chosen: readonly number[]): number =>
  chosen.reduce((least, seat) => Math.min(least, rowOf(index, seat)), Number.MAX_SAFE_INTEGER)
