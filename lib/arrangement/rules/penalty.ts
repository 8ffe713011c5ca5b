import type { Problem, Score } from "../schema"

/** Penalties as a score; no “−0”. */
export const score = (hard: number, medium: number, soft: number): Score => [0 - hard, 0 - medium, 0 - soft]

/** The last grain's number if there is no such grain; 1 if first and last grain lie on different days; else 0. */
export function overtime({ grains }: Pick<Problem, "grains">, start: number, duration: number): number {
  const last = start + duration - 1
  if (last >= grains.length) return last
  return grains[start]?.day === grains[last]?.day ? 0 : 1
}

/** Below 0 when the first is worse, above 0 when it is better: hard before medium before soft. */
export const compareScores = (a: Score, b: Score): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
