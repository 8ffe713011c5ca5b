import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, PHONE, useBrowser } from "@/tests/support/browser"
import { sample } from "./steps/database"
import { drag, hall, said, saved, seat, sitsThere, sitter, spot } from "./steps/seat-map"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

/** Two neighbours of one delegation, and rows far behind where nobody sits. */
const [A, B] = ["6 排 23 座", "6 排 21 座"]
const EMPTY = "16 排 5 座"

async function editor(loginName: string, options: Parameters<typeof signedIn>[2] = {}): Promise<Page> {
  const eventId = await sample.eventId()
  const meetingId = await sample.meetingId(eventId, "7")
  const page = await signedIn(loginName, `/events/${eventId}/seating/${meetingId}`, options)
  await hall(page).waitFor()
  await hall(page).getByRole("option").first().waitFor()
  // The page is alive once the drawing is laid out in its frame.
  await page.waitForFunction(() =>
    document.querySelector('[role="listbox"][aria-multiselectable]')?.parentElement?.style.width.endsWith("px"),
  )
  return page
}
const nameOf = (label: string): string => label.split("，")[0] ?? ""
const undo = (page: Page) => page.getByRole("button", { name: "撤销" })
const redo = (page: Page) => page.getByRole("button", { name: "重做" })

test("by mouse: dragged and swapped, put back with Escape, taken back and done again", async () => {
  const page = await editor("zuzhi")
  const [first, second] = [nameOf(await sitter(page, A)), nameOf(await sitter(page, B))]
  expect(first).not.toBe("")
  expect(second).not.toBe("")
  const card = page.locator("div[aria-hidden=true]").filter({ hasText: first })
  await saved(page, () => drag(page, A, B, () => card.getByText(`与「${second}」互换`).waitFor()))
  await said(page, /互换/).waitFor()
  await sitsThere(page, B, first)
  await sitsThere(page, A, second)

  // Nothing happens when the hand is not let go but Escape is pressed.
  await drag(page, B, EMPTY, async () => {
    await card.getByText(/坐到16 排 5 座/).waitFor()
    await page.keyboard.press("Escape")
    await card.waitFor({ state: "hidden" })
  })
  await sitsThere(page, B, first)
  expect(await sitter(page, EMPTY)).toBe("")

  await saved(page, () => undo(page).click())
  await sitsThere(page, A, first)
  await saved(page, () => redo(page).click())
  await sitsThere(page, A, second)
  await saved(page, () => page.keyboard.press("Control+z"))
  await sitsThere(page, A, first)
  expect(await undo(page).isDisabled()).toBe(true)
})

test("an address that names a seat opens with it chosen, said and described", async () => {
  const page = await editor("zuzhi")
  const id = (await seat(page, A).getAttribute("data-seat")) ?? ""
  const name = nameOf(await sitter(page, A))
  await page.goto(`${page.url()}?seat=${encodeURIComponent(id)}`)
  await page.locator(`[role="option"][aria-selected="true"][aria-label^="${A} "]`).waitFor()
  await page.getByRole("heading", { name }).waitFor()
  expect(await page.locator('[role="option"][aria-selected="true"]').count()).toBe(1)
})

test("by mouse: a framed block keeps its shape, is locked and unlocked as steps, and comes back whole", async () => {
  const page = await editor("zuzhi")
  const block = ["6 排 23 座", "6 排 21 座", "7 排 23 座", "7 排 21 座"]
  const goal = ["15 排 23 座", "15 排 21 座", "16 排 23 座", "16 排 21 座"]
  const names = await Promise.all(block.map(async (one) => nameOf(await sitter(page, one))))
  await page.getByRole("button", { name: "框选" }).click()
  const [from, to] = [await spot(page, "6 排 23 座"), await spot(page, "7 排 21 座")]
  await page.mouse.move(from.x - 6, from.y - 6)
  await page.mouse.down()
  await page.mouse.move(to.x + 6, to.y + 6, { steps: 4 })
  await page.mouse.up()
  await said(page, "选中 4 个座位，4 人").waitFor()
  await page.getByRole("heading", { name: "选中 4 人" }).waitFor()
  await axe(page)

  await saved(page, () => page.getByRole("button", { name: "锁定", exact: true }).last().click())
  expect(await page.getByRole("button", { name: "在图上移动" }).isDisabled()).toBe(true)
  await saved(page, () => undo(page).click())

  await page.getByRole("button", { name: "选择", exact: true }).click()
  await page.getByRole("button", { name: "在图上移动" }).click()
  await page.getByText(/正在整块移动 4 人/).waitFor()
  // Into the corner they do not fit: said before, nobody moved after.
  const corner = await spot(page, "20 排 32 座")
  await page.mouse.move(corner.x, corner.y)
  await page.getByText(/✕ 这里放不下/).waitFor()
  const target = await spot(page, goal[0] ?? "")
  await page.mouse.move(target.x, target.y)
  await page.getByText(/✓ 4 人到这里/).waitFor()
  await saved(page, () => page.mouse.click(target.x, target.y))
  await said(page, /4 人整块移动/).waitFor()
  for (const [index, place] of goal.entries()) await sitsThere(page, place, names[index] ?? "")
  for (const place of block) await sitsThere(page, place, "")
  await saved(page, () => undo(page).click())
  for (const [index, place] of block.entries()) await sitsThere(page, place, names[index] ?? "")
})

test("by keyboard alone: walk, carry, extend, row, lock, tray, search, help; all taken back", async () => {
  const page = await editor("zuzhi")
  const [first, second] = [nameOf(await sitter(page, A)), nameOf(await sitter(page, B))]
  await page.keyboard.press("/")
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "combobox")
  await page.keyboard.type("6排23座")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: first }).waitFor()
  await hall(page).focus()
  const current = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute("aria-activedescendant")
      return (id && document.getElementById(id)?.getAttribute("aria-label")) || ""
    })
  expect(await current()).toContain(first)

  await page.keyboard.press("Enter")
  await said(page, `已拿起 ${first}`).waitFor()
  await page.keyboard.press("ArrowRight")
  await said(page, /互换/).waitFor()
  await saved(page, () => page.keyboard.press("Enter"))
  await sitsThere(page, B, first)
  await saved(page, () => page.keyboard.press("Control+z"))
  await sitsThere(page, B, second)

  await page.keyboard.press("Shift+ArrowRight")
  await said(page, "选中 2 个座位").waitFor()
  await page.keyboard.press("Control+a")
  await said(page, /选中 30 个座位/).waitFor()
  await saved(page, () => page.keyboard.press("l"))
  await said(page, /已锁定/).waitFor()
  await saved(page, () => page.keyboard.press("Control+z"))
  await page.keyboard.press("Escape")

  await page.keyboard.press("Home")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("?")
  await page.getByRole("dialog", { name: "操作说明" }).waitFor()
  await axe(page)
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "hidden" })

  await page.keyboard.press("/")
  await page.keyboard.press("Control+a")
  await page.keyboard.type("6-23")
  await page.keyboard.press("Enter")
  await hall(page).focus()
  await page.keyboard.press("m")
  const dialog = page.getByRole("dialog", { name: `给「${first}」安排座位` })
  await dialog.waitFor()
  await dialog.getByLabel("排", { exact: true }).selectOption({ label: "16 排" })
  await dialog.getByLabel("座", { exact: true }).selectOption({ label: "5 座（空）" })
  await dialog.getByText("坐到16 排 5 座").waitFor()
  await axe(page)
  await dialog.getByRole("button", { name: "坐到这里" }).focus()
  await saved(page, () => page.keyboard.press("Enter"))
  await sitsThere(page, EMPTY, first)
  await dialog.waitFor({ state: "hidden" })
  await hall(page).focus()
  await saved(page, () => page.keyboard.press("Delete"))
  await said(page, "退回未排").waitFor()
  await sitsThere(page, EMPTY, "")
  await saved(page, () => page.keyboard.press("Control+z"))
  await sitsThere(page, EMPTY, first)
  await saved(page, () => page.keyboard.press("Control+z"))
  await sitsThere(page, A, first)
})

test("the list twin does the same to many, and two versions lie over each other; in English too", async () => {
  const page = await editor("zuzhi")
  await page.getByRole("button", { name: "语言: English" }).click()
  await page.getByRole("button", { name: "Language: 中文" }).waitFor()
  await page.getByRole("button", { name: "List" }).click()
  await page.getByLabel("Show").selectOption({ index: 2 })
  await page.getByRole("checkbox", { name: "Choose everybody listed" }).check()
  await page.getByRole("heading", { name: /people chosen/ }).waitFor()
  await axe(page)
  await saved(page, () => page.getByRole("button", { name: "Lock", exact: true }).last().click())
  await page.getByText(/Somebody is locked/).waitFor()
  await saved(page, () => page.getByRole("button", { name: "Undo" }).click())
  await page.getByText(/Somebody is locked/).waitFor({ state: "hidden" })
  await page.getByRole("button", { name: "List" }).click()
  await page.getByLabel("Compare with").selectOption({ index: 1 })
  await page.getByText(/\d+ moved, \d+ new, \d+ gone, \d+ the same/).waitFor()
  await axe(page)
})

test("on a phone: look, search, tap and tap, the tray as a sheet", async () => {
  const page = await editor("zuzhi", { viewport: PHONE, hasTouch: true })
  await fitsWidth(page)
  const first = nameOf(await sitter(page, A))
  await page.getByRole("combobox", { name: "找人" }).fill("6排23座")
  await page
    .getByRole("option", { name: new RegExp(first) })
    .first()
    .tap()
  await page.getByText("6 排 23 座").first().waitFor()
  // Near enough for a finger: the seat is wider than 24 pixels.
  expect((await seat(page, A).boundingBox())?.width ?? 0).toBeGreaterThan(24)
  // axe takes the part of the drawing that is cut off by its frame for lying over the buttons: it looks at the whole hall.
  const whole = page.getByRole("button", { name: "全图" })
  await whole.tap()
  await page.getByRole("button", { name: "挪动" }).waitFor()
  await axe(page)
  await page.getByRole("button", { name: "挪动" }).tap()
  await said(page, `已拿起 ${first}`).waitFor()
  const other = nameOf(await sitter(page, B))
  const goal = await spot(page, B)
  await saved(page, () => page.touchscreen.tap(goal.x, goal.y))
  await sitsThere(page, B, first)
  await sitsThere(page, A, other)
  await saved(page, () => undo(page).tap())
  await sitsThere(page, A, first)

  await saved(page, () => page.getByRole("button", { name: "下座" }).tap())
  const sheet = page.getByRole("button", { name: /^未排/ })
  await whole.tap()
  await sheet.tap()
  await axe(page)
  await page.getByRole("button", { name: new RegExp(`^${first}`) }).tap()
  await page.getByText(`正在安排「${first}」`).waitFor()
  await seat(page, A).scrollIntoViewIfNeeded()
  const back = await spot(page, A)
  await saved(page, () => page.touchscreen.tap(back.x, back.y))
  await sitsThere(page, A, first)
})

test("two people: changes appear, the later one at the same seat hears who was faster and loses nothing else", async () => {
  const [one, two] = [await editor("zuzhi"), await editor("admin")]
  const [first, second] = [nameOf(await sitter(one, A)), nameOf(await sitter(one, B))]
  await saved(one, () => drag(one, A, EMPTY))
  await sitsThere(two, EMPTY, first)
  await sitsThere(two, A, "")
  await two
    .getByText(/刚改了 \d+ 处|也在排座/)
    .first()
    .waitFor()
  await saved(one, () => undo(one).click())
  await sitsThere(two, A, first)

  // From here on the second hears nothing any more, as when both hands come down at once; its own step is read anew first.
  const silent = { revision: 0, cursor: "0", others: [] }
  await two.route("**/revision?*", (route) => route.fulfill({ json: silent }))
  const readAnew = two.waitForResponse((response) => /\/seating\/.*_rsc=/.test(response.url()))
  await saved(two, () => drag(two, B, "17 排 5 座"))
  await readAnew
  await saved(one, () => drag(one, A, EMPTY))
  const third = nameOf(await sitter(two, "7 排 23 座"))
  await saved(two, () => drag(two, "7 排 23 座", EMPTY))
  await two.getByText(/已经坐了「.+」（周海燕 刚排的）。您的这一步没有保存/).waitFor()
  await sitsThere(two, EMPTY, first)
  await sitsThere(two, "7 排 23 座", third)
  await sitsThere(two, "17 排 5 座", second)
  expect(await undo(two).isEnabled()).toBe(true)
  await two.unroute("**/revision?*")
  await saved(two, () => undo(two).click())
  await saved(one, () => undo(one).click())
  for (const page of [one, two]) {
    await sitsThere(page, A, first)
    await sitsThere(page, B, second)
    await sitsThere(page, EMPTY, "")
  }
})
