import { search } from "@/lib/arrangement/rules/search"
import type { Problem, Score } from "@/lib/arrangement/schema"

const used = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/**
 * A search of so many processor seconds (a busy machine counts less against it than by the clock). `clearAfter`: when the first plan
 * without hard penalties was there; null if never.
 */
export function searchFor(
  problem: Problem,
  seed: number,
  seconds: number,
): { score: Score; clearAfter: number | null } {
  const begun = used()
  const run = search(problem, { seed })
  let clearAfter = run.best().score[0] === 0 ? used() - begun : null
  for (let gone = used() - begun; gone < seconds && !run.done; gone = used() - begun) {
    const better = run.advance(2000, gone / seconds)
    if (better && clearAfter === null && run.best().score[0] === 0) clearAfter = used() - begun
  }
  return { score: run.best().score, clearAfter }
}
