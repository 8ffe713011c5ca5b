import type { Page, Response } from "playwright-core"
import { expect } from "vitest"

/** The drawing of the hall, a list of seats. */
export const hall = (page: Page) => page.locator('[role="listbox"][aria-multiselectable="true"]')

/** What a screen reader is told at once. */
export const said = (page: Page, text: string | RegExp) =>
  page.locator('main p.sr-only[aria-live="assertive"]').filter({ hasText: text })

/** The seat of this name ("5 排 23 座"), with or without somebody. */
export const seat = (page: Page, name: string) =>
  page.locator(`[role="option"][aria-label="${name}"], [role="option"][aria-label^="${name} "]`)

/** Who sits on a seat; "" = nobody. */
export async function sitter(page: Page, name: string): Promise<string> {
  const label = (await seat(page, name).getAttribute("aria-label")) ?? ""
  return label.slice(name.length).trim()
}

/** The middle of a seat on the screen. */
export async function spot(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await seat(page, name).boundingBox()
  if (!box) throw new Error(`${name} is not drawn`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Waits until this person sits there ("" = nobody). */
export const sitsThere = (page: Page, name: string, person: string): Promise<unknown> =>
  page.waitForFunction(
    ([label, wanted]) =>
      [...document.querySelectorAll('[role="option"]')].some((one) => {
        const text = one.getAttribute("aria-label") ?? ""
        return wanted === "" ? text === label : text.startsWith(`${label} `) && text.includes(wanted ?? "")
      }),
    [name, person],
  )

const isStep = (response: Response): boolean => response.request().method() === "POST"

/** Does something that is written on the server, and waits until it is. */
export async function saved(page: Page, step: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse(isStep)
  await step()
  expect((await answer).status()).toBe(200)
}

/** Drags from seat to seat; `meanwhile` is done before the pointer is let go. */
export async function drag(
  page: Page,
  from: string,
  to: string,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<void> {
  const [a, b] = [await spot(page, from), await spot(page, to)]
  await page.mouse.move(a.x, a.y)
  await page.mouse.down()
  await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 3 })
  await page.mouse.move(b.x, b.y, { steps: 3 })
  await meanwhile()
  await page.mouse.up()
}
