import { drawn, nextState } from "@/lib/kernel/random"

/** Seeded chance: equal seeds draw equally on every machine. */
export type Dice = { state: number }

/** A number in [0, 1). */
export function chance(dice: Dice): number {
  dice.state = nextState(dice.state)
  return drawn(dice.state)
}

/** A whole number in [0, below). */
export const whole = (dice: Dice, below: number): number => Math.floor(chance(dice) * below)
