/** Does work when the browser has nothing else to do; the returned function calls it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof window.requestIdleCallback !== "function") {
    const timer = setTimeout(work, 200)
    return () => clearTimeout(timer)
  }
  // The browser would hand over how long it is idle.
  const waiting = window.requestIdleCallback(() => work())
  return () => window.cancelIdleCallback(waiting)
}
