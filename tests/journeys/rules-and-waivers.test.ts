import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, PHONE, useBrowser } from "@/tests/support/browser"
import { alive, block, boardOf } from "./steps/board"
import { sample } from "./steps/database"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

const DAY = "2027-01-14"

/** A meeting of the presidium on the evening of the third day. */
async function newMeeting(page: Page, title: string, room: RegExp): Promise<void> {
  await page.getByRole("button", { name: "新增会议" }).click()
  const form = page.getByRole("dialog", { name: "新增会议" })
  await form.getByLabel("会议名称").fill(title)
  await form.getByLabel("日期", { exact: true }).fill(DAY)
  await form.getByLabel("开始", { exact: true }).fill("19:30")
  await form.getByLabel("结束", { exact: true }).fill("20:30")
  const choice = form.getByLabel("会场", { exact: true })
  const wanted = choice.locator("option").filter({ hasText: room }).first()
  await choice.selectOption((await wanted.getAttribute("value")) ?? "")
  await form.getByLabel("参加范围").fill("主席团成员")
  await form.getByRole("button", { name: "保存" }).click()
  await form.waitFor({ state: "hidden" })
  await block(page, title).waitFor()
}

/** Opens 移动到… of a meeting by keys alone and fills in its hours. */
async function moveTo(page: Page, title: string, from: string, to: string) {
  await block(page, title).focus()
  await page.keyboard.press("m")
  const form = page.getByRole("dialog", { name: `移动「${title}」` })
  await form.getByLabel("开始", { exact: true }).fill(from)
  await form.getByLabel("结束", { exact: true }).fill(to)
  return form
}

async function deleteMeeting(page: Page, title: string): Promise<void> {
  await block(page, title).click()
  await page.getByRole("dialog", { name: title }).getByRole("button", { name: "删除" }).click()
  const sure = page.getByRole("dialog", { name: `删除「${title}」？` })
  await sure.getByRole("button", { name: "删除" }).click()
  await block(page, title).waitFor({ state: "hidden" })
}

const findingOf = (page: Page, title: string, words: string) =>
  page.locator("#conflicts li").filter({ hasText: title }).filter({ hasText: words }).first()

/** Sets how grave a rule is, by keys: the field is reached by its name, the form sent by Enter. */
async function setRule(page: Page, rule: string, severity: string): Promise<void> {
  await page.goto(`/events/${await sample.eventId()}/settings`)
  await page.getByLabel(rule, { exact: true }).selectOption(severity)
  await page.getByRole("button", { name: "保存规则" }).focus()
  await page.keyboard.press("Enter")
  await page.getByText("规则已保存。").waitFor()
}

test("用餐时间不够 set to refuse: what leaves no time for lunch is not saved, and said in words; set back, it is", async () => {
  const page = await boardOf("zuzhi", DAY)
  const title = "午间碰头会"
  await newMeeting(page, title, /第四会议室/)
  await setRule(page, "用餐时间不够", "refuse")
  await axe(page)

  await page.goto(`/events/${await sample.eventId()}/schedule?day=${DAY}`)
  await alive(page)
  const form = await moveTo(page, title, "12:00", "14:00")
  await form.getByText(/午餐时间不够：/).waitFor()
  await axe(page)
  await form.getByRole("button", { name: "移动", exact: true }).focus()
  await page.keyboard.press("Enter")
  await page.getByText(/没有保存：用餐时间不够。「午间碰头会」.*有这种冲突不能保存。/).waitFor()
  await page.keyboard.press("Escape")
  await form.waitFor({ state: "hidden" })
  await block(page, title).getByText("19:30–20:30").waitFor()

  await setRule(page, "用餐时间不够", "")
  await page.goto(`/events/${await sample.eventId()}/schedule?day=${DAY}`)
  await alive(page)
  const again = await moveTo(page, title, "12:00", "14:00")
  await again.getByRole("button", { name: "移动", exact: true }).click()
  await again.waitFor({ state: "hidden" })
  await block(page, title).getByText("12:00–14:00").waitFor()
  await findingOf(page, title, "午餐时间不够").waitFor()
  await deleteMeeting(page, title)
})

test("a conflict is lived with until a day, by name and with a reason; a change of the meeting opens it again", async () => {
  const page = await boardOf("zuzhi", DAY)
  const [title, small] = ["小会场碰头会", "只能坐"]
  await newMeeting(page, title, /贵宾室/)
  await findingOf(page, title, small).getByRole("button", { name: "说明理由后放行…" }).focus()
  await page.keyboard.press("Enter")
  const dialog = page.getByRole("dialog", { name: "说明理由后放行" })
  await dialog.getByLabel("理由").fill("已加 20 把椅子")
  await dialog.getByLabel("有效期").selectOption("day")
  expect(await dialog.getByRole("button", { name: "保存" }).isDisabled()).toBe(true)
  await dialog.getByLabel("有效到哪一天").fill("2026-11-30")
  await axe(page)
  await dialog.getByRole("button", { name: "保存" }).click()
  // The past is refused in the dialog, and what was written stays.
  await dialog
    .getByRole("alert")
    .or(dialog.getByText(/已经过去|过了/))
    .first()
    .waitFor()
  expect(await dialog.getByLabel("理由").inputValue()).toBe("已加 20 把椅子")
  await dialog.getByLabel("有效到哪一天").fill(DAY)
  await dialog.getByRole("button", { name: "保存" }).click()
  await dialog.waitFor({ state: "hidden" })
  const line = findingOf(page, title, small)
  await line.getByText(/✓ 周海燕：已加 20 把椅子（有效到 1月14日.*）/).waitFor()
  await axe(page)

  // On a phone the same is told, and can be taken back or decided there.
  const phone = await signedIn("zuzhi", `/events/${await sample.eventId()}/schedule?day=${DAY}`, { viewport: PHONE })
  await findingOf(phone, title, small).getByRole("button", { name: "撤回" }).waitFor()
  await fitsWidth(phone)
  await axe(phone)
  await phone.goto(`/events/${await sample.eventId()}/settings`)
  await phone.getByLabel("用餐时间不够", { exact: true }).waitFor()
  await fitsWidth(phone)

  const form = await moveTo(page, title, "19:40", "20:30")
  await form.getByRole("button", { name: "移动", exact: true }).click()
  await form.waitFor({ state: "hidden" })
  await findingOf(page, title, small).getByRole("button", { name: "说明理由后放行…" }).waitFor()

  // Where the plan is published the same dialog offers the same ends.
  await page.goto(`/events/${await sample.eventId()}/publish`)
  await page
    .getByRole("button", { name: new RegExp(`说明理由: .*${title}`) })
    .first()
    .click()
  const there = page.getByRole("dialog", { name: "说明理由后放行" })
  await there.getByLabel("理由").fill("已加 20 把椅子")
  await there.getByLabel("有效期").selectOption("event")
  await axe(page)
  await there.getByRole("button", { name: "保存" }).click()
  await there.waitFor({ state: "hidden" })
  await page.getByText(/周海燕：已加 20 把椅子（有效到 1月15日.*）/).waitFor()
  await page.goto(`/events/${await sample.eventId()}/schedule?day=${DAY}`)
  await alive(page)
  await deleteMeeting(page, title)
})

/** Whether bookings of the room wait for somebody's yes. */
async function setApproval(page: Page, room: string, wanted: boolean): Promise<void> {
  await page.goto("/venues")
  await page
    .getByRole("button", { name: `「${room}」的操作` })
    .first()
    .click()
  await page.getByRole("menuitem", { name: "修改" }).click()
  const form = page.getByRole("dialog", { name: `修改「${room}」` })
  await form.getByLabel("预订要审批").setChecked(wanted)
  await form.getByRole("button", { name: "保存" }).click()
  await form.waitFor({ state: "hidden" })
}

test("a room that needs a yes: asked for from the conflict, given from the meeting with a note, lapsed when it is moved", async () => {
  const page = await signedIn("zuzhi", "/venues")
  const [title, room] = ["须批准的碰头会", "第三会议室"]
  await setApproval(page, room, true)
  await page.goto(`/events/${await sample.eventId()}/schedule?day=${DAY}`)
  await alive(page)
  await newMeeting(page, title, new RegExp(room))
  const line = findingOf(page, title, "须经批准")
  await line.getByRole("button", { name: "怎么解决" }).click()
  await line.getByRole("button", { name: "申请会场" }).click()
  await findingOf(page, title, "还没有批下来").waitFor()

  await block(page, title).click()
  const panel = page.getByRole("dialog", { name: title })
  await panel.getByText("周海燕已申请，等待批准。").waitFor()
  await axe(page)
  await panel.getByLabel("意见（可不填）").fill("请自带话筒")
  await panel.getByRole("button", { name: "确认会场" }).click()
  await panel.getByText(/周海燕已确认（/).waitFor()
  await panel.getByText("意见：请自带话筒").waitFor()
  await page.keyboard.press("Escape")
  await panel.waitFor({ state: "hidden" })
  expect(await findingOf(page, title, "须经批准").count()).toBe(0)

  const form = await moveTo(page, title, "19:45", "20:30")
  await form.getByRole("button", { name: "移动", exact: true }).click()
  await form.waitFor({ state: "hidden" })
  await findingOf(page, title, "改动后没有重新确认").waitFor()
  await block(page, title).click()
  await panel.getByText(/原来说的是1月14日.*19:30.*第三会议室，改动后须重新申请。/).waitFor()
  await panel.getByRole("button", { name: "不同意" }).click()
  await panel.getByText(/周海燕不同意（/).waitFor()
  await axe(page)
  await page.keyboard.press("Escape")
  await panel.waitFor({ state: "hidden" })
  await deleteMeeting(page, title)
  await setApproval(page, room, false)
})
