import { existsSync } from "node:fs"
import { chromium, type Page } from "playwright-core"
import { freePort } from "../support/journey-server"
import { framesDuring, mountTime, selectTimes, watchForDrawing } from "./editor/in-page"
import { stage } from "./editor/stage"
import type { BenchLine } from "./line"
import { median } from "./merge"
import { startProduct } from "./server/start"

const BROWSERS = [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
]
const [LOADS, CLICKS, SECONDS, GESTURES] = [5, 41, 2, 3]

/** The seating editor with 3,000 seats and 3,000 people in Chromium, served by the built product. */
export async function bench(): Promise<BenchLine[]> {
  const executablePath = BROWSERS.find((file) => existsSync(file))
  if (!executablePath) throw new Error("There is no Chromium: install it or set CHROMIUM_PATH.")
  const ready = await stage()
  const product = await startProduct(ready.data, await freePort())
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] })
  try {
    const context = await browser.newContext({
      baseURL: product.address,
      locale: "zh-CN",
      viewport: { width: 1440, height: 900 },
    })
    await context.addCookies([{ ...ready.cookie, url: product.address }])
    const page = await context.newPage()
    await watchForDrawing(page)
    return await measured(page, ready.page)
  } finally {
    await browser.close()
    await product.stop()
  }
}

async function measured(page: Page, address: string): Promise<BenchLine[]> {
  const mounts: number[] = []
  for (let n = 0; n < LOADS; n++) mounts.push(await mountTime(page, address))
  const [first, ...clicks] = await selectTimes(page, CLICKS)
  const [work, painted] = [clicks.map((one) => one.work), clicks.map((one) => one.painted)]
  const frames = { pan: [] as number[], zoom: [] as number[] }
  for (let n = 0; n < GESTURES; n++) {
    frames.pan.push(await framesDuring(page, "pan", SECONDS))
    frames.zoom.push(await framesDuring(page, "zoom", SECONDS))
  }
  const spread = (values: readonly number[]): string =>
    `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)} of ${values.length}`
  const least = { unit: "frames/s", limit: 50, least: true } as const
  return [
    {
      name: "Editor, 3,000 seats: last byte to living drawing",
      value: median(mounts),
      unit: "ms",
      limit: 400,
      note: spread(mounts),
    },
    {
      name: "Editor: a click on a seat, script and frame",
      value: median(work),
      unit: "ms",
      limit: 16,
      note: `${spread(work)}; to the next paint, wait included: ${median(painted).toFixed(1)}`,
    },
    {
      name: "Editor: the very first click, script and frame",
      value: first?.work ?? Number.NaN,
      unit: "ms",
      limit: 50,
      note: `to the next paint, wait included: ${first?.painted.toFixed(1)}`,
    },
    { name: "Editor: frames while dragged about", value: median(frames.pan), ...least, note: spread(frames.pan) },
    { name: "Editor: frames while enlarged", value: median(frames.zoom), ...least, note: spread(frames.zoom) },
  ]
}
