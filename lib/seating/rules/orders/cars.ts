import type { OrderFurniture, OrderKey, OrderPlace } from "../../schema/orders"
import { type BarePlace, defineOrder, type Order } from "./order"

type Spot = readonly [x: number, y: number]

/** Plan of a car with its front up, as one sits in it: the driver at the left, doors for passengers at the right. */
const FRONT: Spot = [0.6, 0]
const DRIVER: Spot = [-0.6, 0]
const BACK_RIGHT: Spot = [1, 1.5]
const BACK_LEFT: Spot = [-1, 1.5]
const BACK_MIDDLE: Spot = [0, 1.5]

const ranked = (spots: readonly Spot[], count: number): BarePlace[] =>
  spots.slice(0, count).map(([x, y], index) => ({ rank: index + 1, side: "all", number: index + 1, x, y, angle: 0 }))

/** The body is drawn around all seats the vehicle has, also those that stay free. */
function body(spots: readonly Spot[], driver: Spot, doorAt: number | null): OrderFurniture[] {
  const reach = Math.max(...[...spots, driver].map(([x]) => Math.abs(x)))
  const bottom = Math.max(...spots.map(([, y]) => y))
  const width = 2 * reach + 1.5
  const top = driver[1] - 1.5
  const car: OrderFurniture = { kind: "car", x: 0, y: (top + bottom + 0.9) / 2, width, height: bottom + 0.9 - top }
  return [
    car,
    { kind: "driver", x: driver[0], y: driver[1], width: 0.8, height: 0.8 },
    ...(doorAt === null ? [] : [{ kind: "carDoor" as const, x: width / 2, y: doorAt, width: 0.25, height: 1.1 }]),
  ]
}

const car = (key: OrderKey, spots: readonly Spot[]): Order =>
  defineOrder({
    key,
    family: "car",
    views: "car",
    handedness: null,
    nearest: (count) => Math.min(spots.length, Math.max(1, count)),
    places: (count) => ranked(spots, count),
    furniture: () => body(spots, DRIVER, null),
  })

const ROW = 1.15
const rowsOf = (count: number, across: number): number => Math.max(2, Math.ceil(count / across))

/** Front above back, right above left, of two beside each other the one at the window. */
const coachSpots = (count: number): Spot[] =>
  Array.from({ length: rowsOf(count, 4) }, (_, row) =>
    [1.7, 0.75, -1.7, -0.75].map((x): Spot => [x, 1.4 + row * ROW]),
  ).flat()

/** No. 1 at the window right behind the driver; everybody else by the rule of the coach. */
const minibusSpots = (count: number): Spot[] =>
  Array.from({ length: rowsOf(count, 3) }, (_, row) =>
    (row === 0 ? [-1.3, 1.3, -0.35] : [1.3, -1.3, -0.35]).map((x): Spot => [x, 1.4 + row * ROW]),
  ).flat()

const bus = (key: OrderKey, spots: (count: number) => Spot[], driver: Spot): Order =>
  defineOrder({
    key,
    family: "car",
    views: "car",
    handedness: null,
    places: (count) => ranked(spots(count), count),
    furniture: (places: readonly OrderPlace[]) => body(spots(places.length), driver, 0.1),
  })

/** 乘车 (handbook §1.6), cars that drive on the right. */
export const CAR_ORDERS: readonly Order[] = [
  car("car5", [BACK_RIGHT, BACK_LEFT, BACK_MIDDLE, FRONT]),
  car("car7", [[1, 2.9], [-1, 2.9], [0, 2.9], [0.75, 1.45], [-0.75, 1.45], FRONT]),
  car("carHost", [FRONT, BACK_RIGHT, BACK_LEFT, BACK_MIDDLE]),
  car("carOffroad", [FRONT, BACK_RIGHT, BACK_LEFT]),
  bus("coach", coachSpots, [-1.45, 0]),
  bus("minibus", minibusSpots, [-1.1, 0]),
]
