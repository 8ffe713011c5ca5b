import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, PHONE, useBrowser } from "@/tests/support/browser"
import { rows, sample } from "./steps/database"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

type Spot = { code: string; room: string | null; from: string | null }

/** Where the event's meetings are. */
const spots = async (eventId: string): Promise<Spot[]> =>
  rows<Spot>(
    `select m.code, r.name as room, m."startsAt"::text as "from" from "Meeting" m left join "Room" r on r.id = m."roomId"
     where m."eventId" = $1 order by m.position, m.id`,
    [eventId],
  )

/** Meetings whose set-up, time or clear-away lies in the hall on the morning of 14 January, Shanghai time. */
const inTheHall = async (eventId: string): Promise<string[]> =>
  (
    await rows<{ code: string }>(
      `select m.code from "Meeting" m join "Room" r on r.id = m."roomId" where m."eventId" = $1 and r.name = '大礼堂'
       and m."cancelledAt" is null and m."startsAt" - r."setUpMinutes" * interval '1 minute' < '2027-01-14T12:00+08:00'
       and m."endsAt" + r."clearAwayMinutes" * interval '1 minute' > '2027-01-14T08:00+08:00'`,
      [eventId],
    )
  ).map((row) => row.code)

const accepting = (page: Page) => page.getByRole("heading", { name: "接受之前" })
const ticks = (page: Page) => page.getByRole("checkbox", { name: /^接受「/ })

/** The hall is lost for a morning: said by keyboard alone, on the page that the schedule leads to. */
async function loseTheHall(page: Page, { close }: { close: boolean }): Promise<void> {
  await page.getByRole("radio", { name: /^只修有冲突的/ }).focus()
  await page.getByRole("radio", { name: /^会场用不了/ }).focus()
  await page.keyboard.press("Space")
  await page.getByLabel("会场", { exact: true }).selectOption({ label: "大礼堂" })
  await page.getByLabel("日期").selectOption("2027-01-14")
  await page.getByText("影响 1 场会议：第二次全体会议").waitFor()
  await page.getByLabel(/把这段时间登记为停用/).setChecked(close)
  await page.getByRole("button", { name: /^(开始|重新)安排$/ }).focus()
  await page.keyboard.press("Enter")
  await accepting(page).waitFor()
}

test("the hall is lost for a morning: proposed, a part accepted and taken back, all accepted and taken back", {
  timeout: 120_000,
}, async () => {
  const eventId = await sample.eventId()
  const before = await spots(eventId)
  expect(await inTheHall(eventId)).toEqual(["7"])
  const page = await signedIn("zuzhi", `/events/${eventId}/schedule`)
  await page.getByRole("link", { name: "自动安排…" }).click()
  await page.getByRole("heading", { name: "自动安排", level: 1 }).waitFor()
  await axe(page)

  await loseTheHall(page, { close: false })
  await page.getByText(/可以做到：改动 \d+ 场会议/).waitFor()
  const all = await ticks(page).count()
  expect(await page.getByRole("row", { name: /第二次全体会议/ }).textContent()).toContain("会场停用")
  await axe(page)
  await page.getByRole("button", { name: "前后对照" }).click()
  await page.getByRole("figure", { name: /改后/ }).waitFor()
  await axe(page)
  await page.getByRole("button", { name: "清单" }).click()
  // Nothing is written by looking.
  expect(await spots(eventId)).toEqual(before)

  await ticks(page).first().focus()
  await page.keyboard.press("Space")
  await page.getByRole("button", { name: `接受选中的 ${all - 1} 场` }).click()
  await page.getByText(`已接受，改动 ${all - 1} 场会议`).waitFor()
  const after = await spots(eventId)
  expect(after.filter((spot, index) => JSON.stringify(spot) !== JSON.stringify(before[index]))).toHaveLength(all - 1)
  await page.getByRole("button", { name: "撤销这次安排" }).click()
  await page.getByText(`已撤销，${all - 1} 场会议回到原处`).waitFor()
  expect(await spots(eventId)).toEqual(before)

  await loseTheHall(page, { close: true })
  await page.getByRole("button", { name: /^全部接受/ }).click()
  await page.getByText(/已接受，改动 \d+ 场会议/).waitFor()
  await page.getByText("已登记会场停用").waitFor()
  expect(await inTheHall(eventId)).toEqual([])
  // The hall is open again for the journeys that follow.
  await rows(`delete from "Occupancy" where cause = 'BLOCK' and title = '会场停用'`)
  await page.goto(`/events/${eventId}/schedule`)
  await page.getByText("没有冲突").first().waitFor()
  await page.goto(`/events/${eventId}/schedule/arrange`)
  await page.getByRole("button", { name: "撤销这次安排" }).click()
  await page.getByText(/已撤销/).waitFor()
  expect(await spots(eventId)).toEqual(before)
})

test("on a phone and in English; a search that is stopped keeps what it has", async () => {
  const eventId = await sample.eventId()
  const page = await signedIn("zuzhi", `/events/${eventId}/schedule/arrange?what=all`)
  await page.getByRole("button", { name: "语言: English" }).click()
  await page.getByRole("button", { name: "Language: 中文" }).waitFor()
  await page.setViewportSize(PHONE)
  await fitsWidth(page)
  await page.getByRole("button", { name: "Start", exact: true }).click()
  await page.getByRole("button", { name: "Stop and use this" }).click()
  await page
    .getByText(/Searched /)
    .first()
    .waitFor()
  await fitsWidth(page)
  await axe(page)
  await page.getByRole("button", { name: "Arrange again" }).waitFor()
})

test("whoever may not change the schedule finds neither the way nor the page", async () => {
  const eventId = await sample.eventId()
  const page = await signedIn("shenhe", `/events/${eventId}/schedule`)
  expect(await page.getByRole("link", { name: "自动安排…" }).count()).toBe(0)
  const answer = await page.request.get(`/events/${eventId}/schedule/arrange`)
  expect(answer.status()).toBe(404)
})
