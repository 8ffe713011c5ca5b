/** Half-open intervals `[from, to)` on integer minutes since the Unix epoch (UTC): no date objects in the rules' loops. */
export type Minutes = number
export type Interval = { readonly from: Minutes; readonly to: Minutes }

/** The interval, or null when it is empty or ends before it starts. */
export const interval = (from: Minutes, to: Minutes): Interval | null => (from < to ? { from, to } : null)

/** True when both share at least one minute; touching ends (back-to-back) do not overlap. */
export const overlaps = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to

/** Minutes shared by both; 0 when they do not overlap. */
export const overlapMinutes = (a: Interval, b: Interval): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))

/** The interval with `before` minutes put in front of it and `after` minutes behind it. */
export const widen = (slot: Interval, before: number, after: number): Interval => ({
  from: slot.from - before,
  to: slot.to + after,
})

export const contains = (outer: Interval, inner: Interval): boolean => outer.from <= inner.from && inner.to <= outer.to

/** UTC instant → minutes since the epoch; seconds are cut off. */
export const toMinutes = (instant: Date): Minutes => Math.floor(instant.getTime() / 60_000)
export const fromMinutes = (minutes: Minutes): Date => new Date(minutes * 60_000)
