export type GroupColour = { fill: string; line: string; ink: string; hatched: boolean }

/** Nine muted hues: blue, amber, green, plum, teal, orange, olive, violet, grey. Ink is readable on its fill (≥ 7 : 1). */
const HUES = [
  { fill: "#c9d8e8", line: "#6c93b8", ink: "#16324a" },
  { fill: "#f4e0b8", line: "#c39a45", ink: "#4a3608" },
  { fill: "#c6dccb", line: "#6d9f7b", ink: "#173824" },
  { fill: "#ead3df", line: "#b37f9b", ink: "#47203a" },
  { fill: "#cbe2e2", line: "#6ba3a5", ink: "#123a3b" },
  { fill: "#f3d6c5", line: "#c78a66", ink: "#51260d" },
  { fill: "#dcdcb4", line: "#9c9a4d", ink: "#38370c" },
  { fill: "#dcd6ee", line: "#9284be", ink: "#2e2453" },
  { fill: "#d5d2cc", line: "#8c867a", ink: "#2b2925" },
] as const

/**
 * The look of the nth delegation (from 0), the same on screens and on paper. Every second one is hatched, so that
 * neighbours stay apart in black and white and for colour-blind eyes; after nine the hues return with the other filling.
 */
export function groupColour(index: number): GroupColour {
  const place = Math.max(0, Math.trunc(index))
  const hue = HUES[place % HUES.length] ?? HUES[0]
  const round = Math.floor(place / HUES.length)
  return { ...hue, hatched: ((place % HUES.length) + round) % 2 === 1 }
}

/** After this many delegations the looks begin again. */
export const GROUP_LOOKS = HUES.length * 2
