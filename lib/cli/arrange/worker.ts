import { parentPort, workerData } from "node:worker_threads"
import { type LoopAsk, searchLoop } from "./loop"

/** The search in a thread of its own; `stop` is a shared number that the command sets to 1. */
const { ask, stop } = workerData as { ask: LoopAsk; stop: Int32Array }
searchLoop(
  ask,
  () => Atomics.load(stop, 0) === 1,
  (news) => parentPort?.postMessage(news),
)
