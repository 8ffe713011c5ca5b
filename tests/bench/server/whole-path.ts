import { existsSync } from "node:fs"
import { chromium } from "playwright-core"
import { DOCUMENT_KINDS, type DocumentKind, MEETING_KINDS_OF_PAPER, SHEET_KINDS } from "@/lib/documents/schema"
import { rosterFile } from "../../support/roster-file"
import type { Stage } from "./stage"

const BROWSERS = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
const PAGES = ["people", "schedule", "seating", "publish", "print", "tasks", "settings"]

/** Nothing of them to print: nobody has printed cards yet, and the meetings seated are in rows. */
const NOTHING_YET: readonly DocumentKind[] = ["card-changes", "table-plan"]

function documents({ eventId, seated }: Stage): string[] {
  return DOCUMENT_KINDS.filter((kind) => !NOTHING_YET.includes(kind)).flatMap((kind) => {
    const formats = SHEET_KINDS.includes(kind) ? ["pdf", "xlsx"] : ["pdf"]
    const meetings = MEETING_KINDS_OF_PAPER.includes(kind) ? seated : [null]
    return formats.flatMap((format) =>
      meetings.map((meeting) => {
        const query = new URLSearchParams({ format, ...(meeting ? { meeting } : {}) })
        return `/api/events/${eventId}/documents/${kind}?${query}`
      }),
    )
  })
}

/** The preview of 5,000 rows in a browser, as an organiser would ask for it; false where there is no browser. */
async function preview(origin: string, { eventId, cookie }: Stage): Promise<boolean> {
  const executablePath = BROWSERS.find((file) => file && existsSync(file))
  if (!executablePath) return false
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] })
  try {
    const context = await browser.newContext({ baseURL: origin, locale: "zh-CN" })
    await context.addCookies([{ ...cookie, url: origin }])
    const page = await context.newPage()
    await page.goto(`/events/${eventId}/people/import`)
    const buffer = Buffer.from(await rosterFile(5000))
    await page.locator("input[type=file]").setInputFiles({ name: "5000.xlsx", mimeType: "", buffer })
    await page.getByRole("table").last().waitFor({ timeout: 120_000 })
    return true
  } finally {
    await browser.close()
  }
}

/** What an office does with a session: lists, schedule, seats, publication, all paper, an import. Returns what was done, in words. */
export async function wholePath(origin: string, stage: Stage): Promise<string> {
  const headers = { cookie: `${stage.cookie.name}=${stage.cookie.value}` }
  const get = async (path: string): Promise<void> => {
    const answer = await fetch(origin + path, { headers, redirect: "manual" })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${answer.status} for ${path}`)
  }
  for (const page of PAGES) await get(`/events/${stage.eventId}/${page}`)
  for (const meeting of stage.seated) await get(`/events/${stage.eventId}/seating/${meeting}`)
  const papers = documents(stage)
  for (const paper of papers) await get(paper)
  const previewed = await preview(origin, stage)
  return `${PAGES.length + stage.seated.length} pages, ${papers.length} documents, ${previewed ? "a preview of 5,000 rows" : "no preview: no Chromium"}`
}
