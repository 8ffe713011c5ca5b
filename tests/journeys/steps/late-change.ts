import type { Page } from "playwright-core"
import { expect } from "vitest"
import { rows } from "./database"
import { signedIn } from "./sign-in"

type Options = Parameters<typeof signedIn>[2]

/** Where people sit by what is stored: name → seat id. */
export async function storedSeats(meetingId: string): Promise<Map<string, string>> {
  const found = await rows<{ id: string; seatId: string }>(
    `select a."participationId" as id, a."seatId" from "SeatAssignment" a join "SeatingPlan" s on s.id = a."planId"
     where s."meetingId" = $1 order by a."seatId"`,
    [meetingId],
  )
  return new Map(found.map((one) => [one.id, one.seatId]))
}

/** The page of a meeting's seating, once its drawing is alive. */
export async function seatingPage(loginName: string, path: string, options: Options = {}): Promise<Page> {
  const page = await signedIn(loginName, path, options)
  await alive(page)
  return page
}
export const alive = (page: Page) =>
  page.waitForFunction(() =>
    document.querySelector('[role="listbox"][aria-multiselectable]')?.parentElement?.style.width.endsWith("px"),
  )

/** The list of ways to deal with a late change. */
export const ways = (page: Page, name = "一人缺席，怎样最省") => page.getByRole("list", { name })
export const way = (page: Page, method: string) =>
  ways(page)
    .getByRole("listitem")
    .filter({ has: page.getByText(method, { exact: true }) })
    .first()

/** The number of cards a way says it moves. */
export async function cardsOf(page: Page, method: string): Promise<number> {
  const text = (await way(page, method).innerText()).replace(/\s+/g, " ")
  const moved = /动 (\d+) 张/.exec(text)?.[1]
  expect(moved !== undefined || text.includes("不动"), text).toBe(true)
  return Number(moved ?? 0)
}

/** How many people sit elsewhere in the second than in the first, of those in both. */
export const movedBetween = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number =>
  [...before].filter(([id, seatId]) => after.has(id) && after.get(id) !== seatId).length
