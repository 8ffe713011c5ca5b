import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, PHONE, useBrowser } from "@/tests/support/browser"
import { sample } from "./steps/database"
import { movedBetween, storedSeats } from "./steps/late-change"
import { saved } from "./steps/seat-map"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

const dinner = async () => {
  const eventId = await sample.eventId()
  const meetingId = await sample.meetingId(eventId, "12")
  return { meetingId, path: `/events/${eventId}/seating/${meetingId}/tables` }
}
const chairs = (page: Page) => page.locator("[data-seat]")
const chairOf = (page: Page, name: string) => page.locator("[data-seat][data-person]").filter({ hasText: name }).first()
const seatIdOf = (page: Page, name: string) => chairOf(page, name).getAttribute("data-seat")
const undo = (page: Page) => page.getByRole("button", { name: "撤销" })

test("the dinner: begun, searched beside the page, paused, continued, taken, taken back", async () => {
  const { meetingId, path } = await dinner()
  const page = await signedIn("zuzhi", path)
  const workers: string[] = []
  page.on("worker", (worker) => workers.push(worker.url()))
  const start = page.getByRole("button", { name: "开始排座" })
  if (await start.isVisible()) {
    await axe(page)
    await start.click()
  }
  await chairs(page).first().waitFor()
  await axe(page)
  const before = await storedSeats(meetingId)
  await page.getByRole("button", { name: "开始排", exact: true }).click()
  await page.getByText(/^正在找，已 \d+ 秒/).waitFor()
  await page.getByRole("button", { name: "暂停" }).click()
  await page.getByText(/^停着，找了 \d+ 秒$/).waitFor()
  await axe(page)
  // It is a worker of the built product that searches, not the page.
  expect(workers).toHaveLength(1)
  await page.getByRole("button", { name: "接着找" }).click()
  await page.getByText(/^正在找，已 \d+ 秒/).waitFor()
  expect(await storedSeats(meetingId)).toEqual(before)
  await page.getByRole("button", { name: "暂停" }).click()
  await page.getByText(/^停着，找了 \d+ 秒$/).waitFor()
  const text =
    (await page
      .getByText(/还没有采用：\d+ 人要换位子/)
      .first()
      .textContent()) ?? ""
  const moving = Number(/：(\d+) 人/.exec(text)?.[1] ?? 0)
  expect(moving).toBeGreaterThan(0)
  await saved(page, () => page.getByRole("button", { name: "采用" }).click())
  await page.getByRole("button", { name: "开始排", exact: true }).waitFor()
  await expect
    .poll(async () => {
      const after = await storedSeats(meetingId)
      return movedBetween(before, after) + [...after.keys()].filter((id) => !before.has(id)).length
    })
    .toBe(moving)
  await saved(page, () => undo(page).click())
  await expect.poll(async () => [...(await storedSeats(meetingId))].sort()).toEqual([...before].sort())
  await saved(page, () => page.getByRole("button", { name: "重做" }).click())
  await expect.poll(async () => (await storedSeats(meetingId)).size).toBeGreaterThan(200)
})

test("one guest goes to another table: by the menu, and by keyboard alone; taken back", async () => {
  const { meetingId, path } = await dinner()
  const page = await signedIn("zuzhi", path)
  await chairs(page).first().waitFor()
  const guest = page.locator("[data-seat][data-person]").nth(14)
  const name = ((await guest.getAttribute("aria-label")) ?? "").split("，").at(-2) ?? ""
  expect(name).not.toBe("")
  const before = await storedSeats(meetingId)
  const home = await seatIdOf(page, name)
  await chairOf(page, name).click()
  await page.getByRole("heading", { name }).waitFor()
  await axe(page)
  await page.getByRole("button", { name: "移到…桌" }).click()
  const dialog = page.getByRole("dialog", { name: `「${name}」移到哪一桌` })
  await dialog.waitFor()
  await axe(page)
  const tables = await dialog.getByLabel("桌", { exact: true }).locator("option").allTextContents()
  const full = tables.findIndex((one) => one.includes("空 0"))
  await dialog.getByLabel("桌", { exact: true }).selectOption({ index: Math.max(0, full) })
  await dialog.getByLabel("位子", { exact: true }).selectOption({ index: 1 })
  await saved(page, () => dialog.getByRole("button", { name: /移过去|互换/ }).click())
  await expect.poll(() => seatIdOf(page, name)).not.toBe(home)
  await saved(page, () => undo(page).click())
  await expect.poll(() => seatIdOf(page, name)).toBe(home)
  await expect.poll(async () => [...(await storedSeats(meetingId))].sort()).toEqual([...before].sort())

  // Still chosen, so that one Enter picks up.
  await chairOf(page, name).focus()
  await page.keyboard.press("Enter")
  await page.getByText(`正在安排「${name}」`).waitFor()
  await page.keyboard.press("ArrowRight")
  await saved(page, () => page.keyboard.press("Enter"))
  await expect.poll(() => seatIdOf(page, name)).not.toBe(home)
  await saved(page, () => undo(page).click())
  await expect.poll(() => seatIdOf(page, name)).toBe(home)

  await chairOf(page, name).focus()
  await saved(page, () => page.keyboard.press("Delete"))
  await page.getByText(`「${name}」放回未排`).first().waitFor({ state: "attached" })
  await saved(page, () => undo(page).click())
  await expect.poll(() => seatIdOf(page, name)).toBe(home)
})

test("the list twin, a phone, and English", async () => {
  const { path } = await dinner()
  const page = await signedIn("zuzhi", path, { viewport: PHONE, hasTouch: true })
  await chairs(page).first().waitFor()
  await fitsWidth(page)
  await axe(page)
  await page.getByRole("button", { name: "列表" }).tap()
  await page.getByRole("table").first().waitFor()
  await fitsWidth(page)
  await axe(page)
  const english = await signedIn("zuzhi", path)
  await english.getByRole("button", { name: "语言: English" }).click()
  await english.getByRole("button", { name: "Language: 中文" }).waitFor()
  await chairs(english).first().waitFor()
  await axe(english)
})
