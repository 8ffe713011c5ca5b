import { Worker } from "node:worker_threads"
import type { LoopAsk, LoopNews } from "./loop"

/**
 * Runs the search in a worker thread. Ctrl+C (SIGINT) ends it early with the best plan so far; a second one ends the command, as
 * usual. `tell` gets what has become better meanwhile.
 */
export function runSearch(ask: LoopAsk, tell: (news: LoopNews) => void): Promise<LoopNews> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData: { ask, stop } })
  const interrupt = () => void Atomics.store(stop, 0, 1)
  process.once("SIGINT", interrupt)
  return new Promise<LoopNews>((resolve, reject) => {
    worker.on("message", (news: LoopNews) => (news.done ? resolve(news) : tell(news)))
    worker.once("error", reject)
    worker.once("exit", () => reject(new Error("the search ended without a plan")))
  }).finally(() => {
    process.removeListener("SIGINT", interrupt)
    return worker.terminate()
  })
}
