import type { Page } from "playwright-core"

/** What is measured runs inside the page: the browser's own clock, its own frames. */
type BoardMeasuring = { painted: number | null; alive: number | null }
declare global {
  interface Window {
    boardMeasuring: BoardMeasuring
  }
}

/** Notes the first frame with meetings in it, and when the board answers the hand. */
export async function watchForBoard(page: Page): Promise<void> {
  // The compiler names functions by a helper of its own, which is not there in the page.
  await page.addInitScript({ content: "globalThis.__name = (named) => named" })
  await page.addInitScript(() => {
    window.boardMeasuring = { painted: null, alive: null }
    const look = () => {
      const drawn = document.querySelector("[data-board] [data-meeting]")
      if (drawn && window.boardMeasuring.painted === null) {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          window.boardMeasuring.painted = performance.now()
        }
        channel.port2.postMessage(null)
      }
      // React has taken the board over once it keeps its own record on the elements.
      if (drawn && Object.keys(drawn).some((key) => key.startsWith("__reactProps")))
        window.boardMeasuring.alive = performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** Milliseconds from asking for the page: to its first byte, to meetings on screen, and to a board that can be taken hold of. */
export type Paint = { answered: number; painted: number; alive: number }
export async function paintTimes(page: Page, address: string): Promise<Paint> {
  await page.goto(address)
  await page.waitForFunction(() => window.boardMeasuring.alive !== null && window.boardMeasuring.painted !== null)
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]
    const { painted, alive } = window.boardMeasuring
    return { answered: entry?.responseStart ?? 0, painted: painted ?? Number.NaN, alive: alive ?? Number.NaN }
  })
}

/**
 * Frames a second while a meeting is dragged over the board with an event in every frame, through rooms and times; and the longest
 * script of one move (judging, ghost, hints).
 */
export const dragFrames = (page: Page, seconds: number): Promise<{ frames: number; slowest: number; moves: number }> =>
  page.evaluate(
    (length) =>
      new Promise((resolve, reject) => {
        const block = document.querySelector<HTMLElement>("[data-board] [data-meeting]")
        const board = document.querySelector<HTMLElement>("[data-board]")
        if (!block || !board) {
          reject(new Error("no board"))
          return
        }
        const [start, area] = [block.getBoundingClientRect(), board.getBoundingClientRect()]
        const [x, y] = [start.left + 20, start.top + 10]
        const pointer = (type: string, clientX: number, clientY: number) =>
          block.dispatchEvent(
            new PointerEvent(type, {
              ...{ pointerId: 1, pointerType: "mouse", isPrimary: true, bubbles: true, cancelable: true },
              ...{ button: 0, buttons: 1, clientX, clientY },
            }),
          )
        const root = board.closest<HTMLElement>("[data-hand-root]")
        if (root) root.setPointerCapture = () => undefined
        const frames: number[] = []
        let [slowest, moves] = [0, 0]
        const step = (now: number) => {
          frames.push(now)
          const passed = (now - (frames[0] ?? now)) / 1000
          if (passed >= length) {
            document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }))
            resolve({ frames: (frames.length - 1) / passed, slowest, moves })
            return
          }
          const began = performance.now()
          const across = area.left + 220 + (0.5 + 0.5 * Math.sin(passed * 4)) * (area.width - 320)
          const down = area.top + 80 + (0.5 + 0.5 * Math.cos(passed * 3)) * (area.height - 160)
          pointer("pointermove", across, down)
          slowest = Math.max(slowest, performance.now() - began)
          moves += 1
          requestAnimationFrame(step)
        }
        pointer("pointerdown", x, y)
        requestAnimationFrame(step)
      }),
    seconds,
  )
