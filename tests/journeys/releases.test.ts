import type { Page } from "playwright-core"
import { beforeAll, expect, test } from "vitest"
import { axe, DESK, PHONE, useBrowser } from "@/tests/support/browser"
import { rows, sample } from "./steps/database"
import { hall, saved, seat, sitter } from "./steps/seat-map"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

/** The third plenary: nobody else submits its seats. */
let [event, meeting] = ["", ""]
beforeAll(async () => {
  const eventId = await sample.eventId()
  meeting = await sample.meetingId(eventId, "11")
  event = `/events/${eventId}`
})
const desk = () => `${event}/seating/${meeting}/releases`
const paper = (kind: string, number: number, more = "") =>
  `/api${event}/documents/${kind}?version=release:${number}&meeting=${meeting}${more}`

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true })
const told = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

async function looksRight(page: Page): Promise<void> {
  await axe(page)
  await fitsWidth(page)
}

async function submit(page: Page, note: string): Promise<void> {
  await page.getByRole("button", { name: /^(送审|再送审一稿)$/ }).click()
  const dialog = page.getByRole("dialog", { name: "送审现在的座次" })
  await dialog.getByRole("textbox").fill(note)
  await axe(page)
  await dialog.getByRole("button", { name: "送审" }).click()
}

/** Another person looks, checks and approves. */
async function approve(number: number): Promise<void> {
  const page = await signedIn("shenhe", desk())
  await button(page, "核对无误").click()
  await told(page, `第 ${number} 稿已核对，等批准。`)
  await button(page, "批准").click()
  await told(page, `第 ${number} 稿已批准，可以印制。`)
  await page.context().close()
}

test("submitted, not to be checked by its author, read aloud, returned with a reason, submitted again, approved", async () => {
  const author = await signedIn("zuzhi", desk())
  await looksRight(author)
  await submit(author, "第一稿")
  await told(author, "第 1 稿由您送审，要请另一个人核对。")
  expect(await button(author, "核对无误").count()).toBe(0)
  await looksRight(author)

  const checker = await signedIn("shenhe", desk())
  await told(checker, "请对照下面的改动，唱读一遍，再决定。")
  const reading = checker.getByRole("region", { name: /^主席台1排/ })
  const seats = reading.getByRole("button", { pressed: false }).filter({ hasText: "座" })
  const first = seats.first()
  await first.focus()
  await checker.keyboard.press("Space")
  await checker
    .getByRole("status")
    .filter({ hasText: /^已读 1 \// })
    .waitFor()
  await reading.getByRole("button", { name: "这一排读完" }).click()
  const status = checker.getByRole("status").filter({ hasText: /^已读/ })
  const read = Number(/已读 (\d+)/.exec((await status.textContent()) ?? "")?.[1])
  expect(read).toBeGreaterThan(1)
  await checker.reload()
  await checker
    .getByRole("status")
    .filter({ hasText: `已读 ${read} /` })
    .waitFor()
  await looksRight(checker)

  await button(checker, "退回").click()
  const why = checker.getByRole("dialog", { name: "退回给送审人" })
  expect(await why.getByRole("button", { name: "退回" }).isDisabled()).toBe(true)
  await why.getByRole("textbox", { name: "退回的理由" }).fill("请核对第一排的次序")
  await why.getByRole("button", { name: "退回" }).click()
  await told(checker, "已退回")
  await checker.getByRole("cell", { name: "请核对第一排的次序" }).waitFor()

  await author.reload()
  await author.getByRole("cell", { name: "请核对第一排的次序" }).waitFor()
  await submit(author, "次序核对过了")
  await told(author, "第 2 稿由您送审")
  await approve(2)
  await author.reload()
  await told(author, "第 2 稿已批准，可以印制。")
  await looksRight(author)
})

test("cards of the release; one move makes two cards and the chart stale; only these are printed again", async () => {
  const page = await signedIn("zuzhi", desk())
  const cards = await page.request.get(paper("name-cards", 2, "&cards=a4-thirds&ground=red"))
  expect(cards.status()).toBe(200)
  expect((await page.request.get(paper("seat-chart", 2, "&size=a4"))).status()).toBe(200)
  await page.reload()
  await page.getByRole("list", { name: "定稿的进度" }).getByText(/周/).last().waitFor()
  expect(await heading(page, "变动后要重印的").count()).toBe(0)

  await page.goto(`${event}/seating/${meeting}`)
  await hall(page).getByRole("option").first().waitFor()
  const [from, to] = ["6 排 23 座", "6 排 21 座"]
  const [one, other] = [await sitter(page, from), await sitter(page, to)].map((label) => label.split("，")[0] ?? "")
  await seat(page, from).click()
  await seat(page, from).press("Enter")
  await saved(page, () => seat(page, to).click())

  await page.goto(desk())
  await told(page, /又有 2 人的座位或桌签变了/)
  await submit(page, "两人互换")
  await approve(3)
  await page.reload()
  const panel = page
    .getByRole("region", { name: "变动后要重印的" })
    .or(page.locator("section").filter({ has: heading(page, "变动后要重印的") }))
  await panel.first().waitFor()
  for (const name of [one, other])
    await panel
      .first()
      .getByText(name ?? "", { exact: true })
      .waitFor()
  await told(page, "要放 2 张，要撤 0 张")
  await looksRight(page)

  const changed = page.getByRole("link", { name: "只印变动的桌签（2 张）" })
  const href = (await changed.getAttribute("href")) ?? ""
  expect(new URLSearchParams(href.split("?")[1])).toEqual(
    new URLSearchParams(`version=release:3&meeting=${meeting}&cards=a4-thirds&ground=red&only=changed`),
  )
  const chart = (await page.getByRole("link", { name: /重印/ }).first().getAttribute("href")) ?? ""
  expect(chart).toContain("size=a4")
  await page.goto(event)
  await told(page, /在变动之前印过：2 张桌签要换，1 种图表要重印/)
  await axe(page)

  expect((await page.request.get(href)).status()).toBe(200)
  expect((await page.request.get(chart)).status()).toBe(200)
  const [kept] = await rows<{ cards: number }>(
    `select jsonb_array_length(contents->'cards') as cards from "PrintRecord" where "meetingId" = $1 and kind = 'name-cards' order by "createdAt" desc limit 1`,
    [meeting],
  )
  expect(kept).toEqual({ cards: 2 })
  await page.goto(desk())
  await told(page, "第 3 稿已批准，可以印制。")
  expect(await heading(page, "变动后要重印的").count()).toBe(0)
})

test("two states are compared, in English and on a phone", async () => {
  const page = await signedIn("zuzhi", desk(), { viewport: PHONE })
  await page.getByRole("combobox", { name: "比较的一稿" }).selectOption({ label: "第 2 稿" })
  await page.getByRole("combobox", { name: "与哪一稿比较" }).selectOption({ label: "第 3 稿" })
  await button(page, "比较").click()
  await told(page, /第 2 稿 → 第 3 稿/)
  await told(page, "6排21座 → 6排23座")
  await told(page, "6排23座 → 6排21座")
  await looksRight(page)
  await page.setViewportSize(DESK)
  await page.getByRole("button", { name: "语言: English" }).click()
  await page.getByRole("button", { name: "Language: 中文" }).waitFor()
  await page.setViewportSize(PHONE)
  await told(page, "Row 6 Seat 21 → Row 6 Seat 23")
  await looksRight(page)
})
