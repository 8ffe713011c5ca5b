import { expect, test } from "vitest"
import { axe, PHONE, useBrowser } from "@/tests/support/browser"
import { rows, sample } from "./steps/database"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

const COPY = "议案审查委员会会议（副本）"
type Row = { id: string; roomId: string | null; from: Date | null }

const stored = async (eventId: string): Promise<Row | undefined> =>
  (
    await rows<Row>(`select id, "roomId", "startsAt" as "from" from "Meeting" where "eventId" = $1 and title = $2`, [
      eventId,
      COPY,
    ])
  )[0]

test("a meeting without a time finds one and a room, by keys alone", async () => {
  const eventId = await sample.eventId()
  const page = await signedIn("zuzhi", `/events/${eventId}/schedule?day=2027-01-14`)
  await page.getByRole("button", { name: "列表", exact: true }).press("Enter")
  await page.getByRole("cell", { name: "议案审查委员会会议" }).getByRole("button").press("Enter")
  await page.getByRole("dialog").getByRole("button", { name: "复制", exact: true }).press("Enter")
  await page.getByRole("cell", { name: COPY }).getByRole("button").press("Enter")
  await page.getByRole("dialog").getByRole("button", { name: "找会场、找时间" }).press("Enter")

  const finder = page.getByRole("dialog", { name: `给「${COPY}」找会场、找时间` })
  await finder.getByText(/合适 \d+ 处/).waitFor()
  // Nine o'clock is the plenary: whoever has to be there is named.
  await finder
    .getByText(/要参加「第二次全体会议」/)
    .first()
    .waitFor()
  await axe(page)
  await finder.getByText(/为什么不是另外/).press("Enter")
  await finder.getByText("「第二次全体会议」 08:30–11:00").waitFor()
  await finder.getByRole("button", { name: "什么时候都有空" }).press("Enter")
  await finder.getByText(/段时间大家都有空/).waitFor()
  await axe(page)
  await finder.getByRole("button", { name: /^11:00 开始，用/ }).press("Enter")

  const move = page.getByRole("dialog", { name: `移动「${COPY}」` })
  expect(await move.getByLabel("开始").inputValue()).toBe("11:00")
  expect(await move.getByText("●").count()).toBe(0)
  await move.getByRole("button", { name: "移动", exact: true }).press("Enter")
  await move.waitFor({ state: "detached" })
  const saved = await stored(eventId)
  expect(saved?.from?.toISOString()).toBe("2027-01-14T03:00:00.000Z")
  expect(saved?.roomId).not.toBeNull()

  await page.getByRole("cell", { name: COPY }).getByRole("button").press("Enter")
  await page.getByRole("dialog").getByRole("button", { name: "删除", exact: true }).press("Enter")
  const sure = page.getByRole("dialog", { name: `删除「${COPY}」？` })
  await sure.getByRole("button", { name: "删除", exact: true }).press("Enter")
  await page.waitForFunction(() => document.querySelectorAll("[role=dialog]").length === 0)
  expect(await stored(eventId)).toBeUndefined()
})

test("people as rows: who is free when, a person's times, a stretch that proposes a move", async () => {
  const eventId = await sample.eventId()
  const page = await signedIn("zuzhi", `/events/${eventId}/schedule?day=2027-01-14`)
  await page.getByRole("button", { name: "人员", exact: true }).press("Enter")
  await page.getByText("必到 43 人").waitFor()
  await axe(page)
  await page.getByLabel("看谁的时间").selectOption({ label: "议案审查委员会会议" })
  await page.getByText("必到 15 人").waitFor()
  await page.getByRole("button", { name: "崔毅", exact: true }).press("Enter")
  const times = page.getByRole("dialog", { name: "崔毅" })
  await times.getByText("第二次全体会议").waitFor()
  expect(await times.getByText(/冲突$/).count()).toBeGreaterThan(1)
  await page.keyboard.press("Escape")
  await page
    .getByRole("button", { name: /都有空，选这段时间$/ })
    .first()
    .press("Enter")
  await page.getByRole("dialog", { name: "移动「议案审查委员会会议」" }).waitFor()
  await page.keyboard.press("Escape")
  // Only the rows in sight are drawn.
  await page.getByLabel("看谁的时间").selectOption({ label: "全体人员" })
  await page.getByText("必到 368 人").waitFor()
  expect(await page.getByRole("list").getByRole("listitem").count()).toBeLessThan(120)
})

test("the week with days as columns: picked up, moved a day on and put back by keys", async () => {
  const eventId = await sample.eventId()
  const page = await signedIn("zuzhi", `/events/${eventId}/schedule`)
  await page.getByRole("button", { name: "全程", exact: true }).press("Enter")
  const block = page.locator("[data-week-meeting]").filter({ hasText: "总结用餐" })
  const spoken = page.locator("[data-hand-words]")
  await block.press("Enter")
  await block.press("ArrowDown")
  await spoken.filter({ hasText: "12:05–" }).waitFor()
  await block.press("ArrowLeft")
  await page.locator('[data-column="2027-01-14"] [data-ghost]').waitFor()
  await axe(page)
  await block.press("Escape")
  await page.locator("[data-ghost]").waitFor({ state: "detached" })
  await page.getByLabel("看谁的一周").selectOption({ label: "清溪乡代表团" })
  await page.locator("[data-week-meeting]").filter({ hasText: "清溪乡代表团审议三个报告" }).waitFor()
  await block.press("m")
  await page.getByRole("dialog", { name: "移动「总结用餐」" }).waitFor()
})

test("on a phone", async () => {
  const eventId = await sample.eventId()
  const page = await signedIn("zuzhi", `/events/${eventId}/schedule?day=2027-01-14`, { viewport: PHONE })
  await page.getByRole("button", { name: "人员", exact: true }).click()
  await page.getByText("必到 43 人").waitFor()
  await fitsWidth(page)
  await page.getByRole("button", { name: "找会场", exact: true }).click()
  await page
    .getByRole("dialog", { name: "找会场" })
    .getByText(/合适 \d+ 处/)
    .waitFor()
  await fitsWidth(page)
  await axe(page)
})
