import type { ArrangeConflict } from "../../schema"
import type { Compiled } from "../compile"
import { holdFrom, holdTo } from "../holds"

/** Whether two meetings count against each other at all: not when one lies inside the other. */
export const beside = (c: Compiled, a: number, b: number): boolean => !(c.related[a] as Int32Array).includes(b)

type At = { start: number; room: number }

/** Why two cannot both stand so; null when they can. */
function clash(c: Compiled, a: number, at: At, b: number, bt: At): "too_long_for_person" | "too_many_for_rooms" | null {
  if (!beside(c, a, b)) return null
  const together = at.start < bt.start + (c.duration[b] as number) && bt.start < at.start + (c.duration[a] as number)
  if (together && (c.required[a * c.meetings + b] as number) > 0) return "too_long_for_person"
  const held =
    at.room === bt.room &&
    holdFrom(c, a, at.start) < holdTo(c, b, bt.start) &&
    holdFrom(c, b, bt.start) < holdTo(c, a, at.start)
  return held ? "too_many_for_rooms" : null
}

type Pin = { m: number; at: At }

const pinsOf = (c: Compiled): Pin[] =>
  c.roomsOf.flatMap((rooms, m) => {
    const room = rooms[0]
    const start = room === undefined ? undefined : c.starts[m * c.rooms + room]?.[0]
    const pinned = c.real?.pinned[m] && c.real.now[m]
    return pinned && room !== undefined && start !== undefined ? [{ m, at: { start, room } }] : []
  })

/** Two pinned meetings that clash. */
export function pinClash(c: Compiled): ArrangeConflict | null {
  const pins = pinsOf(c)
  for (const [index, a] of pins.entries()) {
    for (const b of pins.slice(index + 1)) {
      const reason = clash(c, a.m, a.at, b.m, b.at)
      if (reason) return { meetings: [a.m, b.m].sort((x, y) => x - y), reason, proven: true }
    }
  }
  return null
}

/** Pinned meetings that take every place of another: as few of them as do. */
export function pinConflict(c: Compiled): ArrangeConflict | null {
  const pins = pinsOf(c)
  for (const m of c.movable) {
    const blockers = blockersOf(c, m, pins)
    if (blockers) return { meetings: [m, ...blockers].sort((x, y) => x - y), reason: "no_time", proven: true }
  }
  return null
}

/** Pinned meetings that leave `m` no place at all, none of them superfluous; null when it has one. */
function blockersOf(c: Compiled, m: number, pins: readonly Pin[]): number[] | null {
  const places = [...(c.roomsOf[m] as Int32Array)].flatMap((room) =>
    [...(c.starts[m * c.rooms + room] as Int32Array)].map((start) => ({ start, room })),
  )
  const against = places.map((at) => pins.filter((pin) => clash(c, m, at, pin.m, pin.at)).map((pin) => pin.m))
  if (against.some((by) => by.length === 0)) return null
  let needed = [...new Set(against.flat())]
  for (const one of needed) {
    const rest = needed.filter((other) => other !== one)
    if (against.every((by) => by.some((other) => rest.includes(other)))) needed = rest
  }
  return needed
}
