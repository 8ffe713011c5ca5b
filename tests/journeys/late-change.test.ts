import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, PHONE, useBrowser } from "@/tests/support/browser"
import { rows, sample } from "./steps/database"
import { cardsOf, movedBetween, seatingPage, storedSeats, way, ways } from "./steps/late-change"
import { saved, seat, sitsThere, sitter } from "./steps/seat-map"
import { fitsWidth } from "./steps/sign-in"

useBrowser()

/** The opening plenary; its fifth in rank sits in the first rostrum row. */
const opening = async () => {
  const eventId = await sample.eventId()
  const meetingId = await sample.meetingId(eventId, "4")
  return { eventId, meetingId, path: `/events/${eventId}/seating/${meetingId}` }
}
async function fifth(meetingId: string): Promise<{ id: string; name: string; seatId: string }> {
  const [found] = await rows<{ id: string; name: string; seatId: string }>(
    `select p.id, q.name, a."seatId" from "SeatAssignment" a join "SeatingPlan" s on s.id = a."planId"
     join "Participation" p on p.id = a."participationId" join "Person" q on q.id = p."personId"
     where s."meetingId" = $1 and a."seatId" like 'stage/0/%' order by p.rank limit 1 offset 4`,
    [meetingId],
  )
  if (!found) throw new Error("nobody on the rostrum")
  return found
}
const undo = (page: Page) => page.getByRole("button", { name: "撤销" })
const tray = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) }).first()
const adopt = (page: Page, method: string) => way(page, method).getByRole("button", { name: "采用" })
const find = async (page: Page, name: string) => {
  await page.getByRole("combobox", { name: "找人" }).fill(name)
  await page
    .getByRole("option", { name: new RegExp(name) })
    .first()
    .waitFor()
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: new RegExp(`^${name}`) }).waitFor()
}

test("one of the rostrum drops out: priced, told in words, done, printed, taken back", async () => {
  const { meetingId, path } = await opening()
  const before = await storedSeats(meetingId)
  const gone = await fifth(meetingId)
  const page = await seatingPage("zuzhi", path)
  await find(page, gone.name)
  await page.getByRole("button", { name: "请假／缺席" }).click()
  await way(page, "补位").waitFor()
  await page.getByText(`${gone.name} 缺席`).waitFor()
  await axe(page)
  const words = await way(page, "补位").innerText()
  expect(words).toMatch(/第 1 排由(单数变双数|双数变单数)（\d+ → \d+）/)
  expect(words).toMatch(/1 号(不动|要动|离开正中|回到正中)/)
  expect(await cardsOf(page, "留空")).toBe(0)
  expect(await cardsOf(page, "抽补")).toBeLessThan(await cardsOf(page, "补位"))
  const moving = await cardsOf(page, "补位")
  expect(moving).toBeGreaterThan(0)

  await way(page, "补位")
    .getByRole("button", { name: /^看 \d+ 张桌牌$/ })
    .click()
  await page.getByRole("list", { name: "按走动顺序" }).getByText(gone.name).waitFor()
  await axe(page)
  await saved(page, () => adopt(page, "补位").click())
  await page.getByText(`已按「补位」调整：动 ${moving} 张，新做 0 张，撤 1 张。`).first().waitFor()
  await tray(page, gone.name).waitFor()
  const after = await storedSeats(meetingId)
  expect(after.has(gone.id)).toBe(false)
  expect(movedBetween(before, after)).toBe(moving)
  await axe(page)

  // The sheet is printed by itself: nothing of the page around it.
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole("button", { name: "打印清单" }).click()
  await page.locator(".print-sheet").waitFor({ state: "attached" })
  expect(await page.locator(".print-sheet").isVisible()).toBe(false)
  await page.emulateMedia({ media: "print" })
  const printed = await page.evaluate(() =>
    ["main", "nav", ".print-sheet h1", ".print-sheet tbody"].map(
      (part) => [...document.querySelectorAll(part)].filter((one) => one.getClientRects().length > 0).length,
    ),
  )
  expect(printed).toEqual([0, 0, 1, 1])
  await page.emulateMedia({ media: "screen" })
  expect(await page.locator(".print-sheet h1").textContent()).toBe("第一次全体会议（开幕） 换牌单")
  expect(await page.locator(".print-sheet tbody tr").count()).toBe(moving + 1)
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")))
  await page.locator(".print-sheet").waitFor({ state: "detached" })

  await saved(page, () => undo(page).click())
  await expect.poll(async () => [...(await storedSeats(meetingId))].sort()).toEqual([...before].sort())
})

test("by keyboard alone: found, absent, adopted with the focus on what was done, taken back", async () => {
  const { meetingId, path } = await opening()
  const before = await storedSeats(meetingId)
  const gone = await fifth(meetingId)
  const page = await seatingPage("zuzhi", path)
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? "")
  const tabTo = async (text: string) => {
    for (let step = 0; step < 80; step++) {
      await page.keyboard.press("Tab")
      if ((await focused()).trim() === text) return
    }
    throw new Error(`${text} is not reached by Tab`)
  }
  await page.keyboard.press("/")
  await page.keyboard.type(gone.name)
  await page
    .getByRole("option", { name: new RegExp(gone.name) })
    .first()
    .waitFor()
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: new RegExp(`^${gone.name}`) }).waitFor()
  await tabTo("请假／缺席")
  await page.keyboard.press("Enter")
  await way(page, "建议").waitFor()
  const moving = await cardsOf(page, "建议")
  await tabTo("采用")
  await saved(page, () => page.keyboard.press("Enter"))
  await page.getByText(`已按「建议」调整：动 ${moving} 张，新做 0 张，撤 1 张。`).first().waitFor()
  expect(await focused()).toContain("已按「建议」调整")
  expect(movedBetween(before, await storedSeats(meetingId))).toBe(moving)
  await tray(page, gone.name).waitFor()
  await saved(page, () => page.keyboard.press("Control+z"))
  await expect.poll(async () => [...(await storedSeats(meetingId))].sort()).toEqual([...before].sort())
})

test("seven of the hall drop out: chosen in the list, the suggestion adopted; in English", async () => {
  const { meetingId, path } = await opening()
  const before = await storedSeats(meetingId)
  const page = await seatingPage("zuzhi", path)
  await page.getByRole("button", { name: "语言: English" }).click()
  await page.getByRole("button", { name: "Language: 中文" }).waitFor()
  await page.getByRole("button", { name: "List" }).click()
  await page.getByLabel("Show").selectOption({ index: 3 })
  const boxes = page.getByRole("checkbox", { name: /^Choose (?!everybody)/ })
  for (const index of [2, 4, 5, 9, 11, 14, 16]) await boxes.nth(index).check()
  await page.getByRole("heading", { name: "7 people chosen" }).waitFor()
  await page.getByRole("button", { name: "Absent", exact: true }).click()
  const list = ways(page, "One is absent: the least work")
  await list.getByText("Suggested", { exact: true }).waitFor()
  await axe(page)
  const row = list.getByRole("listitem").filter({ has: page.getByText("Suggested", { exact: true }) })
  const text = (await row.innerText()).replace(/\s+/g, " ")
  const moving = Number(/(\d+) cards? moves?/.exec(text)?.[1] ?? 0)
  expect(text).toContain("7 cards away")
  await saved(page, () => row.getByRole("button", { name: "Use this" }).click())
  await page.getByText(`Done by “Suggested”: ${moving} moved, 0 new, 7 taken away.`).first().waitFor()
  const after = await storedSeats(meetingId)
  expect(before.size - after.size).toBe(7)
  expect(movedBetween(before, after)).toBe(moving)
  await axe(page)
  await saved(page, () => page.getByRole("button", { name: "Undo" }).click())
  await expect.poll(async () => [...(await storedSeats(meetingId))].sort()).toEqual([...before].sort())
})

test("a substitute sits down, a rank changes", async () => {
  const { meetingId, path } = await opening()
  const before = await storedSeats(meetingId)
  const page = await seatingPage("zuzhi", path)
  const place = "8 排 23 座"
  const name = (await sitter(page, place)).split("，")[0] ?? ""
  await seat(page, place).click()
  await page.getByRole("heading", { name }).waitFor()
  // Somebody has to be without a seat to stand in: the neighbour gives theirs up.
  const other = "8 排 21 座"
  const stands = (await sitter(page, other)).split("，")[0] ?? ""
  await seat(page, other).click()
  await page.getByRole("heading", { name: stands }).waitFor()
  await saved(page, () => page.getByRole("button", { name: "下座" }).click())
  await seat(page, place).click()
  await page.getByRole("heading", { name }).waitFor()
  await page.getByRole("button", { name: "换人" }).click()
  const who = page.getByLabel("由谁来")
  const option = await who.locator("option").filter({ hasText: stands }).getAttribute("value")
  await who.selectOption(option ?? "")
  // axe takes the part of the drawing that is cut off by its frame for lying over the buttons: it looks at the whole hall.
  await page.getByRole("button", { name: "全图" }).click()
  await axe(page)
  await page.getByRole("button", { name: "换上" }).click()
  await page.getByText(`${name} 换成 ${stands}`).waitFor()
  await way(page, "留空").waitFor()
  await saved(page, () => adopt(page, "留空").click())
  await sitsThere(page, place, stands)
  await tray(page, name).waitFor()
  await saved(page, () => undo(page).click())
  await saved(page, () => undo(page).click())
  await expect.poll(async () => [...(await storedSeats(meetingId))].sort()).toEqual([...before].sort())

  const gone = await fifth(meetingId)
  await find(page, gone.name)
  await page.getByRole("button", { name: "改排名" }).click()
  await page.getByLabel("新的排名").fill("3")
  await axe(page)
  await page.getByRole("button", { name: "改", exact: true }).click()
  await page.getByText(`${gone.name} 排名改为第 3`).waitFor()
  await way(page, "建议").waitFor()
  expect(await cardsOf(page, "建议")).toBeGreaterThan(1)
  await page.getByRole("button", { name: `去掉：${gone.name} 排名改为第 3` }).click()
  await ways(page).waitFor({ state: "detached" })
})

test("a seat breaks and is mended: from the list of closed seats, and on the seat", async () => {
  const { meetingId, path } = await opening()
  const before = await storedSeats(meetingId)
  const page = await seatingPage("zuzhi", path)
  const place = "9 排 23 座"
  const close = async () => {
    await seat(page, place).click()
    await page.getByRole("button", { name: "座位坏了" }).click()
    await page.getByText(`${place} 坏了`).waitFor()
    await way(page, "建议").waitFor()
    await saved(page, () => adopt(page, "建议").click())
    await page.getByRole("list", { name: "本场停用的座位" }).getByText(place).waitFor()
    await sitsThere(page, place, "")
  }
  const name = (await sitter(page, place)).split("，")[0] ?? ""
  await close()
  await axe(page)
  // The undo cannot put anybody on it: said in words, and nothing is lost.
  await undo(page).click()
  await page
    .getByText(/已停用，不能坐人/)
    .first()
    .waitFor()
  await page.getByRole("button", { name: `${place}：这个座位修好了` }).click()
  await page.getByText("1 个座位恢复使用。").waitFor()
  await page.getByRole("list", { name: "本场停用的座位" }).waitFor({ state: "detached" })

  await find(page, name)
  const now = await storedSeats(meetingId)
  expect(now.size).toBe(before.size)
  await close()
  await seat(page, place).click()
  await page.getByRole("button", { name: "这个座位修好了", exact: true }).first().click()
  await page.getByText("1 个座位恢复使用。").waitFor()
  await page.getByRole("list", { name: "本场停用的座位" }).waitFor({ state: "detached" })
  await page.getByRole("button", { name: "座位坏了" }).waitFor()
})

test("who has leave and still sits is offered, and taken as absent with one press", async () => {
  const { eventId, meetingId, path } = await opening()
  const gone = await fifth(meetingId)
  const [copy] = await rows<{ id: string }>(
    `update "NoticeRecipient" set answer = 'LEAVE', decision = 'APPROVED', reason = '住院' where "participationId" = $1
     and "noticeId" in (select n.id from "Notice" n where n."eventId" = $2 and n.kind = 'PUBLISHED') returning id`,
    [gone.id, eventId],
  )
  expect(copy).toBeDefined()
  const page = await seatingPage("zuzhi", path)
  await page.getByText(/已准假 \d+ 人仍有座位/).waitFor()
  await axe(page)
  await page.getByRole("button", { name: "都列为缺席" }).click()
  await page.getByText(`${gone.name} 缺席`).waitFor()
  await way(page, "建议").waitFor()
  await page.getByText(/已准假 \d+ 人仍有座位/).waitFor({ state: "hidden" })
  await rows(`update "NoticeRecipient" set answer = 'NONE', decision = null, reason = '' where id = $1`, [copy?.id])
})

test("on a phone: found, absent, adopted, taken back; nothing is wider than the screen", async () => {
  const { meetingId, path } = await opening()
  const before = await storedSeats(meetingId)
  const gone = await fifth(meetingId)
  const page = await seatingPage("zuzhi", path, { viewport: PHONE, hasTouch: true })
  await page.getByRole("combobox", { name: "找人" }).fill(gone.name)
  await page
    .getByRole("option", { name: new RegExp(gone.name) })
    .first()
    .tap()
  await page.getByRole("button", { name: "请假／缺席" }).tap()
  await way(page, "抽补").waitFor()
  await fitsWidth(page)
  await page.getByRole("button", { name: "全图" }).tap()
  await axe(page)
  await saved(page, () => adopt(page, "抽补").tap())
  await page
    .getByText(/已按「抽补」调整/)
    .first()
    .waitFor()
  await fitsWidth(page)
  await saved(page, () => undo(page).tap())
  await expect.poll(async () => [...(await storedSeats(meetingId))].sort()).toEqual([...before].sort())
})
