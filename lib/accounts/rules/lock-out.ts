/** Wrong passwords in a row that lock an account, and for how long. */
export const MAX_FAILURES = 5
export const LOCK_MINUTES = 15

export const isLocked = (account: { lockedUntil: Date | null }, now: Date): boolean =>
  account.lockedUntil !== null && account.lockedUntil > now

export const lockEnd = (now: Date): Date => new Date(now.getTime() + LOCK_MINUTES * 60_000)
