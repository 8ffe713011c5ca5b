import { type Cell, isFormula, textOf } from "@/lib/kernel/sheet"

/** A cell's text as it is kept: full-width figures and letters become plain, runs of spaces one. */
export const tidy = (cell: Cell | undefined): string =>
  isFormula(cell) ? "" : textOf(cell).normalize("NFKC").replace(/\s+/g, " ").trim()

/** "712", "712座", "约 30 人", "40分钟" → the number; null when there is none. */
export function wholeNumber(text: string): number | null {
  const match = /^(?:约|共|≈)?\s*(\d{1,9})(?:\.0+)?\s*(?:座|人|席|个|位|分钟|分|min|mins|minutes)?$/i.exec(text)
  return match ? Number(match[1]) : null
}

/** "扩声,投影、表决器" → the single devices, each once. */
export const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；\n/]+/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
]
