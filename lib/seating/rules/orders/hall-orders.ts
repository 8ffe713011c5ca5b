import { hallGeometry } from "@/lib/venues/rules/geometry"
import {
  FILLING_ORDERS,
  type FillingOrder,
  type OrderFurniture,
  type OrderKey,
  type OrderPlace,
} from "../../schema/orders"
import { bandStrips } from "../bands"
import { type Grid, type GridSeat, sectionGrids } from "../grid"
import { rostrumOrder } from "../rostrum"
import { inBands } from "../rotation/bands"
import { blockOrder, memberShift, movedOn, type Turn } from "../rotation/turn"
import { columnStrips, type StripAsk, type Strips } from "../strips"
import { zoneSeats } from "../zone"
import { fillingSequence, middleOf } from "./filling"
import { type BarePlace, defineOrder, type Order } from "./order"

type SampleHall = { grid: Grid; axis: number }

/** A hall to show an order on: an aisle in the middle, `rows` rows of `width` and a few more. */
function sampleHall(width: number, rows: number): SampleHall {
  const half = Math.max(2, Math.ceil(width / 2))
  const geometry = hallGeometry({
    name: "",
    sections: [
      {
        name: "-",
        rows: Array.from({ length: rows + 4 }, (_, row) => ({
          label: String(row + 1),
          blocks: [half, half],
        })),
        numbering: { scheme: "left-to-right" },
      },
    ],
  })
  const [grid = { area: "0", firstRow: 0, rows: [], columns: [] }] = sectionGrids(geometry, () => true)
  return { grid, axis: geometry.axis }
}

/** About twice as wide as deep. */
const hallFor = (count: number): SampleHall => {
  const width = Math.min(10, Math.max(4, Math.ceil(Math.sqrt(count * 2))))
  return sampleHall(width, Math.ceil(count / width))
}

const FRONT = 1.4

const placed = ({ seat, row }: GridSeat, axis: number, rank: number, more: Partial<BarePlace> = {}): BarePlace => ({
  rank,
  side: "all",
  number: rank,
  x: seat.x - axis,
  y: row * 1.1 + FRONT,
  angle: 0,
  ...more,
})

/** The rostrum above the first row. */
const stageAbove = (places: readonly OrderPlace[]): OrderFurniture[] => [
  { kind: "stage", x: 0, y: -0.1, width: Math.max(4, ...places.map(({ x }) => 2 * Math.abs(x))), height: 1 },
]

const filling = (key: FillingOrder): Order =>
  defineOrder({
    key,
    family: "filling",
    views: "hall",
    handedness: null,
    places: (count) => {
      const { grid, axis } = hallFor(count)
      const seats = fillingSequence(zoneSeats(grid.rows, count, axis), key, axis)
      return seats.map((seat, index) => placed(seat, axis, index + 1))
    },
    furniture: stageAbove,
  })

/** Delegations of a sample: so many that each has a handful, the sizes as uneven as in life. */
function delegationSizes(count: number): number[] {
  const delegations = count < 3 ? 1 : count < 16 ? 3 : 5
  const weights = [5, 3, 4, 6, 2].slice(0, delegations)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const sizes = weights.map((weight) => Math.max(1, Math.floor((count * weight) / all)))
  const rest = count - sizes.reduce((sum, size) => sum + size, 0)
  return sizes.map((size, index) => size + (index === 0 ? rest : 0))
}

type Laying = (grid: Grid, asks: readonly StripAsk[]) => Strips | null

const delegations = (key: OrderKey, lay: Laying, inside: FillingOrder): Order =>
  defineOrder({
    key,
    family: "delegations",
    views: "hall",
    handedness: null,
    places: (count) => {
      const { grid, axis } = hallFor(count)
      const asks = delegationSizes(count).map((seats, index) => ({ key: String(index), seats }))
      const strips = lay(grid, asks)
      let rank = 0
      return asks.flatMap(({ key: own }, block) => {
        const seats = strips?.seats.get(own) ?? []
        return fillingSequence(seats, inside, middleOf(seats)).map((seat, index) => {
          rank += 1
          return placed(seat, axis, rank, { number: index + 1, block })
        })
      })
    },
    furniture: stageAbove,
  })

const sideBySide: Laying = (grid, asks) => columnStrips(grid, asks, 1, grid.rows.length)
const fromCentre: Laying = (grid, asks) =>
  sideBySide(
    grid,
    rostrumOrder(asks.length, { evenRule: "E1", twoPersonRule: "sameAsEven" }).flatMap((nth) => asks[nth - 1] ?? []),
  )

const FIRST: Turn = { session: 1, sessionsInTerm: 5 }

/**
 * 全国人大的办法 (handbook §1.5): heads in the first row, the others by strokes down the columns; each session the
 * delegations move on around the centre, and the front part of each delegation moves to its back.
 */
function congress(count: number, turn: Turn): BarePlace[] {
  const { grid, axis } = hallFor(count)
  const fixed = delegationSizes(count).map((seats, index) => ({ key: String(index), seats }))
  const asks = blockOrder(fixed.length, turn.session, turn.sessionsInTerm, null).flatMap((nth) => fixed[nth] ?? [])
  const strips = fromCentre(grid, asks)
  let rank = 0
  return fixed.flatMap(({ key }, block) => {
    const seats = strips?.seats.get(key) ?? []
    const walk = inBands(fillingSequence(seats, "columns", middleOf(seats)), turn)
    const [front] = [...walk].sort((a, b) => a.row - b.row)
    const others = walk.filter((seat) => seat !== front)
    const listed = movedOn(
      others.map((_, index) => index + 1),
      memberShift(others.length, turn),
    )
    const head = front ? [placed(front, axis, ++rank, { number: 0, block, role: "head" })] : []
    return [...head, ...others.map((seat, index) => placed(seat, axis, ++rank, { number: listed[index] ?? 0, block }))]
  })
}

/** 填座: the ten orders of a block of seats, by the very walk the arrangement uses. */
export const HALL_ORDERS: readonly Order[] = [
  ...FILLING_ORDERS.map(filling),
  delegations("strips", sideBySide, "columns"),
  delegations("stripsCentre", fromCentre, "columns"),
  delegations("bands", (grid, asks) => bandStrips(grid, asks, "rows"), "rows"),
  delegations("bandsSnake", (grid, asks) => bandStrips(grid, asks, "snakeRows"), "snakeRows"),
  defineOrder({
    key: "congress",
    family: "delegations",
    views: "hall",
    handedness: null,
    asks: ["session"],
    places: (count, { turn = FIRST }) => congress(count, turn),
    furniture: stageAbove,
  }),
]
