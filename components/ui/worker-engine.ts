/** Something that works off asks and tells news, wherever it runs. */
export type Engine<Ask> = { ask: (ask: Ask) => void; end: () => void }

/**
 * Work in a worker (a classic one: older browsers have no module workers); on browsers and pages that have none, `here` on the
 * page itself. A worker that cannot be loaded says so only later: the work then goes on here from the ask `kept` keeps in mind.
 */
export function workerEngine<Ask, News>(
  start: () => Worker,
  here: () => Engine<Ask>,
  tell: (news: News) => void,
  kept: (ask: Ask, before: Ask | null) => Ask | null,
): Engine<Ask> {
  try {
    const worker = start()
    let fallback: Engine<Ask> | null = null
    let last: Ask | null = null
    worker.onmessage = (event: MessageEvent<News>) => tell(event.data)
    worker.onerror = () => {
      worker.terminate()
      fallback ??= here()
      if (last) fallback.ask(last)
    }
    return {
      ask: (ask) => {
        last = kept(ask, last)
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
