import type { Interval } from "@/lib/kernel/interval"

/** Hours of one or several days side by side, in pixels. */
export type Axis = {
  days: readonly (Interval & { iso: string; label: string; left: number })[]
  width: number
  scale: number
  /** The pieces of [from, to) that lie inside the drawn hours. */
  pieces(from: number, to: number): { left: number; width: number }[]
}

const GAP = 6

/** `hours`: minutes after local midnight that are drawn of each day; `scale`: pixels a minute. */
export function axisOf(
  days: readonly { iso: string; label: string; from: number; to: number }[],
  hours: Interval,
  scale: number,
): Axis {
  const length = (hours.to - hours.from) * scale
  const drawn = days.map((day, index) => ({
    iso: day.iso,
    label: day.label,
    from: day.from + hours.from,
    to: Math.min(day.to, day.from + hours.to),
    left: index * (length + GAP),
  }))
  return {
    days: drawn,
    width: drawn.length * (length + GAP) - (drawn.length > 0 ? GAP : 0),
    scale,
    pieces: (from, to) =>
      drawn.flatMap((day) => {
        const [a, b] = [Math.max(from, day.from), Math.min(to, day.to)]
        return a < b ? [{ left: day.left + (a - day.from) * scale, width: (b - a) * scale }] : []
      }),
  }
}
