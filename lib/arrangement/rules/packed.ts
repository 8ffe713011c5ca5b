/**
 * Hard and medium penalties in one number, so that one addition does for both: whole multiples of `HARD` are hard, the rest is
 * medium. Exact, sums and differences too, as long as medium stays below 2²⁵ and hard below 2²⁷.
 */
export const HARD = 2 ** 26

export const hardOf = (packed: number): number => Math.round(packed / HARD)

export const mediumOf = (packed: number): number => packed - HARD * Math.round(packed / HARD)
