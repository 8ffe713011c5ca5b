import type { Locator, Page } from "playwright-core"
import { sample } from "./database"
import { signedIn } from "./sign-in"

/** The schedule of the sample session, on a day's board that answers the hand. */
export async function boardOf(loginName: string, day: string, options?: Parameters<typeof signedIn>[2]): Promise<Page> {
  const page = await signedIn(loginName, `/events/${await sample.eventId()}/schedule?day=${day}`, options)
  await alive(page)
  return page
}

/** React has taken the page over: pointer and keys are heard. */
export const alive = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const root = document.querySelector("[data-hand-root]")
    return root !== null && Object.keys(root).some((key) => key.startsWith("__reactProps"))
  })

export const row = (page: Page, room: string): Locator =>
  page.locator("[data-board] [data-room]").filter({ has: page.getByText(room, { exact: true }) })
/** By its first line: what a block says of its conflicts names others. */
const titled = (page: Page, title: string) => ({ has: page.locator("span:first-child", { hasText: title }) })
export const block = (page: Page, title: string): Locator =>
  page.locator("[data-board] [data-meeting]").filter(titled(page, title))
export const blockIn = (page: Page, room: string, title: string): Locator =>
  row(page, room).locator("[data-meeting]").filter(titled(page, title))
export const tray = (page: Page): Locator => page.locator("[data-tray]")
export const spoken = (page: Page, words: string | RegExp): Locator =>
  page.locator("[data-hand-words]").filter({ hasText: words })

async function middle(target: Locator): Promise<{ x: number; y: number }> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error("not on screen")
  return { x: box.x + Math.min(30, box.width / 2), y: box.y + Math.min(22, box.height / 2) }
}

/** Carries a meeting to where another element is, `shift` pixels to the side of where it was taken; lets go unless told otherwise. */
export async function carry(
  page: Page,
  from: Locator,
  to: Locator,
  options: { shift?: number; straight?: boolean; before?: () => Promise<void> } = {},
): Promise<void> {
  await to.scrollIntoViewIfNeeded()
  const start = await middle(from)
  const goal = await to.boundingBox()
  if (!goal) throw new Error("nowhere to go")
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 8, start.y, { steps: 2 })
  const x = options.straight ? goal.x + Math.min(60, goal.width / 2) : start.x + (options.shift ?? 0)
  await page.mouse.move(x, goal.y + Math.min(22, goal.height / 2), { steps: 5 })
  await page.locator("[data-card]").waitFor()
  await options.before?.()
  await page.mouse.up()
}
