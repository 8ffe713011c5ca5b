import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { axe, DESK, PHONE, useBrowser } from "@/tests/support/browser"
import { sample } from "./steps/database"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

const NAMESPACES = [
  "accounts|audit|board|changes|conflicts|constraints|delegate|documents|events|import|lateChange|meetings|names|notices",
  "orders|overview|people|publish|refusals|releases|rotation|schedule|seating|shell|tables|tasks|venues",
].join("|")
/** What next-intl shows when it has no words: "people.import.title". */
const MISSING = new RegExp(`\\b(?:${NAMESPACES})\\.(?!xlsx\\b|csv\\b)[a-z][A-Za-z_]+`)

async function officePages(): Promise<string[]> {
  const eventId = await sample.eventId()
  const [opening, person, staff, room] = await Promise.all([
    sample.meetingId(eventId, "4"),
    sample.participationId(eventId, "欧阳志远"),
    sample.participationId(eventId, "苏波"),
    sample.roomId("大礼堂"),
  ])
  const event = `/events/${eventId}`
  return [
    "/events",
    "/events/new",
    event,
    ...["people", "people/new", "people/copy", "people/groups", "people/import", `people/${person}`, "schedule"].map(
      (path) => `${event}/${path}`,
    ),
    ...["schedule/import", "seating", "seating/orders", "seating/rotation", "publish", "notices", "notices/new"].map(
      (path) => `${event}/${path}`,
    ),
    ...["", "/constraints", "/changeover", "/releases"].map((path) => `${event}/seating/${opening}${path}`),
    ...["tasks", `tasks/person/${staff}`, "print", "settings"].map((path) => `${event}/${path}`),
    "/venues",
    "/venues/import",
    `/venues/rooms/${room}`,
    "/my-tasks",
    "/admin/accounts",
    "/admin/audit",
    "/change-password",
  ]
}

type Check = () => Promise<void>

/** Looks at every page before it complains: one run names all faults. */
async function walk(page: Page, language: string, checks: readonly Check[]): Promise<void> {
  const faults: string[] = []
  for (const path of await officePages()) {
    const answer = await page.goto(path)
    const present: Check = async () => {
      expect(answer?.status(), path).toBe(200)
      expect(await page.locator("html").getAttribute("lang"), path).toBe(language)
      await page.locator("h1").first().waitFor()
      // biome-ignore lint/performance/useDomNodeTextContent: the text of scripts does not count, only what is seen
      expect(MISSING.exec(await page.locator("body").innerText())?.[0], `words missing on ${path}`).toBeUndefined()
    }
    for (const check of [present, ...checks])
      await check().catch((fault: Error & { actual?: unknown }) =>
        faults.push(`${fault.message}\n${[fault.actual].flat().join("\n")}`),
      )
  }
  expect(faults.join("\n\n")).toBe("")
}

test("every page of the office in Chinese: on a desk, then as narrow as a phone", async () => {
  const page = await signedIn("admin")
  await walk(page, "zh-CN", [
    () => page.setViewportSize(DESK),
    () => fitsWidth(page),
    () => axe(page),
    () => page.setViewportSize(PHONE),
    () => fitsWidth(page),
  ])
}, 300_000)

test("every page of the office in English: on a phone, then as wide as a desk", async () => {
  const page = await signedIn("admin")
  await page.getByRole("button", { name: "语言: English" }).click()
  await page.getByRole("button", { name: "Language: 中文" }).waitFor()
  await walk(page, "en", [
    () => page.setViewportSize(PHONE),
    () => fitsWidth(page),
    () => axe(page),
    () => page.setViewportSize(DESK),
    () => fitsWidth(page),
  ])
}, 300_000)
