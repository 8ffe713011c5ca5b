import { descend } from "@/lib/arrangement/rules/descend"
import { conflictOf } from "@/lib/arrangement/rules/impossible/stuck"
import { type Search, search } from "@/lib/arrangement/rules/search"
import type { ArrangeAsk, ArrangeNews } from "@/lib/arrangement/schema"

/** Milliseconds of one slice, and between two: short where the page itself must go on breathing. */
type Pace = { slice: number; pause: number }
const REPORT = 200
/** How hard it is looked for meetings that cannot be placed together, where no plan without conflicts was found. */
const LOOK = { steps: 4000, rounds: 25 }
const FIRST_STEPS = 256
const MOST_STEPS = 500_000

/**
 * A first plan at once, then slice after slice of the search until its time is over or it is told to stop, with the best plan now
 * and then. Runs in a worker, or on the page itself where there are none.
 */
export function searchLoop(tell: (news: ArrangeNews) => void, pace: Pace): (ask: ArrangeAsk) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let finish: (() => void) | null = null

  const start = ({ problem, seed, seconds, from }: ArrangeAsk & { kind: "start" }) => {
    const begun = performance.now()
    const run: Search = search(problem, { seed, from })
    let steps = FIRST_STEPS
    let told = 0
    let fresh = true
    const say = (done: boolean) => {
      told = performance.now()
      fresh = false
      const arranged = done ? descend(problem, run.best().assignments) : run.best()
      // What clashes among those that stay is no news here: nobody asked for them to move.
      const conflict = done ? conflictOf(problem, arranged, LOOK) : null
      if (conflict?.meetings.some((m) => !problem.real?.pinned[m])) tell({ kind: "impossible", conflict, arranged })
      tell({ kind: "best", arranged, steps: run.steps, elapsedMs: told - begun, done })
    }
    const turn = () => {
      const before = performance.now()
      const progress = Math.min(1, (before - begun) / (seconds * 1000))
      if (run.done || progress >= 1) {
        finish = null
        say(true)
        return
      }
      if (run.advance(steps, progress)) fresh = true
      const now = performance.now()
      steps = Math.max(16, Math.min(MOST_STEPS, Math.round((steps * pace.slice) / Math.max(now - before, 0.5))))
      if (fresh || now - told > 4 * REPORT) if (now - told > REPORT) say(false)
      timer = setTimeout(turn, pace.pause)
    }
    finish = () => say(true)
    say(false)
    timer = setTimeout(turn, pace.pause)
  }

  return (ask) => {
    clearTimeout(timer)
    if (ask.kind === "start") start(ask)
    else {
      finish?.()
      finish = null
    }
  }
}
