import type { OrderFurniture, OrderPlace } from "../../schema/orders"

/** What is drawn: places and what stands around them, in seat units. */
export type OrderDrawing = { places: readonly OrderPlace[]; furniture: readonly OrderFurniture[] }

/** The same drawing laid down the other way round: left and right, near and far change places (台上看). */
export const turnedAround = ({ places, furniture }: OrderDrawing): OrderDrawing => ({
  places: places.map((place) => ({ ...place, x: -place.x, y: -place.y, angle: (place.angle + 180) % 360 })),
  furniture: furniture.map((thing) => ({ ...thing, x: -thing.x, y: -thing.y })),
})

/** The rectangle around everything drawn; `reach` is how far a place extends from its centre. */
export function frameOf({ places, furniture }: OrderDrawing, reach: number) {
  const boxes = [...places.map(({ x, y }) => ({ x, y, width: 2 * reach, height: 2 * reach })), ...furniture]
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2))
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2))
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2))
  return { left, top, width: right - left, height: bottom - top }
}

const SAME_LINE = 0.3

/** The places line by line as one reads the drawing: from above, each line from the left. */
export function linesOf(places: readonly OrderPlace[]): OrderPlace[][] {
  const lines: OrderPlace[][] = []
  for (const place of [...places].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1)
    if (line?.[0] && place.y - line[0].y < SAME_LINE) line.push(place)
    else lines.push([place])
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x))
}
