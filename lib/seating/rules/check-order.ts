import { longestRising } from "@/lib/kernel/rising"
import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { FillingOrder } from "../schema/orders"
import type { PlanToCheck, SeatedPerson } from "./check"
import { isDeputyHead, isHead } from "./delegation"
import { type GridSeat, sectionGrids } from "./grid"
import { fillingSequence, middleOf } from "./orders/filling"
import { inBands } from "./rotation/bands"
import { cutOf } from "./rotation/cut"
import { turnOf } from "./rotation/turn"

/** Every usable seat of the hall with its row and column, the rows, and whether nobody sits there. */
export type WalkedPlaces = Walked & { isEmpty: (seatId: string) => boolean }
type Walked = { placeOf: ReadonlyMap<string, GridSeat>; rowOf: ReadonlyMap<string, readonly GridSeat[]> }

/** A plan is checked many times in the same hall. */
const known = new WeakMap<HallGeometry, Walked>()

function walkedHall(geometry: HallGeometry): Walked {
  const found = known.get(geometry)
  if (found) return found
  const placeOf = new Map<string, GridSeat>()
  const rowOf = new Map<string, readonly GridSeat[]>()
  for (const grid of sectionGrids(geometry, (seat) => !seat.blocked)) {
    for (const row of grid.rows) {
      if (row[0]) rowOf.set(rowKey(row[0].seat), row)
      for (const place of row) placeOf.set(place.seat.id, place)
    }
  }
  const made = { placeOf, rowOf }
  known.set(geometry, made)
  return made
}

const rowKey = (seat: Seat): string => `${seat.area}/${seat.rowIndex}`

export function walkedPlaces(plan: PlanToCheck): WalkedPlaces {
  const taken = new Set(plan.seats.map(({ seatId }) => seatId))
  return { ...walkedHall(plan.geometry), isEmpty: (seatId) => !taken.has(seatId) }
}

/** A delegation read along its walk: who is out of order, and of a rotated list of `of` people how far it was moved on. */
export type ReadOrder = { wrong: SeatedPerson[]; shift: number; of: number }

/**
 * Check 48: the fewest people of a delegation who would have to move so that all others are in the order of names along
 * the chosen walk. Heads in front, people who need an exit and those whom a requirement of their own seats (`excused`)
 * are not judged. The walk is that of the whole block: seats that stay empty between its people belong to it. A rotated
 * list may begin anywhere: `shift` says where it does.
 */
export function readOrder(
  { settings, customs }: Pick<PlanToCheck, "settings" | "customs">,
  own: readonly SeatedPerson[],
  held: readonly Seat[],
  rank: ReadonlyMap<string, number>,
  places: WalkedPlaces,
  excused: ReadonlySet<string>,
): ReadOrder {
  const ordinary = own.filter(({ person }) => {
    if (excused.has(person.id) || person.nearExit || person.wheelchair) return false
    return !(settings.headsInFront && (isHead(person) || isDeputyHead(person)))
  })
  const bySeat = new Map(ordinary.map((one) => [one.seat.id, one]))
  const block = blockOf([...own.map(({ seat }) => seat), ...held], places)
  const turn = settings.rotateMembers ? turnOf(customs) : null
  let best: ReadOrder | null = null
  for (const walk of walks(block, settings.insideOrder)) {
    const seats = turn ? inBands(walk, turn) : walk
    const walked = seats.flatMap(({ seat }) => bySeat.get(seat.id) ?? [])
    const ranks = walked.map(({ person }) => rank.get(person.id) ?? 0)
    const { shift, kept } = turn ? cutOf(ranks, turn) : { shift: 0, kept: longestRising(ranks) }
    const wrong = walked.filter((_, index) => !kept.has(index))
    if (!best || wrong.length < best.wrong.length) best = { wrong, shift, of: walked.length }
  }
  return best ?? { wrong: [], shift: 0, of: 0 }
}

function blockOf(seats: readonly Seat[], { placeOf, rowOf, isEmpty }: WalkedPlaces): GridSeat[] {
  const own = new Set(seats.flatMap((seat) => placeOf.get(seat.id) ?? []))
  const spans = new Map<string, { from: number; to: number }>()
  for (const { seat, column } of own) {
    const key = rowKey(seat)
    const span = spans.get(key)
    if (!span) spans.set(key, { from: column, to: column })
    else if (column < span.from) span.from = column
    else if (column > span.to) span.to = column
  }
  for (const [row, { from, to }] of spans) {
    for (const place of rowOf.get(row) ?? []) {
      if (place.column > from && place.column < to && isEmpty(place.seat.id)) own.add(place)
    }
  }
  return [...own]
}

/**
 * The walks by which a block may be read. A snake turns by lines and a centre walk sets out from the middle, so one
 * person who sits beyond the block's edge would shift the whole walk: it is read without such lines as well.
 */
function walks(block: readonly GridSeat[], order: FillingOrder): GridSeat[][] {
  const middle = middleOf(block)
  if (order === "centreLeft" || order === "centreRight") {
    return [middle, middle - 0.5, middle + 0.5].map((from) => fillingSequence(block, order, from))
  }
  const whole = fillingSequence(block, order, middle)
  if (!order.startsWith("snake")) return [whole]
  const by = order.startsWith("snakeRows") ? "row" : "column"
  const sizes = new Map<number, number>()
  for (const place of block) sizes.set(place[by], (sizes.get(place[by]) ?? 0) + 1)
  const lone = block.filter((place) => sizes.get(place[by]) === 1)
  if (lone.length === 0) return [whole]
  const others = fillingSequence(
    block.filter((place) => !lone.includes(place)),
    order,
    middle,
  )
  return [whole, [...lone, ...others]]
}
