/** A meal on one day: the longest of the person's free time between `from` and `to` has to have `needed` minutes. */
export type MealWindow = { name: string; from: number; to: number; needed: number }

/** Free time for a meal: `left` minutes, after slot `before` and ahead of slot `after` (−1 = the window's own end). */
export type MealGap = { left: number; before: number; after: number }

/**
 * The longest free stretch of one person inside a meal's window. `slots`: places of the person's slots that meet the window,
 * sorted by start; `from`/`to` their times. When no stretch is left at all, the slot that lasts longest stands alone.
 */
export function longestGap(
  window: MealWindow,
  slots: ArrayLike<number>,
  count: number,
  from: Int32Array,
  to: Int32Array,
): MealGap {
  const best: MealGap = { left: -1, before: -1, after: -1 }
  let free = window.from
  let last = -1
  for (let i = 0; i < count; i += 1) {
    const slot = slots[i] as number
    const gap = (from[slot] as number) - free
    if (gap > best.left) {
      best.left = gap
      best.before = last
      best.after = slot
    }
    if ((to[slot] as number) > free) {
      free = to[slot] as number
      last = slot
    }
  }
  const rest = window.to - free
  if (rest > best.left) {
    best.left = rest
    best.before = last
    best.after = -1
  }
  if (best.left >= 0) return best
  return { left: 0, before: last, after: -1 }
}
