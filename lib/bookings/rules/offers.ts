import type { Interval } from "@/lib/kernel/interval"
import { holderIn, type SeriesWorld } from "./clash"
import type { RoomFacts } from "./facts"
import { isOpen } from "./opening"
import { atWall, wallText } from "./wall"

const STEP = 30
const ROOMS = 2

export type Offer = { roomId: string; from: number; to: number }

/** The day of a slot between two clock times (minutes after local midnight), in minutes since the epoch. */
function officeDay(slot: Interval, zone: string, dayFrom: number, dayTo: number): Interval {
  const midnight = atWall(`${wallText(slot.from, zone).slice(0, 10)}T00:00`, zone)?.at ?? slot.from
  return { from: midnight + dayFrom, to: midnight + dayTo }
}

/**
 * What is offered for an occurrence that clashes: the nearest free time before and after it in its own room (inside the
 * office's day, in half hours), and other rooms free at its own time, in the order given (at most two).
 */
export function offersFor(
  world: SeriesWorld,
  slot: Interval,
  room: RoomFacts,
  others: readonly RoomFacts[],
  day: { dayFrom: number; dayTo: number },
): Offer[] {
  const free = (one: RoomFacts, at: Interval): boolean =>
    at.from >= world.now && isOpen(one, at, world.zone, world.ownDays) && holderIn(world, one, at) === null
  const office = officeDay(slot, world.zone, day.dayFrom, day.dayTo)
  const length = slot.to - slot.from
  const nearest = (direction: 1 | -1): Interval[] => {
    for (let shift = STEP; shift <= office.to - office.from; shift += STEP) {
      const from = slot.from + direction * shift
      const at = { from, to: from + length }
      if (at.from >= office.from && at.to <= office.to && free(room, at)) return [at]
    }
    return []
  }
  const times = [...nearest(1), ...nearest(-1)]
    .sort((a, b) => Math.abs(a.from - slot.from) - Math.abs(b.from - slot.from))
    .map((at) => ({ roomId: room.id, ...at }))
  const elsewhere = others.filter((one) => one.id !== room.id && free(one, slot)).slice(0, ROOMS)
  return [...times, ...elsewhere.map((one) => ({ roomId: one.id, from: slot.from, to: slot.to }))]
}
