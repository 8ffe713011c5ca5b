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
    found?.scrollIntoView({ block: "nearest" })
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
  await page.waitForURL((url) => `${url.pathname}${url.search}` === path, { waitUntil: "networkidle" })
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

/** Where something on the board can be taken hold of; waits until it is there. */
async function holdOf(page: Page, selector: string, text: string): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction(
    ([wanted, words]) => {
      const one = [...document.querySelectorAll(wanted ?? "")].find((each) => each.textContent?.includes(words ?? ""))
      one?.scrollIntoView({ block: "center", inline: "center" })
      const box = one?.getBoundingClientRect()
      return box && box.width > 0
        ? { x: box.x + Math.min(30, box.width / 2), y: box.y + Math.min(20, box.height / 2) }
        : null
    },
    [selector, text],
  )
  return (await found.jsonValue()) ?? { x: 0, y: 0 }
}

test("the board: a meeting is carried to another room, and the move asks before it is saved", async () => {
  const eventId = await sample.eventId()
  const page = await signedIn("zuzhi", `/events/${eventId}/schedule?day=2027-01-14`, SIZE)
  await page.waitForFunction(() => {
    const root = document.querySelector("[data-hand-root]")
    return root !== null && Object.keys(root).some((key) => key.startsWith("__reactProps"))
  })
  const from = await holdOf(page, "[data-board] [data-meeting]", "第二次全体会议")
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y, { steps: 2 })
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 })
  await page.waitForFunction(() => document.querySelector("[data-card]") !== null)
  await page.waitForFunction(() => document.querySelector("[data-ghost]") !== null)
  await page.mouse.up()
  await page.waitForFunction(() => document.querySelector('[role="dialog"]')?.textContent?.includes("第二次全体会议"))
  await page.keyboard.press("Escape")
  await page.waitForFunction(() => document.querySelector('[role="dialog"]') === null)
  await fitsWidth(page)
})

test("the schedule is arranged: the search runs to an answer", async () => {
  const eventId = await sample.eventId()
  const page = await signedIn("zuzhi", `/events/${eventId}/schedule/arrange?what=all`, SIZE)
  await clickOn(page, "开始安排")
  await clickOn(page, "停下，用现在的结果")
  await shows(page, "接受之前")
  await fitsWidth(page)
})

test("the boards of the office's rooms are drawn", async () => {
  const page = await signedIn("zuzhi", "/rooms", SIZE)
  await shows(page, "大礼堂")
  await fitsWidth(page)
})

test("the page at a door is read on its tablet", async () => {
  const office = await signedIn("admin", `/venues/rooms/${await sample.roomId("第一会议室")}`, SIZE)
  await clickOn(office, "新建门牌链接")
  const link = await office.waitForFunction(() =>
    document.querySelector('#links a[href^="/door/"]')?.getAttribute("href"),
  )
  await office.context().clearCookies()
  await office.setViewportSize({ width: 800, height: 480 })
  await office.goto((await link.jsonValue()) ?? "")
  await shows(office, "第一会议室")
  await shows(office, "接下来")
  await fitsWidth(office)
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

test("somebody is chosen, picked up, put on another seat and brought back", async () => {
  const eventId = await sample.eventId()
  const meetingId = await sample.meetingId(eventId, "7")
  const page = await signedIn("zuzhi", `/events/${eventId}/seating/${meetingId}`, SIZE)
  const [from, to] = ["6 排 21 座", "16 排 5 座"]
  const labelOf = (seat: string) =>
    page.waitForFunction((name) => {
      const found = [...document.querySelectorAll('[role="option"]')]
        .map((one) => one.getAttribute("aria-label") ?? "")
        .find((label) => label === name || label.startsWith(`${name} `))
      return found === undefined ? null : { text: found.slice(name.length).trim() }
    }, seat)
  const sitter = async (seat: string): Promise<string> => (await (await labelOf(seat)).jsonValue())?.text ?? ""
  const clickSeat = async (seat: string) => {
    const at = await page.evaluate((name) => {
      const found = [...document.querySelectorAll('[role="option"]')].find((one) => {
        const label = one.getAttribute("aria-label") ?? ""
        return label === name || label.startsWith(`${name} `)
      })
      const box = found?.getBoundingClientRect()
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
    }, seat)
    await page.mouse.click(at.x, at.y)
  }
  const written = async (step: () => Promise<void>) => {
    const answer = page.waitForResponse((response) => response.request().method() === "POST")
    await step()
    expect((await answer).status()).toBe(200)
  }
  const seated = (seat: string, name: string) =>
    page.waitForFunction(
      ([place, who]) => document.querySelector(`[role="option"][aria-label^="${place} ${who}"]`) !== null,
      [seat, name],
    )
  // Alive once it is laid out in its frame, and complete with its names.
  await page.waitForFunction(
    () =>
      document.querySelector('[role="listbox"][aria-multiselectable]')?.parentElement?.style.width.endsWith("px") &&
      document.querySelector('[role="option"] text'),
  )
  const name = (await sitter(from)).split("，")[0] ?? ""
  expect(name).not.toBe("")
  expect(await sitter(to)).toBe("")
  await clickSeat(from)
  await shows(page, name)
  await clickSeat(from)
  await shows(page, `正在安排「${name}」`)
  await written(() => clickSeat(to))
  await seated(to, name)
  await written(() => page.keyboard.press("Control+z"))
  await seated(from, name)
  await fitsWidth(page)
})

test("a delegate's page is read", async () => {
  const page = await openPage({ viewport: { width: 390, height: 844 } })
  await page.goto(inject("demo").delegateLink ?? "")
  await shows(page, "大礼堂")
  await fitsWidth(page)
})
