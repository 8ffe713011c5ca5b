import type { Locator, Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { axe, DESK, openPage, PHONE, useBrowser } from "@/tests/support/browser"
import { sample } from "./steps/database"
import { doorOf } from "./steps/door"
import { fitsWidth, signedIn } from "./steps/sign-in"

useBrowser()

const NAMESPACES = [
  "accounts|arrangement|audit|board|bookings|changes|conflicts|constraints|delegate|documents|events|exchange|finder",
  "import|lateChange|meetings|names|notices|orders|overview|people|publish|refusals|releases|rotation|rules|schedule",
  "seating|shell|tables|tasks|venues",
].join("|")
/** What next-intl shows when it has no words: "people.import.title". */
const MISSING = new RegExp(`\\b(?:${NAMESPACES})\\.(?!xlsx\\b|csv\\b)[a-z][A-Za-z_]+`)

/** The schedule's views have one address: 按天, 全程, 人员, 列表, by their place in the switch. */
const VIEW = /#view=(\d)$/

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
    ...[1, 2, 3].map((view) => `${event}/schedule#view=${view}`),
    ...[
      "schedule/arrange",
      "schedule/export",
      "schedule/import",
      "seating",
      "seating/orders",
      "seating/rotation",
      "publish",
      "notices",
      "notices/new",
    ].map((path) => `${event}/${path}`),
    ...["", "/constraints", "/changeover", "/releases"].map((path) => `${event}/seating/${opening}${path}`),
    ...["tasks", `tasks/person/${staff}`, "print", "settings"].map((path) => `${event}/${path}`),
    ...["", "?view=week", "?view=room&day=2027-01-14", "/new", "/mine", "/approvals", "/blocks", "/appointments"].map(
      (path) => `/rooms${path}`,
    ),
    "/rooms?day=2027-01-14",
    "/rooms/week-list",
    "/rooms/settings",
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

/** Pressed again as long as the page has not woken up. */
async function pressed(choice: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await choice.click()
      return choice.getAttribute("aria-pressed")
    })
    .toBe("true")
}

/** Looks at every page before it complains: one run names all faults. */
async function walk(page: Page, language: string, checks: readonly Check[]): Promise<void> {
  const faults: string[] = []
  for (const path of await officePages()) {
    // A way that differs behind the # alone would not be gone again.
    if (VIEW.test(path)) await page.goto("about:blank")
    const answer = await page.goto(path)
    const present: Check = async () => {
      expect(answer?.status(), path).toBe(200)
      expect(await page.locator("html").getAttribute("lang"), path).toBe(language)
      await page.locator("h1").first().waitFor()
      const view = VIEW.exec(path)?.[1]
      if (view) {
        const choice = page.locator("main fieldset").first().getByRole("button").nth(Number(view))
        await pressed(choice)
      }
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
}, 420_000)

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
}, 420_000)

test("the page at a door speaks the language of its tablet, on screens of any width", async () => {
  const door = await doorOf("第一会议室")
  for (const [language, word] of [
    ["zh-CN", "接下来"],
    ["en", "Next"],
  ] as const) {
    const page = await openPage({ viewport: { width: 800, height: 480 } })
    await page.context().addCookies([{ name: "huiwu-locale", value: language, url: inject("baseUrl") }])
    await page.goto(door)
    expect(await page.locator("html").getAttribute("lang")).toBe(language)
    await page.getByRole("heading", { name: word }).waitFor()
    expect(MISSING.exec((await page.locator("main").textContent()) ?? "")?.[0]).toBeUndefined()
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport)
      await fitsWidth(page)
    }
  }
})
