import type { Interval } from "./interval"

export type Laned<T> = { item: T; lane: number }

/** What overlaps in time is put one beside the other: in order of time, each gets the first free lane. */
export function inLanes<T extends Interval>(items: readonly T[]): { laned: Laned<T>[]; lanes: number } {
  const ends: number[] = []
  const laned = [...items]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((item) => {
      const free = ends.findIndex((end) => end <= item.from)
      const lane = free === -1 ? ends.length : free
      ends[lane] = item.to
      return { item, lane }
    })
  return { laned, lanes: Math.max(1, ends.length) }
}
