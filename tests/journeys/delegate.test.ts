import { expect, inject, test } from "vitest"
import { axe, DESK, expectPageConsole, openPage, useBrowser } from "@/tests/support/browser"
import { rows, sample } from "./steps/database"
import { fitsWidth } from "./steps/sign-in"

useBrowser()

const SMALL = { width: 360, height: 740 }

function link(): string {
  const path = inject("demo").delegateLink
  if (!path) throw new Error("the sample has no delegate's link")
  return path
}

test("the page says what comes next and where, and the seat in each meeting; large letters and English fit a phone", async () => {
  const page = await openPage({ viewport: SMALL })
  await page.goto(link())
  await page.getByText(/^(正在进行|接下来) · /).waitFor()
  await page
    .getByText(/\d+排\d+座$/)
    .first()
    .waitFor()
  await page.getByRole("region", { name: "2027-01-13" }).waitFor()
  await axe(page)
  await fitsWidth(page)

  const letters = () => page.locator("main").evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize))
  expect(await letters()).toBe(16)
  await page.getByRole("link", { name: "特大" }).click()
  await page.locator('a[aria-current="true"]', { hasText: "特大" }).waitFor()
  expect(await letters()).toBe(25)
  await fitsWidth(page)
  await axe(page)

  await page.getByRole("link", { name: "English" }).click()
  await page.getByText(/^(Now|Next) · /).waitFor()
  expect(await page.locator("html").getAttribute("lang")).toBe("en")
  await fitsWidth(page)
  await axe(page)
  await page.setViewportSize(DESK)
  await fitsWidth(page)
})

test("without scripts everything can be read and answered", async () => {
  const page = await openPage({ viewport: SMALL, javaScriptEnabled: false })
  await page.goto(link())
  await page.getByRole("region", { name: "2027-01-13" }).waitFor()
  for (const meeting of ["预备会议", "第一次全体会议（开幕）", "第三次全体会议（选举、闭幕）"])
    expect(await page.getByText(meeting).first().isVisible(), meeting).toBe(true)
  const wide = await page.locator("main").boundingBox()
  expect(wide?.width).toBeLessThanOrEqual(SMALL.width)
  await fitsWidth(page)
  await page.getByText("我要请假").click()
  await page.getByLabel("请假原因（必填）").waitFor()
})

test("a wrong link is a page that is not there, with a sentence what to do", async () => {
  expectPageConsole(/404/)
  const page = await openPage({ viewport: SMALL })
  const answer = await page.goto(`${link().slice(0, -6)}AAAAAA`)
  expect(answer?.status()).toBe(404)
  await page.getByText("这个链接不能用了").locator("visible=true").first().waitFor()
  await page.getByText("请向会务组索取您的专属链接").waitFor()
  await axe(page)
})

test("nobody else is on the page: no other deputy's name, no telephone number, also not in what the browser was sent", async () => {
  const page = await openPage({ viewport: SMALL })
  const answer = await page.goto(link())
  const sent = (await answer?.text()) ?? ""
  const heading = (await page.getByRole("heading", { level: 1 }).textContent()) ?? ""
  const people = await rows<{ name: string; phone: string }>(
    `select q.name, q.phone from "Participation" p join "Person" q on q.id = p."personId"
     where p."eventId" = $1 and p.category = 'DEPUTY'`,
    [await sample.eventId()],
  )
  expect(people.length).toBeGreaterThan(200)
  const others = people.filter(({ name }) => !heading.includes(name))
  expect(others.filter(({ name, phone }) => sent.includes(name) || (phone !== "" && sent.includes(phone)))).toEqual([])
})

test("the calendar is a calendar, with an entry for each of the person's meetings", async () => {
  const page = await openPage({ viewport: SMALL })
  await page.goto(link())
  const href = (await page.getByRole("link", { name: "加入日历" }).getAttribute("href")) ?? ""
  const answer = await page.request.get(href)
  expect(answer.status()).toBe(200)
  expect(answer.headers()["content-type"]).toContain("text/calendar")
  const text = await answer.text()
  expect(text.startsWith("BEGIN:VCALENDAR")).toBe(true)
  expect(text).toContain("第一次全体会议（开幕）")
  const uids = [...text.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid)
  expect(uids.length).toBeGreaterThan(5)
  expect(new Set(uids).size).toBe(uids.length)
})
