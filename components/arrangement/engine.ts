import type { ArrangeAsk, ArrangeNews } from "@/lib/arrangement/schema"
import { searchLoop } from "./search-loop"

export type Engine = { ask: (ask: ArrangeAsk) => void; end: () => void }

/**
 * The search in a worker (a classic one: older browsers have no module workers); on browsers and pages that have none, in short
 * slices between the page's own work. A worker that cannot be loaded says so only later: the work then goes on where it can.
 */
export function engineFor(tell: (news: ArrangeNews) => void): Engine {
  const here = (): Engine => {
    const ask = searchLoop(tell, { slice: 10, pause: 6 })
    return { ask, end: () => ask({ kind: "stop" }) }
  }
  try {
    const worker = new Worker(new URL("./search.worker.ts", import.meta.url))
    let fallback: Engine | null = null
    let last: ArrangeAsk | null = null
    worker.onmessage = (event: MessageEvent<ArrangeNews>) => tell(event.data)
    worker.onerror = () => {
      worker.terminate()
      fallback ??= here()
      if (last) fallback.ask(last)
    }
    return {
      ask: (ask) => {
        last = ask.kind === "start" ? ask : null
        if (fallback) fallback.ask(ask)
        else worker.postMessage(ask)
      },
      end: () => {
        worker.terminate()
        fallback?.end()
      },
    }
  } catch {
    return here()
  }
}
