import type { Finder } from "./finder"

/**
 * How many of the required people are free in each step of [from, to): one number for each begun step. Half-open: who is
 * wanted elsewhere for any minute of a step is not free in it; meetings inside or around the asking one do not count.
 */
export function availability({ classes, ask }: Finder, from: number, to: number, step: number): Int32Array {
  const free = new Int32Array(Math.max(0, Math.ceil((to - from) / step))).fill(ask.required.length)
  for (const one of classes) {
    if (one.required === 0) continue
    let done = 0
    for (let i = 0; i < one.from.length; i += 1) {
      if (one.related[i] === 1) continue
      // In the order of their begin: a step that is taken already is not taken twice.
      const first = Math.max(done, Math.floor(((one.from[i] as number) - from) / step))
      const end = Math.min(free.length, Math.ceil(((one.to[i] as number) - from) / step))
      for (let at = Math.max(0, first); at < end; at += 1) free[at] = (free[at] as number) - one.required
      done = Math.max(done, end)
    }
  }
  return free
}

/** Steps of the same number put together: [from, to) with `free` people. */
export type Run = { from: number; to: number; free: number }

export function runsOf(free: Int32Array, from: number, step: number): Run[] {
  const runs: Run[] = []
  free.forEach((count, i) => {
    const last = runs[runs.length - 1]
    const end = from + (i + 1) * step
    if (last && last.free === count) last.to = end
    else runs.push({ from: from + i * step, to: end, free: count })
  })
  return runs
}
