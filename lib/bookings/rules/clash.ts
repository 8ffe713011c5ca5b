import type { Interval } from "@/lib/kernel/interval"
import type { Zone } from "@/lib/kernel/zoned"
import type { OccurrenceClash } from "../schema"
import { heldBy, type RoomFacts, type Standing } from "./facts"
import { isOpen, onDayOff } from "./opening"

/** What a series is laid into: rooms, and what holds them (exclusive holds only, in the order of time). */
export type SeriesWorld = {
  rooms: ReadonlyMap<string, RoomFacts>
  standing: Map<string, Standing[]>
  zone: Zone
  ownDays: Readonly<Record<string, boolean>>
  /** Minutes since the epoch. */
  now: number
}

export type Clash = { code: OccurrenceClash; by: Standing | null }

/** Exclusive holds by room, in the order of time. */
export function byRoom(holds: readonly Standing[]): Map<string, Standing[]> {
  const rooms = new Map<string, Standing[]>()
  for (const hold of holds) {
    if (!hold.exclusive) continue
    const row = rooms.get(hold.roomId) ?? []
    row.push(hold)
    rooms.set(hold.roomId, row)
  }
  return rooms
}

/** The hold that is in the way of a slot with its margins. Exclusive holds of a room never overlap, so the order of their ends is that of their starts. */
export function holderIn(world: SeriesWorld, room: RoomFacts, slot: Interval): Standing | null {
  const holds = world.standing.get(room.id) ?? []
  const { from, to } = heldBy(room, slot)
  let [low, high] = [0, holds.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((holds[middle] as Standing).to <= from) low = middle + 1
    else high = middle
  }
  const found = holds[low]
  return found && found.from < to ? found : null
}

/** Takes a slot of a room in the world, so that what is laid later sees it. */
export function take(world: SeriesWorld, room: RoomFacts, slot: Interval, title: string, confidential: boolean): void {
  const holds = world.standing.get(room.id) ?? []
  const own = { cause: "BOOKING", causeId: "", title, confidential, exclusive: true, eventId: null, createdById: "" }
  const made: Standing = { id: "", roomId: room.id, ...heldBy(room, slot), ...own }
  const at = holds.findIndex((hold) => hold.from >= made.from)
  holds.splice(at < 0 ? holds.length : at, 0, made)
  world.standing.set(room.id, holds)
}

/** Why an occurrence cannot simply stand where the rule puts it; null = it can. The gravest reason first. */
export function clashOf(world: SeriesWorld, room: RoomFacts, slot: Interval, gap: boolean): Clash | null {
  if (slot.from < world.now) return { code: "past", by: null }
  if (!isOpen(room, slot, world.zone, world.ownDays)) return { code: "room_closed", by: null }
  if (gap) return { code: "no_such_time", by: null }
  const by = holderIn(world, room, slot)
  if (by) return { code: "room_taken", by }
  return onDayOff(slot, world.zone, world.ownDays) ? { code: "day_off", by: null } : null
}
