"use client"

import { useEffect, useRef, useState } from "react"
import type { Engine } from "@/components/ui/worker-engine"
import type { Asked } from "@/lib/arrangement/rules/from-plan/asked"
import { placesOfNow } from "@/lib/arrangement/rules/from-plan/back"
import { problemOf } from "@/lib/arrangement/rules/from-plan/problem"
import type { ArrangeAsk, ArrangeNews, Assignment } from "@/lib/arrangement/schema"
import type { PublishedPlace } from "@/lib/arrangement/schema/wishes"
import { engineFor } from "./engine"
import type { Run } from "./types"

/** A search for a better plan: started, stopped, gone on with, dropped. Nothing is written. */
export function useArrange(published: Readonly<Record<string, PublishedPlace>>) {
  const [run, setRun] = useState<Run | null>(null)
  const engine = useRef<Engine<ArrangeAsk> | null>(null)
  const seed = useRef(1)
  useEffect(() => () => engine.current?.end(), [])

  const halt = () => {
    engine.current?.end()
    engine.current = null
  }
  const hear = (news: ArrangeNews) =>
    setRun((was) => {
      if (was?.state !== "running") return was
      if (news.kind === "impossible") return { ...was, conflict: news.conflict, arranged: news.arranged }
      const { arranged, steps, elapsedMs: spent, done } = news
      return { ...was, arranged, steps, spent, state: done ? "done" : "running" }
    })
  const begin = (fresh: Run, seconds: number, from: readonly (Assignment | null)[]) => {
    halt()
    setRun(fresh)
    engine.current = engineFor(hear)
    engine.current.ask({ kind: "start", problem: fresh.built.problem, seed: seed.current, seconds, from })
  }
  return {
    run,
    start: ({ plan, wishes, loss }: Asked, seconds: number) => {
      seed.current = 1
      const built = problemOf(plan, wishes, published)
      const about = new Set(wishes.movable)
      const fresh: Run = {
        built,
        plan,
        loss,
        about,
        state: "running",
        arranged: null,
        conflict: null,
        steps: 0,
        spent: 0,
      }
      begin(fresh, seconds, placesOfNow(built))
    },
    /** From the best so far, by another way. */
    more: (seconds: number) => {
      if (!run) return
      seed.current += 1
      begin({ ...run, state: "running", conflict: null }, seconds, run.arranged?.assignments ?? placesOfNow(run.built))
    },
    stop: () => engine.current?.ask({ kind: "stop" }),
    drop: () => {
      halt()
      setRun(null)
    },
  }
}
