import type { Handedness, OrderRole, OrderSide } from "../../schema/orders"
import type { BarePlace } from "./order"

/** One side of a table: number 1 is its chief; `off` in seats from the chief, positive at his right hand. */
export type SidePlace = { number: number; off: number; role?: OrderRole }

/**
 * 会谈一侧 (handbook §1.6): the chief in the middle, his interpreter at his right, the others alternately right and left of
 * them; without an interpreter number 2 is at his right. `handedness` left turns it round. The interpreter is the last number.
 */
export function sidePlaces(count: number, interpreter: boolean, handedness: Handedness): SidePlace[] {
  const way = handedness === "right" ? 1 : -1
  const spots = Array.from({ length: count }, (_, index) => Math.ceil(index / 2) * (index % 2 === 1 ? way : -way))
  const places: SidePlace[] = []
  let number = 1
  for (const [index, off] of spots.entries()) {
    if (interpreter && index === 1) places.push({ number: count, off, role: "interpreter" })
    else places.push({ number: number++, off: off === 0 ? 0 : off })
  }
  return places
}

/** `count` people on two sides; of an odd number the guests are one more. */
export const twoSides = (count: number): { guests: number; hosts: number } => ({
  guests: Math.ceil(count / 2),
  hosts: Math.floor(count / 2),
})

/** Ranks for places that come in sides: guest 1, host 1, guest 2, host 2 …, interpreters at the end. */
export function rankSides(places: readonly Omit<BarePlace, "rank">[]): BarePlace[] {
  const serving = (role: OrderRole | undefined): number => (role === "interpreter" ? 1 : 0)
  const later: Record<OrderSide, number> = { all: 0, guest: 0, host: 1 }
  return [...places]
    .sort((a, b) => serving(a.role) - serving(b.role) || a.number - b.number || later[a.side] - later[b.side])
    .map((place, index) => ({ ...place, rank: index + 1 }))
}
