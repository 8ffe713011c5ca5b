import path from "node:path"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, PHONE, useBrowser } from "@/tests/support/browser"
import { alive, block, blockIn, boardOf, carry, row, spoken, tray } from "./steps/board"
import { sample } from "./steps/database"
import { fitsWidth } from "./steps/sign-in"

useBrowser()

const TALL = { viewport: { width: 1440, height: 1100 } }
const undo = (page: Page) => page.getByRole("button", { name: "撤销" }).first()
const dialog = (page: Page, title: string) => page.getByRole("dialog", { name: `移动「${title}」` })

/** A meeting of its own, of which nobody has been told yet. */
async function newMeeting(page: Page, title: string, day: string, room: string): Promise<void> {
  await page.getByRole("button", { name: "新增会议" }).click()
  const form = page.getByRole("dialog", { name: "新增会议" })
  await form.getByLabel("会议名称").fill(title)
  await form.getByLabel("日期", { exact: true }).fill(day)
  await form.getByLabel("开始", { exact: true }).fill("19:30")
  await form.getByLabel("结束", { exact: true }).fill("20:30")
  await form.getByLabel("会场", { exact: true }).selectOption({ label: room })
  await form.getByText("编排要求").click()
  await form.getByLabel("固定：自动安排时不动").check()
  await axe(page)
  await form.getByRole("button", { name: "保存" }).click()
  await form.waitFor({ state: "hidden" })
  await block(page, title).waitFor()
}

async function deleteMeeting(page: Page, title: string): Promise<void> {
  await block(page, title).click()
  await page.getByRole("dialog", { name: title }).getByRole("button", { name: "删除" }).click()
  await page
    .getByRole("dialog", { name: `删除「${title}」？` })
    .getByRole("button", { name: "删除" })
    .click()
  await block(page, title).waitFor({ state: "hidden" })
}

test("by mouse: what touches nobody is saved at once, into the tray and out of it, lengthened, all taken back", async () => {
  const page = await boardOf("zuzhi", "2027-01-12", TALL)
  const title = "宣传组碰头会"
  await newMeeting(page, title, "2027-01-12", "第一会议室（55 座）")
  await block(page, title).getByText("◆").waitFor()

  // Escape while it is held: nothing has happened.
  await carry(page, block(page, title), row(page, "第二会议室"), {
    before: async () => {
      await page.locator("[data-ghost=good]").waitFor()
      await page.keyboard.press("Escape")
      await page.locator("[data-card]").waitFor({ state: "hidden" })
    },
  })
  await blockIn(page, "第一会议室", title).waitFor()

  await carry(page, block(page, title), row(page, "第二会议室"))
  await blockIn(page, "第二会议室", title).waitFor()
  await page.getByText(`已移动「${title}」。`).waitFor()
  expect(await page.getByRole("dialog").count()).toBe(0)

  await carry(page, block(page, title), tray(page), { straight: true })
  await tray(page)
    .getByRole("button", { name: new RegExp(title) })
    .waitFor()
  await tray(page).getByText("60 分钟").waitFor()
  // To the evening, where the room is free.
  await page.locator("[data-board]").evaluate((board) => {
    board.scrollLeft = board.scrollWidth
  })
  await carry(page, tray(page).getByRole("button", { name: new RegExp(title) }), row(page, "第三会议室"), {
    shift: 700,
  })
  await blockIn(page, "第三会议室", title).waitFor()

  const longer = block(page, title)
  const box = await longer.boundingBox()
  if (!box) throw new Error("not on screen")
  await page.mouse.move(box.x + box.width - 4, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width + 38, box.y + 20, { steps: 4 })
  await page.mouse.up()
  await page.waitForFunction(
    ([name, before]) =>
      Array.from(document.querySelectorAll("[data-board] [data-meeting]")).some(
        (one) => one.textContent?.includes(String(name)) && one.getBoundingClientRect().width > Number(before) + 30,
      ),
    [title, box.width] as const,
  )

  // Onto another day, by its tab.
  await carry(page, block(page, title), page.locator('[data-day="2027-01-13"]'), { straight: true })
  await block(page, title).waitFor({ state: "hidden" })
  for (const room of ["第三会议室", "第三会议室"]) {
    await undo(page).click()
    await blockIn(page, room, title).waitFor()
  }
  await undo(page).click()
  await tray(page)
    .getByRole("button", { name: new RegExp(title) })
    .waitFor()
  await page.keyboard.press("Control+z")
  await blockIn(page, "第二会议室", title).waitFor()
  await page.keyboard.press("Control+z")
  await blockIn(page, "第一会议室", title).filter({ hasText: "19:30–20:30" }).waitFor()
  expect(await undo(page).isDisabled()).toBe(true)
  await page.keyboard.press("Control+y")
  await blockIn(page, "第二会议室", title).waitFor()
  await axe(page)
  await deleteMeeting(page, title)
})

test("by keyboard alone: picked up, carried through rooms, times and days, lengthened, shelved, taken back", async () => {
  const page = await boardOf("zuzhi", "2027-01-12", TALL)
  const title = "后勤组碰头会"
  await newMeeting(page, title, "2027-01-12", "第一会议室（55 座）")
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "")
  await block(page, title).focus()
  await page.keyboard.press("Enter")
  await spoken(page, `已拿起${title}`).waitFor()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Shift+ArrowRight")
  await page.keyboard.press("Control+ArrowRight")
  await spoken(page, /第二会议室 19:45–20:50：.*/).waitFor()
  await page.keyboard.press("Control+Alt+ArrowLeft")
  await spoken(page, "19:40–20:50").waitFor()
  await page.keyboard.press("Enter")
  await blockIn(page, "第二会议室", title).filter({ hasText: "19:40–20:50" }).waitFor()
  await page.waitForFunction((name) => document.activeElement?.textContent?.includes(name), title)

  await page.keyboard.press("Enter")
  await page.keyboard.press("PageDown")
  await page.locator('[data-day="2027-01-13"][aria-pressed=true]').waitFor()
  await page.keyboard.press("Enter")
  await blockIn(page, "第二会议室", title).waitFor()
  await page.keyboard.press("Control+z")
  await block(page, title).waitFor({ state: "hidden" })
  await page.locator('[data-day="2027-01-12"]').click()
  await block(page, title).focus()
  await page.keyboard.press("Delete")
  await tray(page)
    .getByRole("button", { name: new RegExp(title) })
    .waitFor()
  await page.keyboard.press("Control+z")
  await block(page, title).waitFor()

  // From meeting to meeting by arrows; M asks where to.
  await block(page, title).focus()
  await page.keyboard.press("ArrowUp")
  expect(await focused()).not.toContain(title)
  await block(page, title).focus()
  await page.keyboard.press("m")
  await dialog(page, title).waitFor()
  await axe(page)
  await page.keyboard.press("Escape")
  await dialog(page, title).waitFor({ state: "hidden" })
  await deleteMeeting(page, title)
})

test("the sample's faults: one by dragging, the others by what is offered; afterwards it can be sent for approval", async () => {
  const page = await boardOf("zuzhi", "2027-01-14", TALL)
  const qingxi = "清溪乡代表团审议"
  await carry(page, block(page, qingxi), row(page, "第八会议室"), {
    before: async () => {
      // Taken, and so said, drawn and outlined.
      await page.locator("[data-ghost=bad]").waitFor()
      await page.locator("[data-card]", { hasText: "不合适" }).waitFor()
      await page.locator("[data-hit]", { hasText: "白石乡" }).waitFor()
      await row(page, "第九会议室")
        .getByText(/不合适：少 \d+ 座/)
        .waitFor()
      const seven = await row(page, "第七会议室").boundingBox()
      const from = await block(page, qingxi).boundingBox()
      if (!seven || !from) throw new Error("not on screen")
      await page.mouse.move(from.x + 30, seven.y + 20, { steps: 4 })
      await page.locator("[data-card]", { hasText: "第七会议室" }).waitFor()
    },
  })
  const move = page.getByRole("dialog", { name: /^移动「清溪乡/ })
  await move.waitFor()
  await move.getByText(/第 1 版已经发布/).waitFor()
  await move.getByText(/\d+ 人的日程/).click()
  await axe(page)
  await move.getByRole("button", { name: "移动", exact: true }).click()
  await move.waitFor({ state: "hidden" })
  await blockIn(page, "第七会议室", qingxi).waitFor()
  // Its old room is somebody else's now: it is said, and it stays.
  await undo(page).click()
  await page.getByText(/第六会议室 已被「.+」占用/).waitFor()
  await blockIn(page, "第七会议室", qingxi).waitFor()

  const trouble = page.getByRole("link", { name: /\d+ 处冲突/ })
  for (let round = 0; round < 8 && (await trouble.count()) > 0; round++) {
    const before = await trouble.textContent()
    // The first that blocks; what is only to be looked at may stay.
    const worst = page
      .locator("#conflicts li")
      .filter({ hasNotText: "提醒", has: page.getByText("怎么解决") })
      .first()
    await worst.getByRole("button", { name: "怎么解决" }).click()
    const offer = page.getByRole("button", { name: /^「.+」(改到|推迟|提前)/ }).first()
    await offer.click()
    const offered = page.getByRole("dialog", { name: /^移动「/ })
    await offered.getByRole("heading", { name: "会影响" }).waitFor()
    await offered.getByRole("button", { name: "移动", exact: true }).click()
    await offered.waitFor({ state: "hidden" })
    await page.waitForFunction((words) => document.querySelector('a[href="#conflicts"]')?.textContent !== words, before)
  }
  await page.getByText("✓ 没有冲突").waitFor()

  // As the office had it, for those who come after.
  await page.goto(`/events/${await sample.eventId()}/schedule/import`)
  await page.locator('input[type="file"]').setInputFiles(path.resolve("prisma/sample/county-session/schedule.xlsx"))
  await page.getByRole("button", { name: /^确认导入/ }).click()
  await page.getByRole("heading", { name: "导入完成" }).waitFor()
})

test("two at one board: changes arrive by themselves and are named, a stale move is refused and loses nothing", async () => {
  const [one, two] = [await boardOf("zuzhi", "2027-01-12", TALL), await boardOf("admin", "2027-01-12", TALL)]
  const title = "材料组碰头会"
  await newMeeting(one, title, "2027-01-12", "第一会议室（55 座）")
  await block(two, title).waitFor()
  await two.getByText(`周海燕刚改了“${title}”`).waitFor()

  // The second holds it while the first moves it: nothing moves under the hand, and what is put down is too late.
  await block(two, title).focus()
  await two.keyboard.press("Enter")
  await two.keyboard.press("ArrowRight")
  await block(one, title).focus()
  await one.keyboard.press("Enter")
  await one.keyboard.press("ArrowDown")
  await one.keyboard.press("Enter")
  await blockIn(one, "第二会议室", title).waitFor()
  await two.getByText(/刚改了/).waitFor()
  await blockIn(two, "第一会议室", title).waitFor()
  await two.keyboard.press("Enter")
  await two.getByText(`「${title}」刚被别人改过，现在是`).waitFor()
  await blockIn(two, "第二会议室", title).waitFor()
  await two.getByRole("button", { name: "去看看" }).click()
  await two.getByRole("dialog", { name: title }).waitFor()
  await two.keyboard.press("Escape")

  // A step of the first that the second has overtaken is not taken back over their head.
  await block(two, title).focus()
  await two.keyboard.press("Enter")
  await two.keyboard.press("ArrowDown")
  await two.keyboard.press("Enter")
  await blockIn(one, "第三会议室", title).waitFor()
  await undo(one).click()
  await one.getByText(/已经被移到别处/).waitFor()
  await blockIn(one, "第三会议室", title).waitFor()
  await deleteMeeting(one, title)
  await block(two, title).waitFor({ state: "hidden" })
})

test("a new meeting where one clicks twice on the board, and by the room's + alone", async () => {
  const page = await boardOf("zuzhi", "2027-01-12", TALL)
  const form = page.getByRole("dialog", { name: "新增会议" })
  const room = row(page, "第三会议室")
  await page.locator("[data-board]").evaluate((board) => {
    board.scrollLeft = board.scrollWidth
  })
  const hours = await room.locator("[data-hours]").boundingBox()
  const evening = await page.locator("[data-sheet]").evaluate((sheet) => {
    const { from, scale, names } = (sheet as HTMLElement).dataset
    const day = Math.floor((Number(from) + 480) / 1440) * 1440 - 480
    return sheet.getBoundingClientRect().left + Number(names) + (day + 20 * 60 + 20 - Number(from)) * Number(scale)
  })
  if (!hours) throw new Error("not on screen")
  await page.mouse.dblclick(evening, hours.y + 20)
  await form.waitFor()
  expect(await form.getByLabel("开始", { exact: true }).inputValue()).toBe("20:15")
  expect(await form.getByLabel("结束", { exact: true }).inputValue()).toBe("21:15")
  expect(
    await form
      .getByLabel("会场", { exact: true })
      .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text),
  ).toContain("第三会议室")
  await page.keyboard.press("Escape")
  await form.waitFor({ state: "hidden" })

  await room.getByRole("button", { name: "在第三会议室加一场会议" }).focus()
  await page.keyboard.press("Enter")
  await form.waitFor()
  await form.getByLabel("会议名称").fill("联络员碰头会")
  await form.getByLabel("开始", { exact: true }).fill("20:00")
  await form.getByLabel("结束", { exact: true }).fill("20:10")
  await form.getByRole("button", { name: "保存" }).click()
  await form.waitFor({ state: "hidden" })
  // Ten minutes are too narrow for words: they stand beside.
  const short = blockIn(page, "第三会议室", "联络员碰头会")
  await short.waitFor()
  const [width, words] = await short.evaluate((element) => [
    element.getBoundingClientRect().width,
    element.querySelector("span")?.getBoundingClientRect().width ?? 0,
  ])
  expect(width).toBeLessThan(40)
  expect(words).toBeGreaterThan(60)
  await axe(page)
  await deleteMeeting(page, "联络员碰头会")
})

test("by finger: a long press picks up, a short one scrolls", async () => {
  const page = await boardOf("zuzhi", "2027-01-12", { ...TALL, hasTouch: true })
  const title = "会务组碰头会"
  await newMeeting(page, title, "2027-01-12", "第一会议室（55 座）")
  const [start, goal] = [await block(page, title).boundingBox(), await row(page, "第二会议室").boundingBox()]
  if (!start || !goal) throw new Error("not on screen")
  const cdp = await page.context().newCDPSession(page)
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] })
  const [x, y] = [start.x + 20, start.y + 12]

  // Moved before it was rested on: nothing is picked up.
  await touch("touchStart", x, y)
  await touch("touchMove", x - 30, y)
  await touch("touchEnd", x - 30, y)
  expect(await page.locator("[data-card]").count()).toBe(0)

  await block(page, title).scrollIntoViewIfNeeded()
  const again = await block(page, title).boundingBox()
  if (!again) throw new Error("not on screen")
  const [left, top] = [again.x + 20, again.y + 12]
  await touch("touchStart", left, top)
  await page.locator("[data-card]").waitFor()
  for (const part of [0.3, 0.6, 1]) await touch("touchMove", left, top + (goal.y - start.y) * part)
  await page.locator("[data-card]", { hasText: "第二会议室" }).waitFor()
  await touch("touchEnd", left, top)
  await blockIn(page, "第二会议室", title).waitFor()
  await deleteMeeting(page, title)
})

test("on a phone: room by room, everything by menu", async () => {
  const page = await boardOf("zuzhi", "2027-01-15", { viewport: PHONE, hasTouch: true })
  await fitsWidth(page)
  await axe(page)
  await page.getByRole("button", { name: "安排总结用餐" }).tap()
  await page.getByRole("menuitem", { name: "移动到…" }).tap()
  const move = dialog(page, "总结用餐")
  await move.getByLabel("会场").waitFor()
  await move.getByRole("heading", { name: "会影响" }).waitFor()
  await axe(page)
  await fitsWidth(page)
  await move.getByRole("button", { name: "取消" }).tap()
  await page.goto(page.url())
  await alive(page)
})
