import { median } from "./merge"

/** What some work gave, how long it took, and how long the processor worked for it: on a busy machine that is less. */
export type Timed<T> = { ms: number; cpu: number; value: T }

export function timed<T>(work: () => T): Timed<T> {
  const used = process.cpuUsage()
  const from = performance.now()
  const value = work()
  const ms = performance.now() - from
  const { user, system } = process.cpuUsage(used)
  return { ms, cpu: (user + system) / 1000, value }
}

const WARM_UPS = 6
const TIMES = 5

/** The median of several times after warming up, each on inputs of its own: nothing is known from the time before. */
export function warm<I, T>(prepare: () => I, work: (input: I) => T): Timed<T> {
  const runs = Array.from({ length: WARM_UPS + TIMES }, () => {
    const input = prepare()
    return timed(() => work(input))
  }).slice(WARM_UPS)
  const middle = (of: (run: Timed<T>) => number): number => median(runs.map(of))
  return { ms: middle(({ ms }) => ms), cpu: middle(({ cpu }) => cpu), value: (runs[0] as Timed<T>).value }
}
