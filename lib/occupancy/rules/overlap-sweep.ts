import type { Timelines } from "./timelines"

/** Pairs of slots (places in the list sorted by start, `a` before `b`) with the person whom both want; `count` of them. */
export type Triples = { count: number; a: Int32Array; b: Int32Array; person: Int32Array }

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(list.length * 2)
  more.set(list)
  return more
}

/**
 * The core of the engine: goes once through every person's slots in the order of time and notes each pair that overlaps.
 * Half-open minutes: back-to-back is no overlap. Work grows with the slots and with the pairs that are found.
 */
export function sweepOverlaps({ starts, items }: Timelines, from: Int32Array, to: Int32Array): Triples {
  let [a, b, person] = [new Int32Array(1024), new Int32Array(1024), new Int32Array(1024)]
  let count = 0
  let open = new Int32Array(64)
  for (let who = 0; who + 1 < starts.length; who += 1) {
    let openCount = 0
    const end = starts[who + 1] as number
    for (let at = starts[who] as number; at < end; at += 1) {
      const slot = items[at] as number
      const start = from[slot] as number
      let kept = 0
      for (let i = 0; i < openCount; i += 1) {
        const other = open[i] as number
        if ((to[other] as number) <= start) continue
        open[kept++] = other
        if (count === a.length) [a, b, person] = [grown(a), grown(b), grown(person)]
        a[count] = other
        b[count] = slot
        person[count++] = who
      }
      if (kept === open.length) open = grown(open)
      open[kept] = slot
      openCount = kept + 1
    }
  }
  return { count, a, b, person }
}

/**
 * For every slot at a known place (`venue` ≥ 0) and each of its people: the place they were at last, when the way from there
 * (`minutes[from venue × size + to venue]`, −1 = unknown) takes longer than the time between.
 */
export function sweepWays(
  { starts, items }: Timelines,
  [from, to]: readonly [Int32Array, Int32Array],
  venue: Int32Array,
  minutes: Int32Array,
  size: number,
): Triples {
  let [a, b, person] = [new Int32Array(256), new Int32Array(256), new Int32Array(256)]
  let count = 0
  let open = new Int32Array(64)
  for (let who = 0; who + 1 < starts.length; who += 1) {
    let openCount = 0
    let last = -1
    const end = starts[who + 1] as number
    for (let at = starts[who] as number; at < end; at += 1) {
      const slot = items[at] as number
      // Slots without a place lead nowhere and come from nowhere.
      if ((venue[slot] as number) < 0) continue
      const start = from[slot] as number
      let kept = 0
      for (let i = 0; i < openCount; i += 1) {
        const other = open[i] as number
        if ((to[other] as number) > start) open[kept++] = other
        else if (last < 0 || (to[other] as number) >= (to[last] as number)) last = other
      }
      if (last >= 0) {
        const way = minutes[(venue[last] as number) * size + (venue[slot] as number)] as number
        if (start - (to[last] as number) < way) {
          if (count === a.length) [a, b, person] = [grown(a), grown(b), grown(person)]
          a[count] = last
          b[count] = slot
          person[count++] = who
        }
      }
      if (kept === open.length) open = grown(open)
      open[kept] = slot
      openCount = kept + 1
    }
  }
  return { count, a, b, person }
}
