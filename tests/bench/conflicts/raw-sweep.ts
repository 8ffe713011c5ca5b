import IntervalTree from "@flatten-js/interval-tree"
import { sweepOverlaps } from "@/lib/occupancy/rules/overlap-sweep"
import { timelines } from "@/lib/occupancy/rules/timelines"
import { randomOf } from "../../support/random"
import type { BenchLine } from "../line"

const MEETINGS = 20_000
const PEOPLE = 5_000
const EACH = 8
const DAYS = 30
const RUNS = 9
const BASELINE_RUNS = 2

type Raw = { from: Int32Array; to: Int32Array; people: Int32Array[] }

/** Meetings of a quarter of an hour to four hours, in no order, each with eight people of five thousand. */
function raw(seed: number): Raw {
  const below = randomOf(seed)
  const from = Int32Array.from({ length: MEETINGS }, () => below(DAYS) * 1440 + 480 + 5 * below(120))
  const to = from.map((start) => start + 15 * (1 + below(16)))
  const people = Array.from({ length: MEETINGS }, () => {
    const chosen = new Set<number>()
    while (chosen.size < EACH) chosen.add(below(PEOPLE))
    return Int32Array.from(chosen)
  })
  return { from, to, people }
}

/** From plain unsorted lists to every pair of meetings that want the same person at once. */
function sweep({ from, to, people }: Raw): number {
  const order = Int32Array.from(from.keys()).sort((x, y) => (from[x] as number) - (from[y] as number))
  const [start, end] = [order.map((at) => from[at] as number), order.map((at) => to[at] as number)]
  const lines = timelines(
    Array.from(order, (at) => people[at] as Int32Array),
    end,
    PEOPLE,
  )
  return sweepOverlaps(lines, start, end).count
}

/** The same pairs by an interval tree for each person, asked for each meeting before it is put in. */
function byTrees({ from, to, people }: Raw): number {
  const trees = Array.from({ length: PEOPLE }, () => new IntervalTree<number>())
  let count = 0
  for (let at = 0; at < MEETINGS; at += 1)
    for (const person of people[at] as Int32Array) {
      const tree = trees[person] as IntervalTree<number>
      // Its intervals are closed at both ends.
      const slot: [number, number] = [from[at] as number, (to[at] as number) - 1]
      count += tree.search(slot).length
      tree.insert(slot, at)
    }
  return count
}

/** The best of several runs: other work on the machine only makes a run slower. */
function best(runs: number, work: () => number): { ms: number; value: number } {
  let ms = Number.POSITIVE_INFINITY
  let value = 0
  for (let run = 0; run < runs; run += 1) {
    const before = performance.now()
    value = work()
    ms = Math.min(ms, performance.now() - before)
  }
  return { ms, value }
}

/** 20,000 meetings × 8 people: every pair that clashes, by the sweep and by interval trees in the same process. */
export function rawLines(): BenchLine[] {
  const input = raw(1)
  const [mine, trees] = [best(RUNS, () => sweep(input)), best(BASELINE_RUNS, () => byTrees(input))]
  if (mine.value !== trees.value) throw new Error(`the sweep finds ${mine.value} pairs, the trees ${trees.value}`)
  return [
    {
      ...{ name: "clashes of 20,000 meetings × 8 people", value: mine.ms, unit: "ms", limit: 60 },
      note: `${mine.value} pairs; interval trees ${trees.ms.toFixed(0)} ms`,
    },
    {
      ...{ name: "… times faster than interval trees", value: trees.ms / mine.ms, unit: "×", limit: 10, least: true },
    },
  ]
}
