/** How much a seat shows: only colour, the surname, the name, or also its number and marks. */
export const DETAILS = ["blocks", "surname", "name", "full"] as const
export type Detail = (typeof DETAILS)[number]

/** From this scale on (pixels per drawing unit) the next level is legible. */
const FROM: readonly (readonly [number, Detail])[] = [
  [1.55, "full"],
  [0.66, "name"],
  [0.4, "surname"],
]

export const detailAt = (scale: number): Detail => FROM.find(([least]) => scale >= least)?.[1] ?? "blocks"
