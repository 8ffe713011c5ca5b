/** Pixels of the people board. */
/** Width of the names; a narrow window leaves more to the times. */
export const namesIn = (width: number): number => (width > 0 && width < 560 ? 104 : 176)
export const ROW = 30

export const HATCH = {
  clash: "repeating-linear-gradient(45deg, rgba(179,38,30,.12) 0 6px, transparent 6px 12px)",
  outside: "repeating-linear-gradient(45deg, rgba(91,86,77,.14) 0 5px, transparent 5px 10px)",
} as const
