import { search } from "@/lib/arrangement/rules/search"
import type { Arranged, Problem } from "@/lib/arrangement/schema"

export type LoopAsk = { problem: Problem; seed: number; seconds: number }
/** `best` whenever it has become better, a few times a second; `done` ends it. */
export type LoopNews = { arranged: Arranged; steps: number; elapsedMs: number; done: boolean }

const SLICE_MS = 20
const REPORT_MS = 250

/** Searches for so many seconds, or until `stopped`. The plan depends on the clock only by how many steps there was time for. */
export function searchLoop(
  { problem, seed, seconds }: LoopAsk,
  stopped: () => boolean,
  tell: (news: LoopNews) => void,
): void {
  const begun = performance.now()
  const run = search(problem, { seed })
  let told = begun
  let slice = 500
  let untold = false
  for (;;) {
    const before = performance.now()
    const progress = (before - begun) / (seconds * 1000)
    if (progress >= 1 || stopped() || run.done) break
    untold = run.advance(slice, progress) || untold
    const now = performance.now()
    slice = Math.max(16, Math.min(200_000, Math.round((slice * SLICE_MS) / Math.max(now - before, 0.5))))
    if (!untold || now - told < REPORT_MS) continue
    told = now
    untold = false
    tell({ arranged: run.best(), steps: run.steps, elapsedMs: now - begun, done: false })
  }
  tell({ arranged: run.best(), steps: run.steps, elapsedMs: performance.now() - begun, done: true })
}
