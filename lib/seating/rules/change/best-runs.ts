/**
 * A stretch of a block's slots in the order in which its list runs through them: a column, or a row. `open`: where its
 * empty slots may be, so that it has no hole: at its end (nobody sits behind an empty seat), its start, or either end.
 */
export type Run = { slots: readonly string[]; open: "start" | "end" | "both" }
/** The slots [from, from + count) of a run that are taken. */
export type Window = { from: number; count: number }

/**
 * Which slots `people` take so that no run has a hole and no run between two that are used is empty, at the least cost:
 * `cost(run, from, count, before)` is asked for the window of each run, `before` people sit in the runs before it.
 * Exact (dynamic programming over runs and people placed); of equally cheap ways the one that fills earlier runs first.
 * `full[run]`: no slot of that run may stay empty. Null when no way exists.
 */
export function bestRuns(
  runs: readonly Run[],
  people: number,
  full: readonly boolean[],
  cost: (run: number, from: number, count: number, before: number) => number,
): Window[] | null {
  const slots = runs.reduce((sum, run) => sum + run.slots.length, 0)
  const slack = slots - people
  if (slack < 0) return null
  let states = new Map<number, Step>([[0, { empty: 0, phase: 0, cost: 0, window: null, back: null }]])
  let passed = 0
  for (const [run, { slots: own, open }] of runs.entries()) {
    const { length } = own
    const next = new Map<number, Step>()
    for (const state of states.values()) {
      const before = passed - state.empty
      const most = full[run] ? 0 : Math.min(length, slack - state.empty)
      for (let empty = 0; empty <= most; empty++) {
        const count = length - empty
        const phase = phaseAfter(state.phase, count, length)
        if (phase === null) continue
        const last = open === "end" || count === 0 ? 0 : empty
        for (let from = open === "start" ? last : 0; from <= last; from++) {
          const total = state.cost + (count === 0 ? 0 : cost(run, from, count, before))
          const key = (state.empty + empty) * PHASES + phase
          const known = next.get(key)
          if (known && known.cost <= total) continue
          next.set(key, { empty: state.empty + empty, phase, cost: total, window: { from, count }, back: state })
        }
      }
    }
    states = next
    passed += length
  }
  let best: Step | null = null
  for (const state of states.values()) {
    if (state.empty === slack && (!best || state.cost < best.cost)) best = state
  }
  return best && windowsOf(best)
}

type Phase = 0 | 1 | 2
const PHASES = 3
type Step = { empty: number; phase: Phase; cost: number; window: Window | null; back: Step | null }

/** 0 nothing yet, 1 among the used runs, 2 behind them. A run without slots parts nothing. */
function phaseAfter(phase: Phase, count: number, length: number): Phase | null {
  if (length === 0) return phase
  if (count === 0) return phase === 0 ? 0 : 2
  return phase === 2 ? null : 1
}

function windowsOf(last: Step): Window[] {
  const windows: Window[] = []
  for (let step: Step | null = last; step?.window; step = step.back) windows.push(step.window)
  return windows.reverse()
}
