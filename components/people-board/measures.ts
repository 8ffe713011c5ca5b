/** Pixels of the people board. */
export const NAMES = 176
export const ROW = 30

export const HATCH = {
  clash: "repeating-linear-gradient(45deg, rgba(179,38,30,.12) 0 6px, transparent 6px 12px)",
  outside: "repeating-linear-gradient(45deg, rgba(91,86,77,.14) 0 5px, transparent 5px 10px)",
} as const
