import type { Page } from "playwright-core"

const ROUNDS = 3

/** On the other board: does the meeting stand in a room? */
const stands = (page: Page, meetingId: string, there: boolean): Promise<unknown> =>
  page.waitForFunction(
    ([id, wanted]) => (document.querySelector(`[data-board] [data-meeting="${id}"]`) !== null) === wanted,
    [meetingId, there] as const,
  )

/**
 * Milliseconds from the key that changes the plan on one board to the change on the other: a meeting's time is taken away and given
 * back, several times.
 */
export async function heardAfter(one: Page, other: Page): Promise<number[]> {
  const block = one.locator("[data-board] [data-meeting]").first()
  const id = (await block.getAttribute("data-meeting")) ?? ""
  const took: number[] = []
  const timed = async (key: string, there: boolean): Promise<void> => {
    const began = performance.now()
    await one.keyboard.press(key)
    await stands(other, id, there)
    took.push(performance.now() - began)
    await stands(one, id, there)
  }
  for (let round = 0; round < ROUNDS; round++) {
    await one.locator(`[data-board] [data-meeting="${id}"]`).focus()
    await timed("Delete", false)
    await timed("Control+z", true)
  }
  return took
}
