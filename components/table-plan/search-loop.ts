import { compileTables } from "@/lib/seating/rules/tables/compile"
import { advanceSearch } from "@/lib/seating/rules/tables/search"
import type { TableProblem, TableSearch } from "@/lib/seating/schema/table-search"

export type SearchAsk =
  | { kind: "start"; problem: TableProblem; search: TableSearch }
  | { kind: "pause" }
  | { kind: "go" }
/** How far the search is. `resting`: it stands still (paused, or nothing left to mend). */
export type SearchNews = { search: TableSearch; resting: boolean }

/** Milliseconds of one slice: short where the page itself must go on breathing. */
type Pace = { slice: number; pause: number }
const REPORT = 120

/**
 * Searches slice after slice until told to pause, and says now and then how far it is. Runs in a worker, or on the page itself where
 * there are no workers. What is found depends on the number of steps alone, never on their pace.
 */
export function searchLoop(tell: (news: SearchNews) => void, pace: Pace): (ask: SearchAsk) => void {
  let compiled: ReturnType<typeof compileTables> | null = null
  let search: TableSearch | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let steps = 512
  let told = 0
  const turn = () => {
    if (!compiled || !search) return
    const before = performance.now()
    search = advanceSearch(compiled, search, steps)
    const took = performance.now() - before
    steps = Math.max(64, Math.min(200_000, Math.round((steps * pace.slice) / Math.max(took, 0.5))))
    const now = performance.now()
    if (search.done || now - told > REPORT) {
      told = now
      tell({ search, resting: search.done })
    }
    timer = search.done ? undefined : setTimeout(turn, pace.pause)
  }
  return (ask) => {
    clearTimeout(timer)
    if (ask.kind === "start") {
      compiled = compileTables(ask.problem)
      search = ask.search
    }
    if (ask.kind === "pause") {
      if (search) tell({ search, resting: true })
      return
    }
    turn()
  }
}
