import type { ArrangeConflict } from "../../schema"
import type { Compiled } from "../compile"

/** An order that leads back to itself, or a chain that goes on beyond the last place of its last meeting. */
export function orderConflict(c: Compiled): ArrangeConflict | null {
  const orders = c.real?.order ?? []
  if (orders.length === 0) return null
  const starts = Array.from({ length: c.meetings }, (_, m) => startsOf(c, m))
  /** The earliest each can begin, and after which meeting it has to. */
  const earliest = starts.map((list) => list[0] as number)
  const because = new Int32Array(c.meetings).fill(-1)
  for (let round = 0; round <= c.meetings + c.grains; round++) {
    let changed = false
    for (const { before, after, gapGrains, gapDays } of orders) {
      const first = earliest[before] as number
      const day = (c.day[first] as number) + gapDays
      const bound = first + (c.duration[before] as number) + gapGrains
      if ((earliest[after] as number) >= bound && (c.day[earliest[after] as number] as number) >= day) continue
      because[after] = before
      const next = starts[after]?.find((start) => start >= bound && (c.day[start] as number) >= day)
      if (next === undefined || before === after)
        return { meetings: chain(because, after), reason: "order", proven: true }
      earliest[after] = next
      changed = true
    }
    if (!changed) return null
  }
  return null
}

function startsOf(c: Compiled, m: number): number[] {
  const all = new Set<number>()
  for (const room of c.roomsOf[m] as Int32Array)
    for (const start of c.starts[m * c.rooms + room] as Int32Array) all.add(start)
  return [...all].sort((a, b) => a - b)
}

/** A meeting and those it has to wait for, back to the first (or round the circle once). */
function chain(because: Int32Array, last: number): number[] {
  const found = new Set<number>()
  for (let m = last; m >= 0 && !found.has(m); m = because[m] as number) found.add(m)
  return [...found].sort((a, b) => a - b)
}
