import type { ArrangeConflict, Problem } from "../../schema"
import { type Compiled, compile } from "../compile"
import { orderConflict } from "./orders"
import { beside, pinClash, pinConflict } from "./pins"

/**
 * Meetings that cannot be placed together whatever one does, found by counting: a meeting that no room or no day holds; pinned ones
 * that leave another no place; an order that runs in a circle or beyond the last day; one person (or people who share
 * somebody two by two) with more meetings than there is time; more meetings for some rooms than these have grains; last, pinned ones
 * that clash. The first found, as few meetings as that count needs; always proven. Null does not mean that a plan exists.
 */
export function impossible(problem: Problem): ArrangeConflict | null {
  const c = compile(problem)
  return alone(c) ?? pinConflict(c) ?? orderConflict(c) ?? crowded(c) ?? roomless(c) ?? pinClash(c)
}

function alone(c: Compiled): ArrangeConflict | null {
  const [m] = [...c.placeless].sort((a, b) => a - b)
  if (m === undefined) return null
  const meeting = c.problem.meetings[m]
  const people = (meeting?.required.length ?? 0) + (meeting?.preferred.length ?? 0)
  const room = c.real
    ? (c.real.allowedRooms[m]?.length ?? 0) > 0
    : c.problem.rooms.some(({ capacity }) => capacity >= people)
  return { meetings: [m], reason: room ? "no_time" : "no_room", proven: true }
}

/** Grains that one of these meetings could take, busy ones of a person left out. */
function reachable(c: Compiled, meetings: readonly number[], rooms: readonly number[], person?: number): number {
  const open = new Uint8Array(c.grains)
  for (const m of meetings) {
    for (const r of rooms) {
      for (const start of c.starts[m * c.rooms + r] as Int32Array)
        open.fill(1, start, start + (c.duration[m] as number))
    }
  }
  for (const one of c.real?.busy ?? []) if (one.person === person) open.fill(0, one.from, one.to)
  return open.reduce((sum, grain) => sum + grain, 0)
}

/** The longest of these first, until they are more than `room` grains; null when all together are not. */
function tooMany(c: Compiled, meetings: readonly number[], room: number): number[] | null {
  const longest = [...meetings].sort((a, b) => (c.duration[b] as number) - (c.duration[a] as number) || a - b)
  let sum = 0
  for (const [index, m] of longest.entries()) {
    sum += c.duration[m] as number
    if (sum > room) return longest.slice(0, index + 1).sort((a, b) => a - b)
  }
  return null
}

/** Meetings of which each two share somebody required, so that they take their time one after the other. */
function crowded(c: Compiled): ArrangeConflict | null {
  const everyRoom = Array.from({ length: c.rooms }, (_, r) => r)
  const byPerson = new Map<number, number[]>()
  for (const [m, { required }] of c.problem.meetings.entries()) {
    for (const person of required) byPerson.set(person, [...(byPerson.get(person) ?? []), m])
  }
  const sets = [...byPerson].map(([person, meetings]) => ({ person: person as number | undefined, meetings }))
  for (const { person, meetings } of [...sets, ...cliques(c)]) {
    const apart = meetings.filter((m, index) => meetings.slice(0, index).every((other) => beside(c, m, other)))
    const found = tooMany(c, apart, reachable(c, apart, everyRoom, person))
    if (found) return { meetings: found, reason: "too_long_for_person", proven: true }
  }
  return null
}

/** From each meeting on, those that share somebody required with all taken before: the longest first. */
function cliques(c: Compiled): { person: number | undefined; meetings: number[] }[] {
  const shares = (a: number, b: number) => (c.required[a * c.meetings + b] as number) > 0
  const all = [...c.duration.keys()].sort((a, b) => (c.duration[b] as number) - (c.duration[a] as number) || a - b)
  return all.map((first) => {
    const meetings = [first]
    for (const m of all) if (m !== first && meetings.every((other) => shares(m, other))) meetings.push(m)
    return { person: undefined, meetings }
  })
}

/** Meetings that can only be in some rooms, and are longer than these rooms have time. */
function roomless(c: Compiled): ArrangeConflict | null {
  const sets = new Map(c.roomsOf.map((rooms) => [rooms.join(" "), rooms]))
  const bySize = [...sets.values()].sort((a, b) => a.length - b.length)
  for (const rooms of bySize) {
    const inside = [...c.roomsOf.keys()].filter((m) =>
      (c.roomsOf[m] as Int32Array).every((room) => rooms.includes(room)),
    )
    const apart = inside.filter((m, index) => inside.slice(0, index).every((other) => beside(c, m, other)))
    const grains = [...rooms].reduce((sum, room) => sum + reachable(c, apart, [room]), 0)
    const found = tooMany(c, apart, grains)
    if (found) return { meetings: found, reason: "too_many_for_rooms", proven: true }
  }
  return null
}
