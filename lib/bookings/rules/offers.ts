import type { Interval } from "@/lib/kernel/interval"
import { holderIn, type SeriesWorld } from "./clash"
import type { RoomFacts } from "./facts"
import { isOpen } from "./opening"
import { atWall, wallText } from "./wall"

const STEP = 30
const TIMES = 2
const ROOMS = 2

export type Offer = { roomId: string; from: number; to: number }

/** The day of a slot between two clock times (minutes after local midnight), in minutes since the epoch. */
function officeDay(slot: Interval, zone: string, dayFrom: number, dayTo: number): Interval {
  const midnight = atWall(`${wallText(slot.from, zone).slice(0, 10)}T00:00`, zone)?.at ?? slot.from
  return { from: midnight + dayFrom, to: midnight + dayTo }
}

/**
 * What is offered for an occurrence that clashes: the nearest free times of its day in its own room (inside the office's
 * day, in half hours, at most two), and other rooms free at its own time, in the order given (at most two).
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
  const times: Offer[] = []
  for (let shift = STEP; shift <= office.to - office.from && times.length < TIMES; shift += STEP)
    for (const from of [slot.from + shift, slot.from - shift]) {
      const at = { from, to: from + length }
      if (times.length < TIMES && at.from >= office.from && at.to <= office.to && free(room, at))
        times.push({ roomId: room.id, ...at })
    }
  const elsewhere = others.filter((one) => one.id !== room.id && free(one, slot)).slice(0, ROOMS)
  return [...times, ...elsewhere.map((one) => ({ roomId: one.id, from: slot.from, to: slot.to }))]
}
