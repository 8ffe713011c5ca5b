import { log, reasonOf } from "./log"

type Running = typeof globalThis & { huiwuRepeated?: Map<string, NodeJS.Timeout> }

/**
 * Does a piece of work again and again for as long as the process lives: one timer for each name and process, never two
 * rounds at once, and it keeps no process alive. What goes wrong is logged under `name` and tried again with the next round.
 */
export function repeat(name: string, everyMs: number, work: () => Promise<void>): void {
  const shared = globalThis as Running
  shared.huiwuRepeated ??= new Map()
  if (shared.huiwuRepeated.has(name)) return
  let busy = false
  const round = async (): Promise<void> => {
    if (busy) return
    busy = true
    try {
      await work()
    } catch (error) {
      log.error(`${name}_failed`, { reason: reasonOf(error) })
    } finally {
      busy = false
    }
  }
  const timer = setInterval(() => void round(), everyMs)
  timer.unref()
  shared.huiwuRepeated.set(name, timer)
}
