import type { Constraint } from "@/lib/seating/schema/constraint"

/** Strengths in words, and the weight each stands for. */
export const STRENGTHS = { hard: "hard", heavy: 80, middle: 50, light: 20 } as const
export type Strength = keyof typeof STRENGTHS

/** The word nearest to a weight. */
export function strengthOf(weight: Constraint["weight"]): Strength {
  if (weight === "hard") return "hard"
  if (weight >= 65) return "heavy"
  return weight >= 35 ? "middle" : "light"
}
