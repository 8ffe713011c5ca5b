/**
 * Next state of the generator: mulberry32, 32 bits, good enough for a search and the same on every machine. The state is the
 * whole of it, so that a search can be stored and continued.
 */
export const nextState = (state: number): number => (state + 0x6d2b79f5) | 0

/** A number in [0, 1) drawn from a state. */
export function drawn(state: number): number {
  let t = Math.imul(state ^ (state >>> 15), state | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
