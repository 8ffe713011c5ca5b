import type { OrderFurniture, OrderKey, OrderPlace } from "../../schema/orders"
import { type BarePlace, defineOrder, mirror, type Order } from "./order"
import { rankSides, twoSides } from "./sides"

const DOWN = 180
const BESIDE = 0.85
const ARM = 2.5
const STEP = 1.1

type Unranked = Omit<BarePlace, "rank">

/**
 * 会见 (handbook §1.6): host and guest side by side facing the door, the guest at the host's right; each side's own people
 * go down its arm; `interpreters` sit behind the two. Hall view, door below: the host's right hand is the viewer's left.
 */
function horseshoe(count: number, interpreters: boolean): BarePlace[] {
  const { guests, hosts } = twoSides(count)
  const half = (side: "guest" | "host", people: number, way: -1 | 1): Unranked[] => {
    const behind = interpreters && people >= 2
    const seated = people - (behind ? 1 : 0)
    const places = Array.from(
      { length: seated },
      (_, index): Unranked =>
        index === 0
          ? { side, number: 1, x: way * BESIDE, y: 0, angle: DOWN }
          : { side, number: index + 1, x: way * ARM, y: 0.4 + (index - 1) * STEP, angle: way < 0 ? 90 : 270 },
    )
    if (behind)
      places.push({ side, number: people, role: "interpreter", x: way * BESIDE * 0.75, y: -1.35, angle: DOWN })
    return places
  }
  return rankSides([...half("guest", guests, -1), ...half("host", hosts, 1)])
}

/** Two rows along the walls: as one comes in by the door, the host's side is on the right, the guest's on the left. */
function faceToFace(count: number): BarePlace[] {
  const { guests, hosts } = twoSides(count)
  const wall = (side: "guest" | "host", people: number, x: number, angle: number): Unranked[] =>
    Array.from({ length: people }, (_, index) => ({ side, number: index + 1, x, y: index * STEP, angle }))
  return rankSides([...wall("guest", guests, -1.7, 90), ...wall("host", hosts, 1.7, 270)])
}

function sofaRoom(places: readonly OrderPlace[]): OrderFurniture[] {
  const bottom = Math.max(...places.map(({ y }) => y))
  const beside = places.some(({ angle, role }) => angle === DOWN && role !== "interpreter")
  return [
    ...(beside ? [{ kind: "sideTable" as const, x: 0, y: 0, width: 0.6, height: 0.6 }] : []),
    { kind: "door", x: 0, y: bottom + 1.6, width: 1.8, height: 0.4 },
  ]
}

const sofa = (key: OrderKey, handedness: "left" | "right" | null, places: (count: number) => BarePlace[]): Order =>
  defineOrder({
    key,
    family: "sofa",
    views: "door",
    handedness,
    asks: handedness ? ["handedness"] : [],
    nearest: (count) => Math.max(2, count),
    places: (count, chosen) => (chosen.handedness === "left" && handedness ? mirror(places(count)) : places(count)),
    furniture: sofaRoom,
  })

export const SOFA_ORDERS: readonly Order[] = [
  sofa("sofaGuests", "right", (count) => horseshoe(count, true)),
  sofa("sofaOffice", "left", (count) => horseshoe(count, false)),
  sofa("sofaDoor", null, faceToFace),
]
