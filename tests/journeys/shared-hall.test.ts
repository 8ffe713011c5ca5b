import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, PHONE, useBrowser } from "@/tests/support/browser"
import { sample } from "./steps/database"
import { seatingPage, storedSeats, way } from "./steps/late-change"
import { drag, saved, seat, sitsThere, sitter } from "./steps/seat-map"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

const FIRST = "第一次全体会议（开幕）"
const ids = async () => {
  const eventId = await sample.eventId()
  const [first, second] = [await sample.meetingId(eventId, "4"), await sample.meetingId(eventId, "7")]
  const path = (meetingId: string) => `/events/${eventId}/seating/${meetingId}`
  return { first, second, path }
}
const nameAt = async (page: Page, place: string): Promise<string> => (await sitter(page, place)).split("，")[0] ?? ""
/** Drags with the drawing on the screen, wherever the page was scrolled to. */
const carry = async (page: Page, from: string, to: string) => {
  await page.evaluate(() => window.scrollTo(0, 0))
  await saved(page, () => drag(page, from, to))
}
const sharing = (page: Page) => page.getByText(`台下与「${FIRST}」共用，主席台是本场自己的。`)

test("one hall for two plenaries: moved there, moved here; refused here with the way out; one stays away from this one alone", async () => {
  const { first, second, path } = await ids()
  const page = await seatingPage("zuzhi", path(second))
  await page.getByLabel("与哪一场共用").selectOption({ label: FIRST })
  await axe(page)
  await saved(page, () => page.getByRole("button", { name: "共用台下" }).click())
  await sharing(page).waitFor()
  await axe(page)
  const there = await storedSeats(first)
  const here = await storedSeats(second)
  const hallOf = (seats: ReadonlyMap<string, string>) =>
    new Map([...seats].filter(([, seatId]) => !seatId.startsWith("stage/")))
  const apart = [...hallOf(here)].filter(([id, seatId]) => hallOf(there).has(id) && there.get(id) !== seatId)
  expect(apart).toEqual([])

  // Moved at the first plenary: the open page of the second follows by itself.
  const other = await seatingPage("admin", path(first))
  const [from, empty] = ["6 排 23 座", "16 排 5 座"]
  const mover = await nameAt(other, from)
  expect(mover).not.toBe("")
  expect(await nameAt(page, from)).toBe(mover)
  await carry(other, from, empty)
  await sitsThere(page, empty, mover)
  await saved(other, () => other.getByRole("button", { name: "撤销" }).click())
  await sitsThere(page, from, mover)

  // Moved at the second: not without a word, and the seats are as they were.
  await carry(page, from, empty)
  await page
    .getByText(`台下的座位与「${FIRST}」共用，请到那一场去改；或者先停止共用，再在这里单独调整。`)
    .first()
    .waitFor()
  await sitsThere(page, from, mover)
  expect(await storedSeats(second)).toEqual(here)

  // A broken seat concerns both, so it is dealt with there.
  await seat(page, from).click()
  await page.getByRole("button", { name: "座位坏了" }).click()
  await page.getByText(`台下与「${FIRST}」共用，这项变动请到那一场去做。`).waitFor()
  await axe(page)
  await page.getByRole("button", { name: `去掉：${from} 坏了` }).click()

  // Who misses this meeting alone leaves the seat empty here, and only here; undo brings them back.
  await page.getByRole("button", { name: "请假／缺席" }).click()
  await page.getByText(`台下与「${FIRST}」共用：这里只空出本场的座位，「${FIRST}」不变。`).waitFor()
  await axe(page)
  await saved(page, () => way(page, "建议").getByRole("button", { name: "采用" }).click())
  await sitsThere(page, from, "")
  expect(await storedSeats(first)).toEqual(there)
  expect((await storedSeats(second)).size).toBe(here.size - 1)
  await saved(page, () => page.getByRole("button", { name: "撤销" }).click())
  await sitsThere(page, from, mover)

  // Apart again: the seats stay, and a move is this meeting's own.
  await saved(page, () => page.getByRole("button", { name: "停止共用" }).click())
  await page.getByText(/^本场台下单独排/).waitFor()
  await page.getByRole("heading", { name: mover }).waitFor()
  await page.getByRole("button", { name: "移动到…" }).click()
  const dialog = page.getByRole("dialog", { name: `给「${mover}」安排座位` })
  await dialog.getByLabel("排", { exact: true }).selectOption({ label: "16 排" })
  await dialog.getByLabel("座", { exact: true }).selectOption({ label: "5 座（空）" })
  await saved(page, () => dialog.getByRole("button", { name: "坐到这里" }).click())
  await sitsThere(page, empty, mover)
  expect(await storedSeats(first)).toEqual(there)
  await saved(page, () => page.getByRole("button", { name: "撤销" }).click())
  await sitsThere(page, from, mover)
})

test("between two meetings in one room: cards, minutes and people; on paper without the way around the product", async () => {
  const { second, path } = await ids()
  const page = await signedIn("zuzhi", `${path(second)}/changeover`)
  await page
    .getByText(/^撤 \d+ 张，移 \d+ 张，新放 \d+ 张；\d+ 张不动。$/)
    .first()
    .waitFor()
  await page
    .getByText(/两场之间 \d+ 分钟/)
    .first()
    .waitFor()
  await axe(page)
  await page.getByLabel("每人每分钟换几张").fill("2")
  await page.getByRole("button", { name: "重算" }).click()
  await page
    .getByText(/每人每分钟换 2 张，需要 \d+ 人/)
    .first()
    .waitFor()
  const table = page.getByRole("table").first()
  expect(await table.getByRole("row").count()).toBeGreaterThan(2)
  expect(await table.getByText("null").count()).toBe(0)

  await page.emulateMedia({ media: "print" })
  const printed = await page.evaluate(() => {
    const seen = (one: Element) => one.getClientRects().length > 0
    const buttons = [...document.querySelectorAll("button")].filter(seen).map((one) => one.textContent)
    return { ways: [...document.querySelectorAll("nav, aside")].filter(seen).length, buttons }
  })
  expect(printed).toEqual({ ways: 0, buttons: [] })
  expect(await table.isVisible()).toBe(true)
})

test("the same on a phone and in English", async () => {
  const { second, path } = await ids()
  const page = await signedIn("zuzhi", `${path(second)}/changeover`, { viewport: PHONE, hasTouch: true })
  await page
    .getByText(/^撤 \d+ 张/)
    .first()
    .waitFor()
  await fitsWidth(page)
  await axe(page)
  const english = await signedIn("zuzhi", `${path(second)}/changeover`)
  await english.getByRole("button", { name: "语言: English" }).click()
  await english.getByRole("button", { name: "Language: 中文" }).waitFor()
  await english.getByRole("heading", { level: 1 }).waitFor()
  await axe(english)
})
