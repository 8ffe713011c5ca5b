/** Minutes to wait after the first, second … failed attempt: 1 m, 5 m, 30 m, 2 h, 12 h. After that it counts as failed. */
export const BACK_OFF_MINUTES = [1, 5, 30, 120, 720] as const

/** When to try again after `attempts` failed attempts (1 = the first just failed); null: no more, tell the organiser. */
export function nextTry(attempts: number, now: Date): Date | null {
  const minutes = BACK_OFF_MINUTES[attempts - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}
