import type { HallGeometry, Seat } from "@/lib/venues/schema"
import type { NEAR_TARGETS } from "../../schema/constraint"
import type { HallIndex } from "./hall-index"

export type NearTarget = (typeof NEAR_TARGETS)[number]
const FAR = Number.MAX_SAFE_INTEGER

const known = new WeakMap<HallIndex, Map<NearTarget, readonly number[]>>()

/**
 * How many seats each seat is from an aisle, a door, a ballot box or the lectern; 0 = at it. An aisle is reached along
 * the row. For the others the ways beside and behind are added, and the nearest usable seat counts as 0: nobody can sit
 * nearer. Doors serve their own section only. FAR: there is none in the hall, or none on this floor.
 * The same hall is measured once.
 */
export function nearness(index: HallIndex, target: NearTarget): readonly number[] {
  const measured = known.get(index) ?? new Map<NearTarget, readonly number[]>()
  known.set(index, measured)
  const old = measured.get(target)
  if (old) return old
  const steps = target === "aisle" ? index.seats.map((_, seat) => toAisle(index, seat)) : toPlaces(index, target)
  measured.set(target, steps)
  return steps
}

export const isNear = (distance: number | undefined, within: number): boolean => (distance ?? FAR) <= within + 0.01

/** Is there such a thing in the hall at all? */
export const hasTarget = (geometry: HallGeometry, target: NearTarget): boolean =>
  target === "aisle" ? geometry.seats.some((seat) => seat.aisle) : placesOf(geometry, target).length > 0

function toAisle({ seats, left, right }: HallIndex, from: number): number {
  let best = FAR
  for (const next of [left, right]) {
    let steps = 0
    for (let at = from; at >= 0; at = next[at] ?? -1, steps++) {
      if (seats[at]?.aisle) {
        best = Math.min(best, steps)
        break
      }
    }
  }
  return best
}

type Place = { x: number; y: number; area: string | null }

function placesOf(geometry: HallGeometry, target: NearTarget): Place[] {
  const fixtures = geometry.fixtures.filter((one) => one.kind === target).map((one) => ({ ...one, area: null }))
  if (target === "door") return [...geometry.doors]
  return target === "lectern" && geometry.lectern ? [{ ...geometry.lectern, area: null }, ...fixtures] : fixtures
}

function toPlaces({ geometry, seats }: HallIndex, target: NearTarget): number[] {
  const best = new Array<number>(seats.length).fill(FAR)
  for (const place of placesOf(geometry, target)) {
    const way = (seat: Seat): number =>
      place.area !== null && place.area !== seat.area ? FAR : Math.abs(place.x - seat.x) + Math.abs(place.y - seat.y)
    let nearest = FAR
    for (const seat of seats) if (!seat.blocked) nearest = Math.min(nearest, way(seat))
    for (const [index, seat] of seats.entries()) {
      const steps = way(seat)
      if (steps < FAR) best[index] = Math.min(best[index] ?? FAR, Math.max(0, steps - nearest))
    }
  }
  return best
}
