import { type Engine, workerEngine } from "@/components/ui/worker-engine"
import type { ArrangeAsk, ArrangeNews } from "@/lib/arrangement/schema"
import { searchLoop } from "./search-loop"

/** The search in a worker, or in short slices between the page's own work. */
export const engineFor = (tell: (news: ArrangeNews) => void): Engine<ArrangeAsk> =>
  workerEngine(
    () => new Worker(new URL("./search.worker.ts", import.meta.url)),
    () => {
      const ask = searchLoop(tell, { slice: 10, pause: 6 })
      return { ask, end: () => ask({ kind: "stop" }) }
    },
    tell,
    (ask) => (ask.kind === "start" ? ask : null),
  )
