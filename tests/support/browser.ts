import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest"

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]
const candidates = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
]

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

let browser: Browser | undefined
let relaunch = installedBrowser
let complaints: string[] = []
let allowed: RegExp[] = []

/** Console output of the page that belongs to what is tested, e.g. a 404 that is asked for. Until the end of the test. */
export const expectPageConsole = (pattern: RegExp): void => {
  allowed.push(pattern)
}

async function installedBrowser(): Promise<Browser> {
  const executablePath = candidates.find((file) => file && existsSync(file))
  if (!executablePath) throw new Error("There is no Chromium: install it or set CHROMIUM_PATH.")
  return chromium.launch({ executablePath, headless: true, args: flags })
}

/** A browser for this test file: call once at its top. A page that complains on its console fails the test. */
export function useBrowser(launch: () => Promise<Browser> = installedBrowser): void {
  beforeAll(async () => {
    relaunch = launch
    browser = await launch()
  })
  afterEach(async () => {
    // An old one in a single process does not outlive its first context.
    if (relaunch !== installedBrowser) await browser?.close()
    else for (const context of browser?.contexts() ?? []) await context.close()
    const unexpected = complaints.filter((line) => !allowed.some((pattern) => pattern.test(line)))
    complaints = []
    allowed = []
    expect(unexpected, "unexpected complaints of the page").toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
  })
}

/** A page in a context of its own (no cookies), addresses relative to the running server; 1440×900, Chinese by default. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  if (!browser) throw new Error("call useBrowser() at the top of the file")
  if (!browser.isConnected()) browser = await relaunch()
  const context = await browser.newContext({
    baseURL: inject("baseUrl"),
    viewport: DESK,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    ...options,
  })
  const page = await context.newPage()
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`))
  return page
}

const require = createRequire(import.meta.url)
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

type Violation = {
  id: string
  impact: string | null
  help: string
  nodes: { target: string[]; failureSummary?: string }[]
}

/** Holds the page against WCAG 2.2 AA with axe; fails with each rule, element and reason. */
export async function axe(page: Page, options: { exclude?: string[] } = {}): Promise<void> {
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async (exclude) => {
    const engine = (
      window as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<{ violations: unknown[] }> } }
    ).axe
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    return (await engine.run({ exclude: exclude.map((selector) => [selector]) }, { runOnly: tags })).violations
  }, options.exclude ?? [])
  const words = (violations as Violation[]).map(
    ({ id, impact, help, nodes }) =>
      `${id} (${impact}): ${help}\n${nodes.map((node) => `  ${node.target.join(" ")}\n    ${node.failureSummary ?? ""}`).join("\n")}`,
  )
  expect(words, `axe on ${page.url()}`).toEqual([])
}
