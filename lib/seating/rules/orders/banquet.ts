import type { Handedness, OrderFurniture, OrderPlace } from "../../schema/orders"
import { type BarePlace, defineOrder, mirror, type Order } from "./order"

/**
 * Guests of one table in the sequence of their numbers: who sits at which arc (the host's right or left hand), counted
 * from the host. 1 and 2 beside the host, 3 and 4 beside the deputy host, then alternately towards the middle of the arcs.
 */
function arcs(guests: number): { right: number[]; left: number[] } {
  const right = { fromHost: [] as number[], fromDeputy: [] as number[] }
  const left = { fromHost: [] as number[], fromDeputy: [] as number[] }
  const turns = [right.fromHost, left.fromHost, left.fromDeputy, right.fromDeputy]
  for (let guest = 1; guest <= guests; guest++) turns[(guest - 1) % 4]?.push(guest)
  const joined = (arc: typeof right): number[] => [...arc.fromHost, ...arc.fromDeputy.reverse()]
  return { right: joined(right), left: joined(left) }
}

const NAMED_GUESTS = 4

/**
 * 宴会一桌 (handbook §1.6): the host faces the door (which is below), the deputy host sits opposite; guest 1 at the
 * host's right, 2 at his left, 3 at the deputy host's right, 4 at his left; the rest is free and only numbered on. Ranks: host,
 * guest 1, guest 2, deputy host (from four people on), then the other guests.
 */
export function banquetPlaces(count: number, handedness: Handedness): BarePlace[] {
  if (count < 1) return []
  const radius = Math.max(1.5, (count * 1.15) / (2 * Math.PI))
  const at = (degrees: number): Pick<BarePlace, "x" | "y" | "angle"> => ({
    x: radius * Math.sin((degrees * Math.PI) / 180),
    y: -radius * Math.cos((degrees * Math.PI) / 180),
    angle: (degrees + 180) % 360,
  })
  const deputy = count >= 4
  const guests = count - 1 - (deputy ? 1 : 0)
  const { right, left } = arcs(guests)
  const step = (arc: readonly number[], index: number): number => (180 * (index + 1)) / (arc.length + 1)
  const guest = (number: number, degrees: number): BarePlace => ({
    rank: number + (number > 2 ? 2 : 1),
    side: "guest",
    number,
    ...(number > NAMED_GUESTS ? { free: true } : {}),
    ...at(degrees),
  })
  const places: BarePlace[] = [
    { rank: 1, side: "host", number: 1, role: "host", ...at(0) },
    ...(deputy ? [{ rank: 4, side: "host" as const, number: 2, role: "deputyHost" as const, ...at(180) }] : []),
    // The host faces the viewer: his right hand is the viewer's left.
    ...right.map((number, index) => guest(number, 360 - step(right, index))),
    ...left.map((number, index) => guest(number, step(left, index))),
  ]
  return handedness === "left" ? mirror(places) : places
}

const NEAR = 0.01

/**
 * 桌次 (handbook §1.6): which table is the first, the second … Hall view with the door below. `tables` in any order; returns their
 * indexes in order of precedence. The main table is the farthest from the door, of several the one in the centre;
 * then those nearer the main table; at the same distance the farther from the door, then the right hand of who faces the door.
 */
export function tablePrecedence(tables: readonly { x: number; y: number }[], handedness: Handedness): number[] {
  const all = tables.map((table, index) => ({ ...table, index }))
  const farthest = Math.min(...all.map(({ y }) => y))
  const middle = (Math.min(...all.map(({ x }) => x)) + Math.max(...all.map(({ x }) => x))) / 2
  const higher = (a: { x: number }, b: { x: number }): number => (handedness === "right" ? a.x - b.x : b.x - a.x)
  const [main] = all
    .filter(({ y }) => y < farthest + NEAR)
    .sort((a, b) => {
      const off = Math.abs(a.x - middle) - Math.abs(b.x - middle)
      return Math.abs(off) > NEAR ? off : higher(a, b)
    })
  if (!main) return []
  const away = (one: { x: number; y: number }): number => Math.hypot(one.x - main.x, one.y - main.y)
  return all
    .sort((a, b) => {
      const nearer = away(a) - away(b)
      if (Math.abs(nearer) > NEAR) return nearer
      return Math.abs(a.y - b.y) > NEAR ? a.y - b.y : higher(a, b)
    })
    .map(({ index }) => index)
}

const TABLE = 2.6

/** Up to three tables stand in one row, more in rows of three, many in rows of five; the last row is centred. */
function tablesInHall(count: number): { x: number; y: number }[] {
  const wide = count <= 12 ? 3 : 5
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / wide)
    const inRow = Math.min(wide, count - row * wide)
    return { x: ((index % wide) - (inRow - 1) / 2) * TABLE, y: row * TABLE * 1.05 }
  })
}

const door = (places: readonly OrderPlace[], away: number): OrderFurniture => ({
  kind: "door",
  x: 0,
  y: Math.max(0, ...places.map(({ y }) => y)) + away,
  width: 1.8,
  height: 0.4,
})

export const BANQUET_ORDERS: readonly Order[] = [
  defineOrder({
    key: "banquetTable",
    family: "banquet",
    views: "door",
    handedness: "right",
    asks: ["handedness"],
    nearest: (count) => Math.min(24, Math.max(2, count)),
    places: (count, { handedness }) => banquetPlaces(count, handedness),
    furniture: (places) => {
      const across = Math.max(1.6, 2 * Math.max(...places.map(({ x, y }) => Math.hypot(x, y))) - 1.3)
      return [{ kind: "roundTable", x: 0, y: 0, width: across, height: across }, door(places, 1.9)]
    },
  }),
  defineOrder({
    key: "banquetHall",
    family: "banquet",
    views: "door",
    handedness: "right",
    asks: ["handedness"],
    places: (count, { handedness }) => {
      const tables = tablesInHall(count)
      return tablePrecedence(tables, handedness).map((index, nth): BarePlace => {
        const { x = 0, y = 0 } = tables[index] ?? {}
        const role = nth === 0 ? { role: "mainTable" as const } : {}
        return { rank: nth + 1, side: "all", number: nth + 1, x, y, angle: 180, ...role }
      })
    },
    furniture: (places) => [door(places, 2.4)],
  }),
]
