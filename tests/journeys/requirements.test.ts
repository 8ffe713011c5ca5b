import type { Page } from "playwright-core"
import { beforeAll, expect, test } from "vitest"
import { axe, DESK, PHONE, useBrowser } from "@/tests/support/browser"
import { sample } from "./steps/database"
import { hall, saved, seat, sitter } from "./steps/seat-map"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

let map = ""
beforeAll(async () => {
  const eventId = await sample.eventId()
  map = `/events/${eventId}/seating/${await sample.meetingId(eventId, "2")}`
})
const requirements = () => `${map}/constraints`
const list = (page: Page) => page.getByRole("list", { name: "要求清单" })
const line = (page: Page, words: string | RegExp) => list(page).getByRole("listitem").filter({ hasText: words })

/** Starts a requirement of this kind, by keys alone. */
async function begin(page: Page, kind: string) {
  await page.getByRole("button", { name: "加一条要求" }).focus()
  await page.keyboard.press("Enter")
  await page.getByRole("menuitem", { name: kind }).focus()
  await page.keyboard.press("Enter")
  const dialog = page.getByRole("dialog")
  await dialog.waitFor()
  return dialog
}

async function pick(page: Page, box: string, query: string): Promise<void> {
  const field = page.getByRole("dialog").getByRole("combobox", { name: box })
  await field.fill(query)
  await page.getByRole("dialog").getByRole("listbox", { name: box }).getByRole("option").first().waitFor()
  await field.press("Enter")
}

test("a requirement is written as a sentence by keys, weighed, judged, followed to its seat, changed and removed", async () => {
  const page = await signedIn("zuzhi", map)
  await hall(page).getByRole("option").first().waitFor()
  const place = "6 排 23 座"
  const name = (await sitter(page, place)).split("，")[0] ?? ""
  await page.goto(requirements())
  await axe(page)

  const dialog = await begin(page, "……不坐……")
  const keep = dialog.getByRole("button", { name: "保存" })
  expect(await keep.isDisabled()).toBe(true)
  await pick(page, "按姓名加人", name)
  await pick(page, "单个座位", "6排23座")
  await dialog.getByText(`${name}不坐${place}`).waitFor()
  await dialog.getByRole("combobox", { name: "分量" }).selectOption({ label: "尽量" })
  await dialog.getByRole("textbox", { name: "原因（可不填）" }).fill("正对立柱")
  await axe(page)
  await saved(page, () => keep.press("Enter"))
  const made = line(page, `${name}不坐${place}`)
  await made.getByText("正对立柱").waitFor()
  await made.getByText("尽量").waitFor()
  await made.getByText(/现在：1 人不符/).waitFor()
  await axe(page)

  await made.getByRole("link", { name: new RegExp(name) }).click()
  await page.waitForURL((url) => url.pathname === map && url.searchParams.has("person"))
  await page.getByRole("heading", { name }).first().waitFor()
  expect(await seat(page, place).getAttribute("aria-selected")).toBe("true")

  await page.goto(requirements())
  await saved(page, () => made.getByRole("checkbox").press("Space"))
  await made.getByText("已停用，排座时不看").waitFor()
  await saved(page, () => made.getByRole("button", { name: /^删除/ }).press("Enter"))
  await made.waitFor({ state: "detached" })
})

test("what cannot hold together is said in words, with the smallest set; a second editor loses nothing", async () => {
  const page = await signedIn("zuzhi", map)
  await hall(page).getByRole("option").first().waitFor()
  const name = (await sitter(page, "6 排 21 座")).split("，")[0] ?? ""
  await page.goto(requirements())
  const before = await list(page).getByRole("listitem").count()

  const second = await signedIn("admin", requirements())
  const other = await begin(second, "……不坐……")
  await pick(second, "按姓名加人", name)
  await pick(second, "单个座位", "9排1座")

  await begin(page, "让……坐在……")
  await pick(page, "按姓名加人", name)
  await pick(page, "单个座位", "9排1座")
  await saved(page, () => page.getByRole("dialog").getByRole("button", { name: "保存" }).click())
  await line(page, `${name}坐在9 排 1 座`).waitFor()

  await other.getByRole("button", { name: "保存" }).click()
  await second
    .getByText(/要求清单刚刚被别人改过/)
    .first()
    .waitFor()
  // Behind the dialog, which keeps what was filled in.
  await second
    .locator("ol li")
    .filter({ hasText: `${name}坐在9 排 1 座` })
    .waitFor()
  await other.getByText(`${name}不坐9 排 1 座`).waitFor()
  await other.getByRole("button", { name: "保存" }).click()
  await line(second, `${name}不坐9 排 1 座`).waitFor()
  expect(await list(second).getByRole("listitem").count()).toBe(before + 2)

  const note = second.getByText("有要求不能同时满足").locator("xpath=ancestor::*[contains(., '合在一起做不到')][1]")
  await note.getByText(new RegExp(`第 ${before + 1} 条、第 ${before + 2} 条合在一起做不到`)).waitFor()
  await note.getByText(/这是最少的一组/).waitFor()
  await axe(second)
  for (const words of [`${name}不坐9 排 1 座`, `${name}坐在9 排 1 座`])
    await saved(second, () => line(second, words).getByRole("button", { name: /^删除/ }).click())
  await second.getByText("有要求不能同时满足").waitFor({ state: "detached" })
})

test("on a phone, and in English", async () => {
  const page = await signedIn("zuzhi", requirements(), { viewport: PHONE })
  await list(page).getByRole("listitem").first().waitFor()
  await fitsWidth(page)
  await axe(page)
  await page.getByRole("button", { name: "加一条要求" }).click()
  await page.getByRole("menuitem", { name: "让……坐在……" }).click()
  await page.getByRole("dialog").waitFor()
  await fitsWidth(page)
  await axe(page)
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click()
  await page.setViewportSize(DESK)
  await page.getByRole("button", { name: "语言: English" }).click()
  await page.getByRole("button", { name: "Language: 中文" }).waitFor()
  await page.setViewportSize(PHONE)
  await fitsWidth(page)
  await axe(page)
})
