import { Workbook } from "exceljs"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, useBrowser } from "@/tests/support/browser"
import { rows, sample } from "./steps/database"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

const PDF = "application/pdf"
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

type Paper = { type: string; name: string; bytes: Buffer }

async function fetched(page: Page, href: string): Promise<Paper> {
  const answer = await page.request.get(href)
  expect(answer.status(), href).toBe(200)
  const headers = answer.headers()
  const name = /filename\*=UTF-8''(.+)$/.exec(headers["content-disposition"] ?? "")?.[1] ?? ""
  return { type: headers["content-type"] ?? "", name: decodeURIComponent(name), bytes: await answer.body() }
}

/** Pages of a PDF: the largest count of a page tree, wherever compressed objects hide the pages themselves. */
function pagesOf(bytes: Buffer): number {
  const text = bytes.toString("latin1")
  const single = text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
  const counts = [...text.matchAll(/\/Count\s+(\d+)/g)].map(([, count]) => Number(count))
  return Math.max(single, ...counts)
}

async function textOf(bytes: Buffer): Promise<string> {
  const book = new Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer as ArrayBuffer)
  const cells: string[] = []
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text))))
  return cells.join("\n")
}

async function desk(): Promise<{ page: Page; links: { label: string; href: string }[] }> {
  const eventId = await sample.eventId()
  const opening = await sample.meetingId(eventId, "4")
  const page = await signedIn("zuzhi", `/events/${eventId}/print?meeting=${opening}`)
  await page.getByRole("heading", { name: "座次图" }).waitFor()
  const links = await page
    .locator('a[href*="/documents/"]')
    .evaluateAll((all) => all.map((one) => ({ label: one.textContent ?? "", href: one.getAttribute("href") ?? "" })))
  return { page, links }
}

test("every kind of paper of the published version: a PDF with pages, a Chinese name that says the version", async () => {
  const { page, links } = await desk()
  await axe(page)
  await fitsWidth(page)
  const opening = await sample.meetingId(await sample.eventId(), "4")
  const ofOpening = links.filter(({ href }) => href.includes(opening) || !href.includes("meeting="))
  const kinds = new Set(ofOpening.map(({ href }) => /documents\/([a-z-]+)/.exec(href)?.[1]))
  expect([...kinds].sort()).toEqual([
    ...["index", "name-cards", "photo", "read-aloud", "schedule", "seat-chart", "sign-in", "slips"],
  ])
  const least: Record<string, number> = {
    "name-cards": 100,
    slips: 40,
    "sign-in": 9,
    "seat-chart": 1,
    index: 1,
    schedule: 2,
  }
  for (const { href } of ofOpening.filter(({ href }) => !href.includes("format="))) {
    expect(href).toContain("version=1")
    const paper = await fetched(page, href)
    expect(paper.type).toBe(PDF)
    expect(paper.bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-")
    expect(paper.name).toMatch(/\p{Script=Han}.*第1版.*\.pdf$/u)
    const kind = /documents\/([a-z-]+)/.exec(href)?.[1] ?? ""
    if (!href.includes("part=stage")) expect(pagesOf(paper.bytes), href).toBeGreaterThanOrEqual(least[kind] ?? 1)
  }
})

test("the lists as spreadsheets hold everybody", async () => {
  const { page, links } = await desk()
  const eventId = await sample.eventId()
  const opening = await sample.meetingId(eventId, "4")
  const deputies = await rows<{ name: string }>(
    `select q.name from "Participation" p join "Person" q on q.id = p."personId" where p."eventId" = $1 and p.category = 'DEPUTY'`,
    [eventId],
  )
  const sheets = links.filter(({ href }) => href.includes("format=xlsx") && href.includes(opening))
  expect(sheets.length).toBeGreaterThanOrEqual(3)
  for (const { href } of sheets) {
    const paper = await fetched(page, href)
    expect(paper.type).toBe(XLSX)
    expect(paper.name).toMatch(/\p{Script=Han}.*\.xlsx$/u)
    const text = (await textOf(paper.bytes)).replaceAll(/[\s　]/g, "")
    expect(
      deputies.filter(({ name }) => !text.includes(name.replaceAll(/[\s　]/g, ""))),
      href,
    ).toEqual([])
  }
})

test("English paper, the draft, and what is not there", async () => {
  const { page, links } = await desk()
  const schedule = links.find(({ href }) => href.includes("/schedule?") && !href.includes("xlsx"))?.href ?? ""
  const draft = await fetched(page, schedule.replace("version=1", "version=draft"))
  expect(draft.name).toContain("草稿")
  const missing = await page.request.get(schedule.replace("version=1", "version=99"))
  expect(missing.status()).toBe(404)
  expect(await missing.text()).toMatch(/\p{Script=Han}/u)
  await page.getByRole("button", { name: "语言: English" }).click()
  await page.getByRole("button", { name: "Language: 中文" }).waitFor()
  const english = await fetched(page, schedule)
  expect(english.bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-")
  expect(english.name).toMatch(/\.pdf$/)
})
