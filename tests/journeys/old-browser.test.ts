import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { openPage, useBrowser } from "@/tests/support/browser"
import { oldBrowser } from "@/tests/support/old-browser"
import { sample } from "./steps/database"
import { fitsWidth, passwordOf } from "./steps/sign-in"

useBrowser(oldBrowser)

const SIZE = { viewport: { width: 1280, height: 800 } }

// Playwright's own locators ask for what Chromium 92 lacks (Element.checkVisibility): mouse and keys are moved by hand.
const shows = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.querySelector("main")?.innerText.includes(wanted), text)

async function clickOn(page: Page, text: string): Promise<void> {
  const place = await page.waitForFunction((wanted) => {
    const found = [...document.querySelectorAll("main label, main button, main a")].find(
      (one) => one.textContent?.trim() === wanted,
    )
    const box = found?.getBoundingClientRect()
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
  }, text)
  const at = await place.jsonValue()
  await page.mouse.click(at?.x ?? 0, at?.y ?? 0)
}

async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector)
  await page.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.focus(), selector)
  await page.keyboard.type(text)
}

async function signedIn(loginName: string, path: string, options: typeof SIZE): Promise<Page> {
  const page = await openPage(options)
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`, { waitUntil: "networkidle" })
  await typeInto(page, 'input[name="loginName"]', loginName)
  await typeInto(page, 'input[name="password"]', passwordOf(loginName))
  await page.keyboard.press("Enter")
  await page.waitForURL((url) => url.pathname === path, { waitUntil: "networkidle" })
  return page
}

/** All style sheets the page has loaded, as the server sends them. */
async function styles(page: Page): Promise<string> {
  const links = await page.$$eval('link[rel="stylesheet"]', (all) => all.map((link) => (link as HTMLLinkElement).href))
  expect(links.length).toBeGreaterThan(0)
  return (await Promise.all(links.map(async (url) => (await fetch(url)).text()))).join("\n")
}

test("it is an old one: none of what newer browsers brought", async () => {
  const page = await openPage(SIZE)
  await page.goto("about:blank")
  const missing = await page.evaluate(() => ["hasOwn" in Object, "at" in [], "structuredClone" in window])
  expect(missing).toEqual([false, true, false])
  expect(await page.evaluate(() => navigator.userAgent)).toMatch(/Chrome\/92\./)
})

test("the styles it is sent hold nothing it would drop", async () => {
  const page = await signedIn("zuzhi", "/events", SIZE)
  // The one it may do without: a placeholder's grey stands behind a question to the browser, after a plain colour.
  const css = (await styles(page)).replace(
    /(::placeholder\{color:currentColor\})@supports \(color:color-mix\([^{]*\{[^{}]*::placeholder\{color:color-mix\([^{}]*\}\}/g,
    "$1",
  )
  for (const modern of [/@layer/, /oklch\(/, /oklab\(/, /color-mix\(/, /@container/, /:has\(/])
    expect(css.match(modern)?.[0], String(modern)).toBeUndefined()
  await fitsWidth(page)
})

test("the schedule comes alive: the views change", async () => {
  const eventId = await sample.eventId()
  const page = await signedIn("zuzhi", `/events/${eventId}/schedule`, SIZE)
  await fitsWidth(page)
  await clickOn(page, "列表")
  await page.waitForFunction(() => document.querySelectorAll("main table tr, main ol > li, main ul > li").length > 20)
  await clickOn(page, "全程")
  await shows(page, "大礼堂")
  await fitsWidth(page)
})

test("the list of people is searched", async () => {
  const eventId = await sample.eventId()
  const page = await signedIn("zuzhi", `/events/${eventId}/people`, SIZE)
  await shows(page, "崔毅")
  await typeInto(page, "main input[type=search], main input[type=text]", "欧阳")
  await page.waitForFunction(() => !document.querySelector("main")?.innerText.includes("崔毅"))
  await shows(page, "欧阳志远")
  await fitsWidth(page)
})

test("the seats of a meeting are drawn", async () => {
  const eventId = await sample.eventId()
  const meetingId = await sample.meetingId(eventId, "4")
  const page = await signedIn("zuzhi", `/events/${eventId}/seating/${meetingId}`, SIZE)
  await page.waitForFunction(() => document.querySelector("main svg") !== null)
  await fitsWidth(page)
})

test("a delegate's page is read", async () => {
  const page = await openPage({ viewport: { width: 390, height: 844 } })
  await page.goto(inject("demo").delegateLink ?? "")
  await shows(page, "大礼堂")
  await fitsWidth(page)
})
