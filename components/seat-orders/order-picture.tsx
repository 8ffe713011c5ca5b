import { SeatPatterns } from "@/components/seat-map/seat-patterns"
import { Scroller } from "@/components/ui/scroller"
import type { Order } from "@/lib/seating/rules/orders/order"
import { frameOf, type OrderDrawing, turnedAround } from "@/lib/seating/rules/orders/picture"
import type { OrderFurniture } from "@/lib/seating/schema/orders"
import { FurnitureShape } from "./furniture-shape"
import { usePictureWords } from "./picture-words"
import { PlaceMark, reachOf } from "./place-mark"

/** Pixels for a seat when there is room, and the least at which numbers can be read. */
const UNIT = 28
const LEAST = 22
const MARGIN = 0.55
/** Wider drawings than this scroll on narrow pages. */
const NARROW = 14

/** Whether two views of it fit beside each other in half a page. */
export const isWide = (drawing: OrderDrawing): boolean => frameOf(drawing, 0.5).width > 12

/** One drawing of an order, seen from its front (`back`: from the other side), with the view named below it. */
export function OrderPicture({ order, drawing, back }: { order: Order; drawing: OrderDrawing; back: boolean }) {
  const { t, mark, sentence } = usePictureWords()
  const shown = back ? turnedAround(drawing) : drawing
  const { left, top, width, height } = frameOf(shown, reachOf(order.family, shown.places[0]) + 0.1)
  const view = t(`views.${order.views}.${back ? "back" : "front"}`)
  const name = t(`catalogue.${order.key}.name`)
  const prefix = `${order.key}-${back ? "back" : "front"}`
  const word = ({ kind }: OrderFurniture): string => {
    if (kind === "stage" && order.family === "rostrum") return ""
    if (kind === "stage" || kind === "audience" || kind === "door" || kind === "camera") return t(`marks.${kind}`)
    if (kind === "driver") return t(order.key === "carHost" ? "marks.hostDrives" : "marks.driver")
    return ""
  }
  const w = width + 2 * MARGIN
  const h = height + 2 * MARGIN
  const drawn = (
    <svg
      role="img"
      aria-label={sentence(name, view, shown)}
      viewBox={`${(left - MARGIN) * UNIT} ${(top - MARGIN) * UNIT} ${w * UNIT} ${h * UNIT}`}
      width={w * UNIT}
      className="mx-auto block"
      style={{ height: "auto", maxWidth: "100%", minWidth: w > NARROW ? w * LEAST : undefined }}
    >
      {drawing.places.some(({ block }) => block !== undefined) ? <SeatPatterns prefix={prefix} /> : null}
      {shown.furniture.map((thing) => (
        <FurnitureShape
          key={`${thing.kind} ${thing.x} ${thing.y}`}
          thing={thing}
          unit={UNIT}
          turned={back}
          label={word(thing)}
        />
      ))}
      {shown.places.map((place) => (
        <PlaceMark
          key={place.rank}
          place={place}
          family={order.family}
          unit={UNIT}
          prefix={prefix}
          label={mark(place)}
        />
      ))}
    </svg>
  )
  return (
    <figure className="m-0 flex min-w-0 flex-1 flex-col justify-end">
      {w > NARROW ? <Scroller label={`${name} · ${view}`}>{drawn}</Scroller> : drawn}
      <figcaption className="pt-1 text-center text-[13px] text-ink-2">{view}</figcaption>
    </figure>
  )
}
