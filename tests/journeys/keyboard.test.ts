import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, useBrowser } from "@/tests/support/browser"
import { sample } from "./steps/database"
import { signedIn } from "./steps/sign-in"

useBrowser()

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "")
/** What a screen reader was told last, in the region that says what happens on the board or the map. */
const said = (page: Page, live: "polite" | "assertive") => page.locator(`main p.sr-only[aria-live="${live}"]`)

async function tabUntil(page: Page, wanted: RegExp, most = 80): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press("Tab")
    if (wanted.test(await focused(page))) return
  }
  throw new Error(`Tab does not lead to ${wanted}`)
}

test("the skip link leads past the navigation", async () => {
  const page = await signedIn("zuzhi", `/events/${await sample.eventId()}`)
  await page.reload()
  await page.keyboard.press("Tab")
  expect(await focused(page)).toBe("跳到正文")
  expect(await page.getByRole("link", { name: "跳到正文" }).isVisible()).toBe(true)
  await page.keyboard.press("Enter")
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main")
})

test("the day board: Enter picks up, arrows move, Escape puts back, Enter asks, and the focus comes back", async () => {
  const page = await signedIn("zuzhi", `/events/${await sample.eventId()}/schedule`)
  const lunch = /总结用餐/
  const spoken = page.locator("[data-hand-words]")
  await tabUntil(page, /^1月15日/)
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: lunch }).waitFor()
  await tabUntil(page, lunch)
  const block = page.getByRole("button", { name: lunch })
  expect(await block.textContent()).toContain("12:00")

  await page.keyboard.press("Enter")
  await spoken.filter({ hasText: "已拿起总结用餐" }).waitFor()
  await page.keyboard.press("ArrowRight")
  await spoken.filter({ hasText: "12:05–" }).waitFor()
  await page.keyboard.press("Shift+ArrowRight")
  await spoken.filter({ hasText: "12:20–" }).waitFor()
  await page.keyboard.press("Escape")
  await spoken.filter({ hasText: "放回原处" }).waitFor()
  expect(await page.getByRole("dialog").count()).toBe(0)
  expect(await block.textContent()).toContain("12:00")

  await page.keyboard.press("Enter")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Enter")
  const dialog = page.getByRole("dialog", { name: "移动「总结用餐」" })
  await dialog.waitFor()
  expect(await dialog.getByLabel("开始").inputValue()).toBe("12:05")
  await axe(page)
  await staysInside(page)
  await page.keyboard.press("Escape")
  await dialog.waitFor({ state: "hidden" })
  await page.waitForFunction(() => document.activeElement?.textContent?.includes("总结用餐"))

  await page.keyboard.press("Enter")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Enter")
  await dialog.waitFor()
  await tabUntil(page, /^移动$/, 20)
  await page.keyboard.press("Enter")
  await dialog.waitFor({ state: "hidden" })
  await page.getByRole("button", { name: /总结用餐.*12:05/ }).waitFor()
  await page.waitForFunction(() => document.activeElement?.textContent?.includes("总结用餐"))

  // As it was, for those who come after.
  await page.keyboard.press("Control+z")
  await page.getByRole("button", { name: /总结用餐.*12:00/ }).waitFor()
})

/** However often Tab is pressed, the focus is in the open dialog (or on the browser's own frame, at the guards). */
async function staysInside(page: Page): Promise<void> {
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab")
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') !== null)
  }
}

test("the seating map: arrows walk, Enter picks up and puts down, Escape puts back, all said in words", async () => {
  const eventId = await sample.eventId()
  const meeting = await sample.meetingId(eventId, "7")
  const page = await signedIn("zuzhi", `/events/${eventId}/seating/${meeting}`)
  await page.getByRole("listbox", { name: "第二次全体会议座位图" }).waitFor()
  await tabUntil(page, /^第二次全体会议座位图/)
  const panel = page.getByRole("heading", { level: 2 })
  const current = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute("aria-activedescendant")
      return (id && document.getElementById(id)?.getAttribute("aria-label")) || ""
    })
  const start = await current()
  for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowDown")
  for (let step = 0; step < 30 && !(await current()).includes("代表团"); step++) await page.keyboard.press("ArrowRight")
  const first = await current()
  expect(first).not.toBe(start)
  expect(first).toContain("代表团")
  await panel.first().waitFor()
  await axe(page)

  await page.keyboard.press("Enter")
  await said(page, "assertive").filter({ hasText: "已拿起" }).waitFor()
  await page.keyboard.press("Escape")
  await said(page, "assertive").filter({ hasText: "放回原处" }).waitFor()

  await page.keyboard.press("Enter")
  await said(page, "assertive").filter({ hasText: "已拿起" }).waitFor()
  await page.keyboard.press("ArrowRight")
  const second = await current()
  expect(second).not.toBe(first)
  const saved = page.waitForResponse((response) => response.request().method() === "POST")
  await page.keyboard.press("Enter")
  await said(page, "assertive").filter({ hasText: "互换" }).waitFor()
  expect((await saved).status()).toBe(200)
  const name = /座 (.+)，/.exec(first)?.[1] ?? first
  expect(await current()).toContain(name)

  // As it was: the tool bar's undo, by keyboard too.
  await page.getByRole("button", { name: "撤销" }).focus()
  const undone = page.waitForResponse((response) => response.request().method() === "POST")
  await page.keyboard.press("Enter")
  expect((await undone).status()).toBe(200)
})

test("a form in a dialog: the focus goes in, stays in, and comes back to the button", async () => {
  const page = await signedIn("zuzhi", `/events/${await sample.eventId()}/schedule`)
  await page.getByRole("button", { name: "新增会议" }).focus()
  await page.keyboard.press("Enter")
  await page.getByRole("dialog", { name: "新增会议" }).waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') !== null)
  await axe(page)
  await staysInside(page)
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "hidden" })
  await page.waitForFunction(() => document.activeElement?.textContent === "新增会议")
})
