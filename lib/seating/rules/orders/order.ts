import type { Handedness, OrderFamily, OrderFurniture, OrderKey, OrderPlace } from "../../schema/orders"
import type { ParityRule } from "../rostrum"
import type { Turn } from "../rotation/turn"

/** What an order may be told. Everything not said is as the occasion has it. */
export type OrderOptions = {
  parity: ParityRule
  handedness?: Handedness | undefined
  /** Rows of a rostrum or a photo. */
  rows?: number | undefined
  /** Which plenary: 1, 2, 3 — its executive chairpersons sit in front. */
  plenary?: number | undefined
  /** Which session of its term, of how many: what rotation goes by. */
  turn?: Turn | undefined
}

export type BarePlace = Omit<OrderPlace, "hand">
export type OrderOption = "handedness" | "rows" | "plenary" | "session"

/** A named order: pure, the same count always gives the same places. */
export type Order = {
  key: OrderKey
  family: OrderFamily
  /** From where one looks: the hall and the stage, the camera and the row, the door and the head of the room, the bonnet. */
  views: "hall" | "camera" | "door" | "car"
  /** Which hand is higher on this occasion; null where the rule knows no hands. */
  handedness: Handedness | null
  /** What may be chosen beside the count. */
  asks: readonly OrderOption[]
  /** The count nearest to the wish that the order knows. */
  nearest: (count: number) => number
  /** Every place once; ranks 1 … nearest(count). */
  places: (count: number, options: OrderOptions) => OrderPlace[]
  /** What stands around these places. */
  furniture: (places: readonly OrderPlace[]) => OrderFurniture[]
}

type Definition = Omit<Order, "places" | "nearest" | "asks"> & {
  asks?: readonly OrderOption[]
  nearest?: (count: number) => number
  places: (count: number, options: OrderOptions & { handedness: Handedness }) => BarePlace[]
}

/** An order from its bare rule: counts are fitted, the occasion's handedness filled in, hands judged. */
export const defineOrder = ({ asks = [], nearest = (count) => count, places, ...rest }: Definition): Order => ({
  ...rest,
  asks,
  nearest,
  places: (count, options) =>
    withHands(places(nearest(count), { ...options, handedness: options.handedness ?? rest.handedness ?? "left" })),
})

const STRAIGHT = 0.01

/** Sines differ in the last digit from machine to machine; places are the same everywhere. */
const exact = (value: number): number => Math.round(value * 10_000) / 10_000 + 0

/** Left and right are always judged from the first person of the side, in the direction he faces (handbook §1.0). */
function withHands(places: readonly BarePlace[]): OrderPlace[] {
  return places.map((place) => {
    const first = places.find(({ side, number, role }) => side === place.side && number === 1 && role !== "interpreter")
    const angle = ((first?.angle ?? 0) * Math.PI) / 180
    const across = (place.x - (first?.x ?? 0)) * -Math.cos(angle) + (place.y - (first?.y ?? 0)) * -Math.sin(angle)
    const [x, y] = [exact(place.x), exact(place.y)]
    return { ...place, x, y, hand: across > STRAIGHT ? "left" : across < -STRAIGHT ? "right" : "centre" }
  })
}

/** Mirrors places from one hand to the other. */
export const mirror = <P extends BarePlace>(places: readonly P[]): P[] =>
  places.map((place) => ({ ...place, x: -place.x, angle: (360 - place.angle) % 360 }))
