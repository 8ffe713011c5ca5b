import type { Page } from "playwright-core"

/** What is measured runs inside the page: the browser's own clock, its own frames. */
type Measuring = { ready: number | null; clicks?: Click[] }
declare global {
  interface Window {
    measuring: Measuring
  }
}

/** Notes when the drawing is laid out in its frame: the page is alive and answers keys and pointer. */
export async function watchForDrawing(page: Page): Promise<void> {
  // The compiler names functions by a helper of its own, which is not there in the page.
  await page.addInitScript({ content: "globalThis.__name = (named) => named" })
  await page.addInitScript(() => {
    window.measuring = { ready: null }
    const look = () => {
      const sheet = document.querySelector('[role="listbox"][aria-multiselectable]')?.parentElement
      if (sheet?.style.width.endsWith("px") && sheet.querySelector("[data-seat]"))
        window.measuring.ready = performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** Milliseconds from the last byte of the page to the living drawing. */
export async function mountTime(page: Page, address: string): Promise<number> {
  await page.goto(address)
  await page.waitForFunction(() => window.measuring.ready !== null)
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]
    return (window.measuring.ready ?? Number.NaN) - (entry?.responseEnd ?? 0)
  })
}

export type Click = { work: number; painted: number }

/**
 * One click on one seat after another. `work`: what the page itself does for it, in milliseconds: all scripts of the press, the
 * release and the click, and then the frame (style, layout, paint) that shows the seat as chosen. `painted`: from the click
 * event until that frame is handed over, the wait for the screen's next beat included.
 */
export async function selectTimes(page: Page, count: number): Promise<Click[]> {
  await page.evaluate(() => {
    const clicks: Click[] = []
    Object.assign(window.measuring, { clicks })
    let script = 0
    for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
      let began = 0
      // First and last of all listeners: between them everything the page does, what it puts off to the end of the event too.
      window.addEventListener(
        type,
        () => {
          if (type === "pointerdown") script = 0
          began = performance.now()
        },
        true,
      )
      window.addEventListener(type, (event) => {
        script += performance.now() - began
        if (type !== "click") return
        requestAnimationFrame(() => {
          const frame = performance.now()
          const channel = new MessageChannel()
          channel.port1.onmessage = () => {
            const now = performance.now()
            clicks.push({ work: script + now - frame, painted: now - event.timeStamp })
          }
          channel.port2.postMessage(null)
        })
      })
    }
  })
  for (let n = 0; n < count; n++) {
    const spot = await page.evaluate((index) => {
      const seats = document.querySelectorAll("[data-seat]")
      const box = seats[(index * 97 + 400) % seats.length]?.getBoundingClientRect()
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
    }, n)
    if (!spot) throw new Error("no seats are drawn")
    await page.mouse.click(spot.x, spot.y)
    await page.waitForFunction((done) => (window.measuring.clicks?.length ?? 0) > done, n)
  }
  return page.evaluate(() => window.measuring.clicks ?? [])
}

/** Frames a second while the drawing is dragged about, or enlarged and made small, with an event in every frame. */
export const framesDuring = (page: Page, gesture: "pan" | "zoom", seconds: number): Promise<number> =>
  page.evaluate(
    ({ kind, length }) =>
      new Promise<number>((resolve) => {
        const frame = document.querySelector('[role="listbox"][aria-multiselectable]')?.parentElement?.parentElement
        if (!frame) throw new Error("no drawing")
        const box = frame.getBoundingClientRect()
        const middle = { clientX: box.x + box.width / 2, clientY: box.y + 8 }
        const pointer = (type: string, right: number, down: number) =>
          frame.dispatchEvent(
            new PointerEvent(type, {
              pointerId: 1,
              pointerType: "touch",
              isPrimary: true,
              bubbles: true,
              clientX: middle.clientX + right,
              clientY: middle.clientY + down,
            }),
          )
        const frames: number[] = []
        const step = (now: number) => {
          frames.push(now)
          const passed = (now - (frames[0] ?? now)) / 1000
          if (passed >= length) {
            if (kind === "pan") pointer("pointerup", 0, 0)
            resolve((frames.length - 1) / passed)
            return
          }
          if (kind === "pan") pointer("pointermove", Math.sin(passed * 5) * 300, Math.cos(passed * 4) * 120)
          else
            frame.dispatchEvent(
              new WheelEvent("wheel", {
                bubbles: true,
                cancelable: true,
                deltaY: Math.sin(passed * 3) * 40,
                ...middle,
              }),
            )
          requestAnimationFrame(step)
        }
        if (kind === "pan") pointer("pointerdown", 0, 0)
        requestAnimationFrame(step)
      }),
    { kind: gesture, length: seconds },
  )
