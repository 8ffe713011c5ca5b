import type { Problem } from "@/lib/arrangement/schema"
import { randomOf } from "../random"

type Times = readonly (readonly [value: number, times: number])[]

/** How often meetings of so many grains, and of so many people, come in the public instances: of 150. */
const DURATIONS: Times = [
  [1, 27],
  [2, 9],
  [3, 29],
  [4, 19],
  [6, 17],
  [8, 21],
  [16, 28],
]
const SIZES: Times = [
  [2, 20],
  [3, 8],
  [4, 16],
  [5, 16],
  [6, 9],
  [8, 17],
  [10, 11],
  [12, 8],
  [14, 10],
  [16, 18],
  [20, 9],
  [30, 8],
]
const GRAINS_PER_DAY = 36
/** People spend about this part of all grains in meetings. */
const LOAD = 0.6

/**
 * A problem like the public instances, of any size: their durations, sizes and rooms (30, 20, 16, 14, 12), 3.2 grains for each
 * meeting, days of nine hours, and so many people that each is in meetings for about half of the time.
 */
export function generated(meetings: number, seed: number): Problem {
  const pick = randomOf(seed)
  const [durations, sizes] = [DURATIONS, SIZES].map((list) =>
    list.flatMap(([value, times]) => Array.from({ length: times }, () => value)),
  ) as [number[], number[]]
  const drafts = Array.from({ length: meetings }, () => ({
    durationInGrains: durations[pick(durations.length)] as number,
    people: sizes[pick(sizes.length)] as number,
  }))
  const grains = Math.round(meetings * 3.2)
  const spent = drafts.reduce((sum, { durationInGrains, people }) => sum + durationInGrains * people, 0)
  const people = Math.max(30, Math.round(spent / grains / LOAD))
  return {
    grainMinutes: 15,
    days: Math.ceil(grains / GRAINS_PER_DAY),
    grains: Array.from({ length: grains }, (_, index) => ({
      day: Math.floor(index / GRAINS_PER_DAY),
      startMinute: 480 + (index % GRAINS_PER_DAY) * 15,
    })),
    rooms: [30, 20, 16, 14, 12].map((capacity, index) => ({ id: String(index), name: `R ${index + 1}`, capacity })),
    people,
    meetings: drafts.map((draft, index) => {
      const order = shuffled(people, pick).slice(0, draft.people)
      const required = 2 + pick(draft.people - 1)
      return {
        id: String(index),
        durationInGrains: draft.durationInGrains,
        required: order.slice(0, required),
        preferred: order.slice(required),
      }
    }),
  }
}

function shuffled(count: number, pick: (below: number) => number): number[] {
  const list = Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last--) {
    const at = pick(last + 1)
    ;[list[last], list[at]] = [list[at] as number, list[last] as number]
  }
  return list
}
