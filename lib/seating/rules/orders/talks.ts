import type { Handedness, OrderFurniture, OrderPlace, OrderSide } from "../../schema/orders"
import { defineOrder, type Order } from "./order"
import { rankSides, sidePlaces, twoSides } from "./sides"

/** Hall view with the door below. */
const UP = 0
const RIGHTWARDS = 90
const DOWN = 180
const LEFTWARDS = 270
const HALF = 1.25

/** A side of the table in a line through its chief: where he sits, which way all of it faces. */
type Line = { side: OrderSide; x: number; y: number; angle: number }

function along({ side, x, y, angle }: Line, count: number, handedness: Handedness) {
  const turn = (angle * Math.PI) / 180
  return sidePlaces(count, true, handedness).map(({ number, off, role }) => ({
    side,
    number,
    x: x + off * 1.1 * Math.cos(turn),
    y: y + off * 1.1 * Math.sin(turn),
    angle,
    ...(role ? { role } : {}),
  }))
}

const talks = (key: "talksLong" | "talksEnd", guest: Line, host: Line): Order =>
  defineOrder({
    key,
    family: "talks",
    views: "door",
    handedness: "right",
    asks: ["handedness"],
    nearest: (count) => Math.max(4, count),
    places: (count, { handedness }) => {
      const { guests, hosts } = twoSides(count)
      return rankSides([...along(guest, guests, handedness), ...along(host, hosts, handedness)])
    },
    furniture: tableAndDoor,
  })

function tableAndDoor(places: readonly OrderPlace[]): OrderFurniture[] {
  const xs = places.map(({ x }) => x)
  const ys = places.map(({ y }) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const lying = Math.abs(bottom - top - 2 * HALF) < 0.01
  return [
    {
      kind: "table",
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      width: lying ? right - left + 1.2 : 1.3,
      height: lying ? 1.3 : bottom - top + 1.2,
    },
    { kind: "door", x: 0, y: bottom + 2, width: 1.8, height: 0.4 },
  ]
}

/** 会谈 (handbook §1.6): the guest faces the door, or sits at the right of who comes in. */
export const TALKS_ORDERS: readonly Order[] = [
  talks("talksLong", { side: "guest", x: 0, y: -HALF, angle: DOWN }, { side: "host", x: 0, y: HALF, angle: UP }),
  talks(
    "talksEnd",
    { side: "guest", x: HALF, y: 0, angle: LEFTWARDS },
    { side: "host", x: -HALF, y: 0, angle: RIGHTWARDS },
  ),
]
