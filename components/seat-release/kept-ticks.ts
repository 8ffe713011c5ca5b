/** Which lines of a read-aloud list were ticked off: kept in this browser, so that a break or a reload loses nothing. */
const keyOf = (listId: string): string => `huiwu-read-${listId}`

export function ticksKept(listId: string): string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(listId)) ?? "[]")
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : []
  } catch {
    // No storage in this browser (private window, policy): the ticks last as long as the page.
    return []
  }
}

export function keepTicks(listId: string, ticks: Iterable<string>): void {
  try {
    window.localStorage.setItem(keyOf(listId), JSON.stringify([...ticks]))
  } catch {
    // See above.
  }
}
