import type { Problem } from "../schema"

/** Where meetings may be; one list per meeting and room, `meeting * rooms + room`. Equal lists are shared. */
export type Places = {
  starts: readonly Int32Array[]
  /** 1 at each start that is allowed. */
  allowed: readonly Uint8Array[]
  /** Rooms with at least one start. */
  roomsOf: readonly Int32Array[]
  /** Meetings that have more than one place. */
  movable: Int32Array
  /** Meetings with no place at all: they are put somewhere, at a hard penalty. */
  placeless: ReadonlySet<number>
}

/**
 * Where each meeting may be without a hard penalty of its own: rooms that are large enough and starts that end on the same day; in
 * real plans the allowed starts, and for a pinned meeting where it is. A meeting with no such place gets every place that exists.
 */
export function placesOf(problem: Problem): Places {
  const { meetings, rooms, grains, real } = problem
  const everywhere = grains.map((_, start) => start)
  const known = new Map<string, { list: Int32Array; set: Uint8Array }>()
  const seen = new Map<readonly number[], { list: Int32Array; set: Uint8Array }>()
  const keep = (starts: readonly number[]) => {
    const one = seen.get(starts) ?? shared(starts)
    seen.set(starts, one)
    return one
  }
  const shared = (starts: readonly number[]) => {
    const key = starts.join(" ")
    const found = known.get(key)
    if (found) return found
    const made = { list: Int32Array.from(starts), set: new Uint8Array(grains.length) }
    for (const start of starts) made.set[start] = 1
    known.set(key, made)
    return made
  }
  const byLength = new Map<number, readonly number[]>()
  const fitting = (length: number): readonly number[] => {
    const found =
      byLength.get(length) ?? everywhere.filter((start) => grains[start]?.day === grains[start + length - 1]?.day)
    byLength.set(length, found)
    return found
  }
  const startsIn = (m: number, r: number): readonly number[] => {
    const meeting = meetings[m]
    const now = real?.pinned[m] ? real.now[m] : null
    if (!meeting) return []
    if (now) return now.room === r ? [now.start] : []
    if (real)
      return (real.allowedStarts[m]?.[r] ?? []).filter((start) => fitting(meeting.durationInGrains).includes(start))
    const people = meeting.required.length + meeting.preferred.length
    return people <= (rooms[r]?.capacity ?? 0) ? fitting(meeting.durationInGrains) : []
  }
  const placeless = new Set<number>()
  const lists = meetings.map((_, m) => {
    const own = rooms.map((_, r) => startsIn(m, r))
    if (own.some((starts) => starts.length > 0)) return own
    placeless.add(m)
    return own.map(() => everywhere)
  })
  const kept = lists.flatMap((own) => own.map(keep))
  return {
    starts: kept.map(({ list }) => list),
    allowed: kept.map(({ set }) => set),
    roomsOf: lists.map((own) => Int32Array.from(own.flatMap((starts, r) => (starts.length > 0 ? [r] : [])))),
    movable: Int32Array.from(
      lists.flatMap((own, m) => (own.reduce((sum, starts) => sum + starts.length, 0) > 1 ? [m] : [])),
    ),
    placeless,
  }
}
