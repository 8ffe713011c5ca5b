import { writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, useBrowser } from "@/tests/support/browser"
import { sample } from "./steps/database"
import { signedIn } from "./steps/sign-in"

useBrowser()

const drawing = (page: Page) => page.getByRole("listbox", { name: "预览" })
const said = (page: Page, words: string | RegExp) =>
  page.locator('output[aria-live="polite"]').filter({ hasText: words }).waitFor({ state: "attached" })
const save = (page: Page) => page.getByRole("button", { name: "保存", exact: true })

test("a room is furnished with round tables, a chair taken out by keys, undone, and saved", async () => {
  const page = await signedIn("zuzhi", `/venues/rooms/${await sample.roomId("第八会议室")}`)
  await page.getByLabel("摆法").selectOption("round")
  await page.getByLabel("主桌").selectOption({ label: "1 桌" })
  await page.getByText("台下可用 120 座").first().waitFor()
  await drawing(page).focus()
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Enter")
  await said(page, /1 桌 \d+ 座 · 选中 1 座/)
  await page.keyboard.press("Delete")
  await said(page, "已去掉 1 座")
  await page.getByText("台下可用 119 座").first().waitFor()
  await page.keyboard.press("Control+z")
  await page.getByText("台下可用 120 座").first().waitFor()
  await axe(page)
  await save(page).click()
  await page.getByText("座位图已保存，共 120 座。").waitFor()
})

test("a ballot box is put on the floor and moved by arrow keys; a seat with people on it is named before it goes", async () => {
  const page = await signedIn("zuzhi", `/venues/rooms/${await sample.roomId("大礼堂")}`)
  const first = page.locator('[data-seat="0/0/11"]')
  await first.waitFor()
  await page.getByLabel("点空白处").selectOption("ballotBox")
  const box = await first.boundingBox()
  if (!box) throw new Error("the seat is not drawn")
  await page.mouse.click(box.x + box.width / 2, box.y - box.height)
  await said(page, "已放票箱")
  await page.getByRole("button", { name: /^移动票箱/ }).focus()
  await page.keyboard.press("ArrowLeft")
  await said(page, "已移动")
  await page.locator('[data-seat="0/2/3"]').click()
  await page.getByRole("button", { name: "去掉", exact: true }).click()
  await said(page, "已去掉 1 座")
  await save(page).click()
  const dialog = page.getByRole("dialog", { name: "有人坐的座位会消失" }).or(page.getByRole("alertdialog"))
  await dialog.waitFor()
  expect(await dialog.textContent()).toContain("3-17")
  await axe(page)
  await dialog.getByRole("button", { name: "取消" }).click()
})

test("a sketch in a spreadsheet becomes a hall, which is looked at before it is saved", async () => {
  const page = await signedIn("zuzhi", `/venues/rooms/${await sample.roomId("第九会议室")}`)
  await drawing(page).waitFor()
  const file = path.join(tmpdir(), `sketch-${process.pid}.csv`)
  writeFileSync(file, "\uFEFF,主席台,,,\n,,,,\n1排,3,1,,2,4\n2排,3,1,柱,2,×\n")
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByText("已读入 8 座").waitFor()
  await page.getByText("台下可用 7 座").first().waitFor()
  await page.getByRole("button", { name: "撤销" }).click()
  await page.getByText("台下可用 240 座").first().waitFor()
})
