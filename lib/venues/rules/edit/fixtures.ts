import type { HallDescription } from "../../schema"
import type { PlacedFixture } from "../../schema/hall-parts"
import { drawnHall } from "../geometry"
import { changePart } from "./parts"

/** A point of the drawing (hall view). */
export type Point = { x: number; y: number }

const tenth = (value: number): number => Math.round(value * 10) / 10

/** The part a point belongs to: the one whose origin is above it and nearest; the stage for points on the stage. */
export function areaAt(description: HallDescription, point: Point): string | null {
  const { geometry, origins } = drawnHall(description)
  const { stage } = geometry
  if (stage && point.y < stage.y + stage.height) return "stage"
  let best: { area: string; y: number; far: number } | null = null
  for (const [area, { x, y }] of origins) {
    if (area === "stage") continue
    const far = Math.abs(point.x - x)
    const above = y <= point.y + 1
    const nearer = !best || (above && (y > best.y || (y === best.y && far < best.far)))
    if (nearer) best = { area, y, far }
  }
  return best?.area ?? (stage ? "stage" : null)
}

/** A point of the drawing in the coordinates of a part. */
export function inPart(description: HallDescription, area: string, point: Point): Point {
  const origin = drawnHall(description).origins.get(area) ?? { x: 0, y: 0 }
  return { x: tenth(point.x - origin.x), y: tenth(point.y - origin.y) }
}

/** Puts a fixture where the point is. */
export function placeFixture(
  description: HallDescription,
  { kind, name }: Pick<PlacedFixture, "kind" | "name">,
  point: Point,
): HallDescription {
  const area = areaAt(description, point)
  if (area === null) return description
  const at = inPart(description, area, point)
  return changePart(description, area, (part) => ({
    ...part,
    fixtures: [...(part.fixtures ?? []), { kind, name, ...at }],
  }))
}

/** Area and place of the nth fixture of the geometry. */
function fixtureAt(description: HallDescription, index: number): { area: string; place: number } | null {
  const { fixtures } = drawnHall(description).geometry
  const found = fixtures[index]
  if (!found) return null
  const first = fixtures.findIndex((one) => one.area === found.area)
  return { area: found.area, place: index - first }
}

/** The hall with the nth fixture of its geometry changed, or without it. */
export function changeFixture(
  description: HallDescription,
  index: number,
  change: ((fixture: PlacedFixture) => PlacedFixture) | null,
): HallDescription {
  const at = fixtureAt(description, index)
  if (!at) return description
  return changePart(description, at.area, (part) => ({
    ...part,
    fixtures: (part.fixtures ?? []).flatMap((one, place) => (place !== at.place ? [one] : change ? [change(one)] : [])),
  }))
}

/** Moves the nth fixture by so many seats, to tenths. */
export const moveFixture = (description: HallDescription, index: number, by: Point): HallDescription =>
  changeFixture(description, index, (one) => ({ ...one, x: tenth(one.x + by.x), y: tenth(one.y + by.y) }))

/** Puts a door where the point is; which side it is on follows from its place. */
export function placeDoor(description: HallDescription, name: string, point: Point): HallDescription {
  const drawn = drawnHall(description)
  const area = areaAt(description, point)
  if (area === null || area === "stage") return description
  const seats = drawn.geometry.seats.filter((seat) => seat.area === area)
  const [left, right] = [Math.min(...seats.map((seat) => seat.x)), Math.max(...seats.map((seat) => seat.x))]
  const bottom = Math.max(...seats.map((seat) => seat.y))
  const side = point.x < left ? "left" : point.x > right ? "right" : point.y > bottom ? "back" : "front"
  const at = inPart(description, area, point)
  const sections = description.sections.map((section, index) =>
    String(index) === area
      ? { ...section, doors: [...(section.doors ?? []), { name, ...at, side } as const] }
      : section,
  )
  return { ...description, sections }
}
