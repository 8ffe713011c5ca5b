import type { Problem, RealRules } from "@/lib/arrangement/schema"
import { randomOf } from "../random"

type Pick = (below: number) => number

const some = (count: number, pick: Pick, from: number): number[] => {
  const chosen = new Set<number>()
  while (chosen.size < Math.min(count, from)) chosen.add(pick(from))
  return [...chosen]
}

/** A small problem of the public model: two days of uneven length, three rooms, too few grains for comfort. */
export function smallProblem(seed: number, meetings = 9): Problem {
  const pick = randomOf(seed + 1)
  const people = 8
  return {
    grainMinutes: 15,
    days: 2,
    grains: [...Array(14)].map((_, index) =>
      index < 9 ? { day: 0, startMinute: 480 + index * 15 } : { day: 1, startMinute: 480 + (index - 9) * 15 },
    ),
    rooms: [10, 6, 4].map((capacity, index) => ({ id: `r${index}`, name: `R${index}`, capacity })),
    people,
    meetings: [...Array(meetings)].map((_, index) => {
      const all = some(2 + pick(5), pick, people)
      const required = 1 + pick(all.length)
      return {
        id: `m${index}`,
        durationInGrains: 1 + pick(4),
        required: all.slice(0, required),
        preferred: all.slice(required),
      }
    }),
  }
}

/** The same with everything real plans add. */
export function realProblem(seed: number, meetings = 9): Problem & { real: RealRules } {
  const problem = smallProblem(seed, meetings)
  const pick = randomOf(seed + 1000)
  const { grains, rooms } = problem
  const ends = (start: number, length: number) => grains[start]?.day === grains[start + length - 1]?.day
  const allowedStarts = problem.meetings.map(({ durationInGrains }) =>
    rooms.map(() => [...grains.keys()].filter((start) => ends(start, durationInGrains) && pick(4) > 0)),
  )
  const pair = (): [number, number] => [pick(meetings), pick(meetings)]
  return {
    ...problem,
    real: {
      allowedStarts,
      allowedRooms: allowedStarts.map((byRoom) => byRoom.flatMap((starts, r) => (starts.length > 0 ? [r] : []))),
      pinned: problem.meetings.map(() => pick(6) === 0),
      now: problem.meetings.map(() =>
        pick(3) === 0 ? null : { start: pick(grains.length - 4), room: pick(rooms.length), weight: 1 + pick(3) },
      ),
      order: [...Array(4)].map(() => {
        const [before, after] = pair()
        return { before, after, gapGrains: pick(3), gapDays: pick(2) }
      }),
      related: [pair(), pair()],
      travel: rooms.map((_, a) => rooms.map((_, b) => (a === b ? 0 : Math.abs(a - b)))),
      roomGap: problem.meetings.map(() => ({ before: pick(2), after: pick(3) })),
      group: problem.meetings.map(() => pick(4) - 1),
      busy: [...Array(3)].map(() => {
        const from = pick(10)
        return { person: pick(problem.people), from, to: from + 1 + pick(4) }
      }),
      breakGrains: 2,
      weights: { travel: 3, roomStability: 5, breaks: 2, disturbance: 7, early: 1, fit: 1 },
    },
  }
}
