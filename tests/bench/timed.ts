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
