import type { Compiled } from "./compile"

/** First grain and end of a meeting's hold on a room: set-up and clear-away reach no further than the day. */
export function holdFrom(c: Compiled, m: number, start: number): number {
  const before = c.before[m] as number
  return before === 0 ? start : Math.max(c.dayFrom[start] as number, start - before)
}
export function holdTo(c: Compiled, m: number, start: number): number {
  const end = start + (c.duration[m] as number)
  const after = c.after[m] as number
  return after === 0 ? end : Math.max(end, Math.min(c.dayTo[start] as number, end + after))
}

/** Adds a meeting's hold to the grains of its room, or with −1 takes it away. */
export function countHold(c: Compiled, held: Int32Array, m: number, start: number, room: number, by: 1 | -1): void {
  const to = room * c.row + holdTo(c, m, start)
  for (let at = room * c.row + holdFrom(c, m, start); at < to; at++) held[at] = (held[at] as number) + by
}
