import type { Problem, RealRules } from "../schema"
import { HARD } from "./packed"
import { daySpans, overlap } from "./pair"
import { sharedCounts } from "./people"
import { type Places, placesOf } from "./places"

/** Weights and reaches of the soft rules; the public model's own are the default. */
type SoftRules = {
  early: number
  backToBack: number
  sideBySide: number
  /** The public model's last rule: other rooms less than three grains apart. */
  near: boolean
  /** Grains beyond its own that a meeting has to do with others for. */
  reach: number
}

/** A problem as flat arrays, made once for a search. Rows of a `meetings × meetings` table are `i * meetings + j`. */
export type Compiled = Places & {
  problem: Problem
  real: RealRules | undefined
  meetings: number
  rooms: number
  grains: number
  /** Grains of one row of a table: those of the problem and as many as the longest meeting could go beyond. */
  row: number
  longest: number
  duration: Int32Array
  day: Int32Array
  /** First grain and end of the day a grain lies on. */
  dayFrom: Int32Array
  dayTo: Int32Array
  /** Shared people, by pair: all required in both, and the others. Related pairs share nobody. */
  required: Int32Array
  wished: Int32Array
  /** Others a meeting shares people with, and by how many, packed. */
  partners: readonly Int32Array[]
  sharing: readonly Float64Array[]
  /** Set-up and clear-away in grains. */
  before: Int32Array
  after: Int32Array
  related: readonly Int32Array[]
  orders: readonly RealRules["order"][]
  /** Meetings of the same group. */
  mates: readonly Int32Array[]
  group: Int32Array
  /** Penalties of a start by itself, packed, `meeting * row + start`. */
  alone: Float64Array
  /** Hard and soft penalties of a room by itself, `meeting * rooms + room`. */
  roomHard: Int32Array
  roomSoft: Float64Array
  soft: SoftRules
}

/** Prepares a problem for `stateOf` and the searches. Pure; equal problems compile equally. */
export function compile(problem: Problem): Compiled {
  const { meetings, rooms, grains, real } = problem
  const count = meetings.length
  const duration = Int32Array.from(meetings, ({ durationInGrains }) => durationInGrains)
  const longest = duration.reduce((most, one) => Math.max(most, one), 1)
  const row = grains.length + longest
  const days = daySpans(problem)
  const related = real ? pairsBy(count, real.related) : meetings.map(() => new Int32Array())
  const shared = sharedCounts(problem, related)
  const group = Int32Array.from(meetings, (_, index) => real?.group[index] ?? -1)
  const before = Int32Array.from(meetings, (_, index) => real?.roomGap[index]?.before ?? 0)
  const after = Int32Array.from(meetings, (_, index) => real?.roomGap[index]?.after ?? 0)
  const size = meetings.map(({ required, preferred }) => required.length + preferred.length)
  const roomHard = new Int32Array(count * rooms.length)
  const roomSoft = new Float64Array(count * rooms.length)
  for (const [r, { capacity }] of rooms.entries()) {
    const larger = rooms.reduce((sum, other) => sum + Math.max(0, other.capacity - capacity), 0)
    for (const [m, people] of size.entries()) {
      roomHard[m * rooms.length + r] = real ? 0 : Math.max(0, people - capacity)
      roomSoft[m * rooms.length + r] = real ? real.weights.fit * Math.max(0, capacity - people) : larger
    }
  }
  return {
    ...{ problem, real, meetings: count, rooms: rooms.length, grains: grains.length, row, longest, duration },
    ...placesOf(problem),
    day: Int32Array.from(grains, ({ day }) => day),
    dayFrom: Int32Array.from(grains, ({ day }) => days[day]?.from ?? 0),
    dayTo: Int32Array.from(grains, ({ day }) => days[day]?.to ?? 0),
    ...shared,
    ...{ before, after },
    related,
    orders: meetings.map((_, index) =>
      (real?.order ?? []).filter(({ before, after }) => before === index || after === index),
    ),
    mates: meetings.map((_, m) =>
      Int32Array.from(
        group[m] === -1
          ? []
          : [...group.keys()].filter((j) => j !== m && group[j] === group[m] && !related[m]?.includes(j)),
      ),
    ),
    group,
    alone: timePenalties(problem, row),
    roomHard,
    roomSoft,
    soft: {
      early: real?.weights.early ?? 1,
      backToBack: real?.weights.backToBack ?? 100,
      sideBySide: real?.weights.sideBySide ?? 10,
      near: !real,
      reach: real ? Math.max(1, real.breakGrains, ...real.travel.flat()) : 2,
    },
  }
}

function pairsBy(count: number, pairs: readonly (readonly [number, number])[]): Int32Array[] {
  const lists = Array.from({ length: count }, () => new Set<number>())
  for (const [a, b] of pairs) {
    if (a === b) continue
    lists[a]?.add(b)
    lists[b]?.add(a)
  }
  return lists.map((list) => Int32Array.from(list))
}

/** What a start costs whatever the others do: overtime, two days, people busy elsewhere. */
function timePenalties({ meetings, grains, real }: Problem, row: number): Float64Array {
  const alone = new Float64Array(meetings.length * row)
  const busy = new Map<number, { from: number; to: number }[]>()
  for (const { person, from, to } of real?.busy ?? []) busy.set(person, [...(busy.get(person) ?? []), { from, to }])
  for (const [m, meeting] of meetings.entries()) {
    const length = meeting.durationInGrains
    for (let start = 0; start < grains.length && !(real?.pinned[m] && real.now[m]); start++) {
      const last = start + length - 1
      const beyond = last >= grains.length
      alone[m * row + start] = HARD * (beyond ? last : grains[start]?.day === grains[last]?.day ? 0 : 1)
    }
    const add = (people: readonly number[], each: number) => {
      for (const { from, to } of people.flatMap((person) => busy.get(person) ?? [])) {
        for (let start = Math.max(0, from - length + 1); start < Math.min(to, grains.length); start++) {
          const at = m * row + start
          alone[at] = (alone[at] as number) + each * overlap(start, start + length, from, to)
        }
      }
    }
    add(meeting.required, HARD)
    add(meeting.preferred, 1)
  }
  return alone
}
