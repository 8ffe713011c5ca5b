import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, openPage, PHONE, useBrowser } from "@/tests/support/browser"
import {
  DEPUTIES,
  DEPUTY,
  OBSERVERS,
  type OfficeFile,
  observersFile,
  rosterFile,
  SWAPPED,
  scheduleFile,
} from "./steps/office-files"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

// Always to come, and never on the days of the sample session: the halls are free.
const YEAR = new Date().getFullYear() + 1
const [FIRST, SECOND] = [`${YEAR}-03-02`, `${YEAR}-03-03`]
const TITLE = `青石县第十届人民代表大会第三次会议（${YEAR}年）`

async function newEvent(page: Page): Promise<string> {
  await page.getByRole("link", { name: "新建活动" }).click()
  await page.getByLabel("全称").fill(TITLE)
  await page.getByLabel("简称").fill("青石县人大三次会议")
  await page.getByLabel("开始日期").fill(FIRST)
  await page.getByLabel("结束日期").fill(SECOND)
  await axe(page)
  await page.getByRole("button", { name: "新建", exact: true }).click()
  await page.waitForURL(/\/events\/[0-9a-f-]{30,}$/)
  await page.getByRole("heading", { level: 1 }).waitFor()
  await axe(page)
  return new URL(page.url()).pathname
}

async function addChecker(page: Page, event: string): Promise<void> {
  await page.goto(`${event}/settings`)
  await page.getByLabel("加入成员").selectOption("陈国平 · 审核人")
  await page.getByRole("button", { name: "加入", exact: true }).click()
  await page.getByRole("cell", { name: "陈国平", exact: true }).waitFor()
}

async function chooseFile(page: Page, file: OfficeFile): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByRole("button", { name: /^确认导入/ }).waitFor()
}

async function confirmImport(page: Page, rows: number): Promise<void> {
  await page.getByRole("button", { name: `确认导入 ${rows} 行` }).click()
  await page.getByRole("heading", { name: "导入完成" }).waitFor()
}

async function importPeople(page: Page, event: string): Promise<void> {
  await page.goto(`${event}/people/import`)
  await chooseFile(page, await rosterFile())
  await page.getByText("没有姓名。").waitFor()
  await page.getByText("姓名里有 < 或 >，请核对。").waitFor()
  const duty = page.getByLabel("「分管」对应")
  expect(await duty.inputValue()).toBe("")
  await duty.selectOption("团内职务")
  await page.getByRole("columnheader", { name: "团内职务" }).waitFor()
  await page.getByText(`新增 ${DEPUTIES + 2}，更新 0，不变 0，有错误 2`).waitFor()
  await axe(page)
  await page.setViewportSize(PHONE)
  await fitsWidth(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  await confirmImport(page, DEPUTIES + 2)

  await page.getByRole("button", { name: "再导入一个文件" }).click()
  await chooseFile(page, observersFile())
  await page.getByRole("cell", { name: OBSERVERS[0] ?? "", exact: true }).waitFor()
  const kind = page.getByLabel("类别", { exact: true })
  await kind.selectOption("列席")
  await page.getByText(`新增 ${OBSERVERS.length}，更新 0，不变 0，有错误 0`).waitFor()
  await confirmImport(page, OBSERVERS.length)
  await page.getByRole("link", { name: "看名单" }).or(page.locator("main").getByRole("link").first()).first().click()
}

async function importSchedule(page: Page, event: string): Promise<void> {
  await page.goto(`${event}/schedule/import`)
  await chooseFile(page, await scheduleFile(FIRST, SECOND))
  await page.getByText("新增 4，更新 0，不变 0，有错误 0").waitFor()
  await axe(page)
  await confirmImport(page, 4)
  await page.getByRole("link", { name: "看日程和冲突" }).click()
  await page.waitForURL(/\/schedule$/)
}

/** The two debates in one room: named, and solved by what is offered. */
async function repairConflict(page: Page): Promise<void> {
  const conflicts = page.locator("#conflicts").getByRole("listitem")
  await conflicts.first().waitFor()
  expect(await conflicts.count()).toBe(1)
  const words = (await conflicts.first().textContent()) ?? ""
  for (const part of [
    "云溪宾馆",
    "第四会议室",
    "北岭镇代表团审议工作报告",
    "南河镇代表团审议工作报告",
    "重叠 120 分钟",
  ])
    expect(words).toContain(part)
  await page.getByRole("button", { name: /第一次全体会议.*08:00–11:00.*大礼堂/ }).waitFor()
  await conflicts.getByRole("button", { name: "怎么解决" }).click()
  await conflicts
    .getByRole("button", { name: /^「南河镇代表团审议工作报告」改到云溪宾馆/ })
    .first()
    .click()
  const dialog = page.getByRole("dialog")
  await dialog.getByText("解决 1 处冲突").waitFor()
  await dialog.getByText("12 人的日程").waitFor()
  await axe(page)
  await dialog.getByRole("button", { name: "移动", exact: true }).click()
  await page.getByText("没有冲突，可以送审").waitFor()
}

const seatOf = async (page: Page): Promise<string> =>
  (await page
    .locator("dl")
    .filter({ has: page.getByText("座位", { exact: true }) })
    .locator("b")
    .first()
    .textContent()) ?? ""

async function find(page: Page, name: string): Promise<void> {
  await page.getByRole("combobox", { name: "找人" }).fill(name)
  await page.getByRole("combobox", { name: "找人" }).press("Enter")
  await page.getByRole("heading", { name }).waitFor()
}

const seatWith = (page: Page, name: string) => page.locator(`[role="option"][aria-label*="${name}"]`)

async function settle(page: Page, step: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === "POST")
  await step()
  expect((await answer).status()).toBe(200)
}

async function arrangeSeats(page: Page, event: string, meeting: string): Promise<void> {
  await page.goto(`${event}/seating`)
  await axe(page)
  await page.getByRole("link", { name: new RegExp(meeting) }).click()
  await page.getByRole("button", { name: "开始排座" }).click()
  await page.getByRole("button", { name: "自动排座" }).click()
  await page.getByRole("dialog").getByText("所有人都有座位").waitFor()
  await axe(page)
  await page.getByRole("button", { name: `排座（动 ${DEPUTIES + OBSERVERS.length} 人）` }).click()
  await page.getByText("参加的人都有座位了。").waitFor()
  await page.getByText(`${DEPUTIES + OBSERVERS.length} 人已就座`).waitFor()
}

/** Click, click: two neighbours change places; then both are locked and stay. */
async function swapAndLock(page: Page): Promise<void> {
  const [first, second] = SWAPPED
  await find(page, second)
  const wanted = await seatOf(page)
  await find(page, first)
  const left = await seatOf(page)
  expect(left).not.toBe(wanted)
  await seatWith(page, first).click()
  await page.getByText(`正在安排「${first}」`).waitFor()
  await settle(page, () => seatWith(page, second).click())
  expect(await seatOf(page)).toBe(wanted)
  for (const name of SWAPPED) {
    await find(page, name)
    await settle(page, () => page.getByRole("button", { name: "锁定", exact: true }).last().click())
    await page.getByRole("button", { name: "解锁" }).waitFor()
  }
  await page.reload()
  await find(page, second)
  expect(await seatOf(page)).toBe(left)
  await page.getByText("已锁定").waitFor()
  await seatWith(page, second).click()
  await page.locator("span", { hasText: `「${second}」的座位已锁定，请先解锁。` }).waitFor()
  await axe(page)
}

async function giveTasks(page: Page, event: string): Promise<void> {
  await page.goto(`${event}/tasks`)
  await page.getByRole("button", { name: "按模板生成" }).click()
  const boxes = page.getByRole("checkbox", { name: /^选中「/ })
  await boxes.nth(5).waitFor()
  for (const box of await boxes.all()) await box.check()
  await page.getByLabel("把选中的 6 项交给").selectOption({ label: "陶慧 · 组长" })
  await page.getByText("无负责人 0 项").waitFor()
  await axe(page)
}

async function propose(page: Page, event: string): Promise<void> {
  await page.goto(`${event}/publish`)
  await page.getByText("没有必须解决的问题").waitFor()
  await page.getByRole("button", { name: "送审" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "送审" }).click()
  await page.getByText("这一版由您送审，要请另一个人审核。").waitFor()
  await axe(page)
}

async function check(checker: Page): Promise<void> {
  await checker.reload()
  await checker.getByRole("button", { name: "审核通过" }).click()
  await checker.getByText(/审核通过，可以发布$/).waitFor()
  await axe(checker)
}

async function publish(page: Page, number: number): Promise<void> {
  await page.reload()
  await page.getByRole("button", { name: `发布第 ${number} 版` }).click()
  await axe(page)
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `发布第 ${number} 版` })
    .click()
  await page.getByText(new RegExp(`现行第 ${number} 版`)).waitFor()
}

/** UID → SEQUENCE of the entries of a calendar file whose title fits. */
function calendarEntries(text: string, title: string): [uid: string, sequence: number][] {
  const unfolded = text.replace(/\r?\n[ \t]/g, "")
  return unfolded
    .split("BEGIN:VEVENT")
    .slice(1)
    .filter((entry) => entry.includes(title))
    .map((entry) => [/^UID:(.*)$/m.exec(entry)?.[1]?.trim() ?? "", Number(/^SEQUENCE:(\d+)/m.exec(entry)?.[1] ?? 0)])
}

test("an office with its own spreadsheets: from the files to a published session, a leave and a change", async () => {
  const page = await signedIn("zuzhi")
  const event = await newEvent(page)
  await addChecker(page, event)
  await importPeople(page, event)
  await importSchedule(page, event)
  await repairConflict(page)
  await arrangeSeats(page, event, "第一次全体会议")
  await swapAndLock(page)
  await find(page, DEPUTY)
  const seat = (await seatOf(page)).replaceAll(" ", "")
  await arrangeSeats(page, event, "第二次全体会议")
  await giveTasks(page, event)

  const checker = await signedIn("shenhe", `${event}/publish`)
  await propose(page, event)
  await check(checker)
  await publish(page, 1)

  await page.goto(`${event}/people`)
  await page.getByRole("link", { name: DEPUTY }).click()
  await page.getByRole("button", { name: "显示链接" }).click()
  const link = await page.getByLabel(new RegExp(`${DEPUTY}.*链接`)).inputValue()
  await axe(page)

  const phone = await openPage({ viewport: { width: 360, height: 740 } })
  await phone.goto(link)
  await phone.getByRole("heading", { name: `${DEPUTY} 代表` }).waitFor()
  await phone.getByRole("heading", { name: "第一次全体会议" }).first().waitFor()
  await phone.getByText("8:00–11:00").first().waitFor()
  await phone.getByText(seat, { exact: true }).first().waitFor()
  await phone.getByText("我的座位").waitFor()
  await phone.getByRole("img", { name: `会场示意图：${seat}` }).waitFor()
  await phone.getByText("第 1 版", { exact: true }).waitFor()
  await fitsWidth(phone)
  await axe(phone)
  const feed = (await phone.getByRole("link", { name: "加入日历" }).getAttribute("href")) ?? ""
  const before = calendarEntries(await (await phone.request.get(feed)).text(), "南河镇代表团审议工作报告")

  await phone.getByText("我要请假").click()
  await phone.getByLabel("请假原因（必填）").fill("赴省里参加培训")
  await phone.getByRole("button", { name: "提交" }).locator("visible=true").click()
  await phone.getByText("回执已收到，谢谢。").waitFor()
  await phone.getByText("请假待批").waitFor()
  await axe(phone)

  await page.goto(`${event}/notices`)
  await page.getByText("请假：赴省里参加培训").waitFor()
  await axe(page)
  await page.getByRole("button", { name: `同意: ${DEPUTY}`, exact: true }).click()
  await page.getByText("1 人请假").waitFor()
  await phone.goto(link)
  await phone.getByText("已准假").waitFor()

  await page.goto(`${event}/schedule`)
  await page.getByRole("button", { name: /^●?\s*南河镇代表团审议工作报告/ }).click()
  await page.getByRole("button", { name: "移动到…" }).click()
  await page.getByRole("dialog").getByLabel("开始").fill("15:00")
  await page.getByRole("dialog").getByLabel("结束").fill("17:00")
  await page.getByText("第 1 版已经发布；再次发布时只通知受影响的人").waitFor()
  await page.getByRole("dialog").getByRole("button", { name: "移动", exact: true }).click()
  await page.getByRole("button", { name: /南河镇代表团审议工作报告.*15:00–17:00/ }).waitFor()
  await propose(page, event)
  await check(checker)
  await publish(page, 2)

  await phone.reload()
  await phone.getByText("有 1 处改动").waitFor()
  expect(await phone.locator("s", { hasText: "14:30" }).count()).toBe(1)
  expect(await phone.locator("strong", { hasText: "15:00" }).count()).toBe(1)
  await axe(phone)
  await fitsWidth(phone)
  const after = calendarEntries(await (await phone.request.get(feed)).text(), "南河镇代表团审议工作报告")
  expect(before).toHaveLength(1)
  expect(after.map(([uid]) => uid)).toEqual(before.map(([uid]) => uid))
  expect(after[0]?.[1]).toBeGreaterThan(before[0]?.[1] ?? 0)
  await phone.getByRole("button", { name: "知道了" }).click()
  await phone.getByText("好的，已记下您看过这些改动。").waitFor()
  expect(await phone.getByText("有 1 处改动").count()).toBe(0)
}, 300_000)
