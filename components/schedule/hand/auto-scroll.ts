/** So near to an edge (pixels) the board begins to move, at most so far in one frame. */
const [EDGE, FASTEST] = [44, 16]

const pull = (at: number, from: number, to: number): number => {
  if (at < from + EDGE) return -Math.min(FASTEST, ((from + EDGE - at) / EDGE) * FASTEST)
  if (at > to - EDGE) return Math.min(FASTEST, ((at - to + EDGE) / EDGE) * FASTEST)
  return 0
}

/** While something is held near an edge, the board (sideways and up and down) and the page (up and down) move along. */
export function autoScroll(root: HTMLElement, moved: () => void): { start: () => void; stop: () => void } {
  let frame = 0
  let at = { x: 0, y: 0 }
  const look = (event: PointerEvent): void => {
    at = { x: event.clientX, y: event.clientY }
  }
  const step = (): void => {
    frame = requestAnimationFrame(step)
    const box = root.querySelector<HTMLElement>("[data-board]")
    if (!box) return
    const { left, right, top, bottom } = box.getBoundingClientRect()
    const names = Number(box.querySelector<HTMLElement>("[data-sheet]")?.dataset.names ?? 0)
    const before = [box.scrollLeft, box.scrollTop, window.scrollY]
    if (at.y > top && at.y < bottom && at.x > left + names - EDGE) {
      box.scrollLeft += at.x < left + names ? 0 : pull(at.x, left + names, right)
      box.scrollTop += pull(at.y, Math.max(top, 0), Math.min(bottom, window.innerHeight))
    }
    const [above, below] = [at.y < EDGE / 2, at.y > window.innerHeight - EDGE / 2]
    if (above || below) window.scrollBy(0, above ? -FASTEST / 2 : FASTEST / 2)
    if (before[0] !== box.scrollLeft || before[1] !== box.scrollTop || before[2] !== window.scrollY) moved()
  }
  return {
    start: () => {
      root.addEventListener("pointermove", look)
      frame = requestAnimationFrame(step)
    },
    stop: () => {
      root.removeEventListener("pointermove", look)
      cancelAnimationFrame(frame)
    },
  }
}
