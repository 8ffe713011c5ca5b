import { type BarePlace, defineOrder, mirror, type Order } from "./order"
import { rankSides, twoSides } from "./sides"

const FACING_HALL = 180
const IN_ROW = 6

/**
 * 签字 (handbook §1.6): two chairs behind one table; seen by those who sit there the host is on the left, the guest at the
 * host's right, and each side's people stand behind it, the first nearest the middle. Hall view: the guest on the viewer's left.
 */
function signing(count: number): BarePlace[] {
  const { guests, hosts } = twoSides(count)
  const half = (side: "guest" | "host", people: number, way: -1 | 1): Omit<BarePlace, "rank">[] =>
    Array.from({ length: people }, (_, index) => {
      const standing = index - 1
      return index === 0
        ? { side, number: 1, x: way * 0.95, y: 0, angle: FACING_HALL }
        : {
            side,
            number: index + 1,
            x: way * (0.55 + (standing % IN_ROW)),
            y: -1.5 - Math.floor(standing / IN_ROW) * 1.1,
            angle: FACING_HALL,
          }
    })
  return rankSides([...half("guest", guests, -1), ...half("host", hosts, 1)])
}

export const SIGNING_ORDERS: readonly Order[] = [
  defineOrder({
    key: "signing",
    family: "signing",
    views: "hall",
    handedness: "right",
    asks: ["handedness"],
    nearest: (count) => Math.max(2, count),
    places: (count, { handedness }) => (handedness === "left" ? mirror(signing(count)) : signing(count)),
    furniture: () => [
      { kind: "table", x: 0, y: 1, width: 4, height: 0.9 },
      { kind: "flags", x: 0, y: 1, width: 0.8, height: 0.8 },
    ],
  }),
]
