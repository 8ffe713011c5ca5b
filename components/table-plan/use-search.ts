"use client"

import { useEffect, useRef, useState } from "react"
import { type Engine, workerEngine } from "@/components/ui/worker-engine"
import type { BuiltTables } from "@/lib/seating/rules/tables/problem"
import { startSearch } from "@/lib/seating/rules/tables/search"
import type { TableSearch } from "@/lib/seating/schema/table-search"
import { type SearchAsk, type SearchNews, searchLoop } from "./search-loop"

/** The search in a worker, or in short slices between the page's own work. */
const engineFor = (tell: (news: SearchNews) => void): Engine<SearchAsk> =>
  workerEngine(
    () => new Worker(new URL("./search.worker.ts", import.meta.url)),
    () => {
      const ask = searchLoop(tell, { slice: 8, pause: 8 })
      return { ask, end: () => ask({ kind: "pause" }) }
    },
    tell,
    (ask, before) => (ask.kind === "start" ? ask : before),
  )

/** So long without anything better, and the search rests by itself. */
const QUIET = 8000

export type TableRun = {
  built: BuiltTables
  search: TableSearch
  state: "running" | "paused" | "done"
  /** Milliseconds searched, and since the last better plan. */
  spent: number
  quiet: number
}

/** A search for better tables: started from the plan as it is, paused, continued, dropped. Nothing is written. */
export function useSearch() {
  const [run, setRun] = useState<TableRun | null>(null)
  const held = useRef<TableRun | null>(null)
  const engine = useRef<Engine<SearchAsk> | null>(null)
  const lastNews = useRef(0)
  useEffect(() => () => engine.current?.end(), [])

  const put = (next: TableRun | null) => {
    held.current = next
    setRun(next)
  }
  const hear = ({ search, resting }: SearchNews) => {
    const was = held.current
    if (was?.state !== "running") return
    const now = performance.now()
    const step = now - lastNews.current
    lastNews.current = now
    const quiet = search.foundAt === was.search.foundAt ? was.quiet + step : 0
    const tired = quiet > QUIET
    if (tired && !resting) engine.current?.ask({ kind: "pause" })
    const state = search.done ? "done" : resting || tired ? "paused" : "running"
    put({ ...was, search, state, spent: was.spent + step, quiet })
  }
  const halt = () => {
    engine.current?.end()
    engine.current = null
  }
  return {
    run,
    start: (built: BuiltTables, seed: number) => {
      halt()
      const search = startSearch(built.problem, seed, built.now)
      put({ built, search, state: search.done ? "done" : "running", spent: 0, quiet: 0 })
      if (search.done) return
      lastNews.current = performance.now()
      engine.current = engineFor(hear)
      engine.current.ask({ kind: "start", problem: built.problem, search })
    },
    pause: () => {
      engine.current?.ask({ kind: "pause" })
      if (held.current) put({ ...held.current, state: "paused" })
    },
    go: () => {
      lastNews.current = performance.now()
      if (held.current) put({ ...held.current, state: "running", quiet: 0 })
      engine.current?.ask({ kind: "go" })
    },
    drop: () => {
      halt()
      put(null)
    },
  }
}
