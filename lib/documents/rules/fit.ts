import { isHan } from "@/lib/names/rules/han"

export const POINTS_PER_MM = 72 / 25.4

/** Width of a text in ems: a Chinese character or full-width space is one, other letters about six tenths. */
export function ems(text: string): number {
  let width = 0
  for (const char of text)
    width += isHan(char) || char === "\u3000" || /[！-～]/u.test(char) ? 1 : char === "·" ? 1 : 0.6
  return width
}

/** The size in points at which `text` fits a box (millimetres); at least as small as `widthOf` ems would need. */
export function fitSize(text: string, width: number, height: number, widthOf = 1): number {
  const size = Math.min(height, width / Math.max(ems(text), widthOf)) * POINTS_PER_MM
  return Math.max(1, Math.round(size * 10) / 10)
}

/** A long name in two lines for a seat of the chart: at its dot, or between the parts of a Latin name. */
export function inLines(name: string): string {
  if (ems(name) <= 5) return name
  const at = name.includes("·") ? name.indexOf("·") + 1 : name.indexOf(" ")
  return at <= 0 ? name : `${name.slice(0, at)}\n${name.slice(at).trim()}`
}

/** Like fitSize for the lines of `text`; a name is never larger than a three-character one. */
export function fitLines(text: string, width: number, height: number): number {
  const lines = text.split("\n")
  return Math.min(...lines.map((line) => fitSize(line, width, height / (lines.length * 1.25 - 0.25), 3)))
}

const CARD_WIDTH = 182
const CARD_HEIGHT = 60
/** A condensed character narrower than this is hard to read from the audience. */
const MIN_SCALE = 0.62

/**
 * How a name stands on a card (handbook §5.3): up to three characters at full size, four and more condensed at the same
 * height, very long ones smaller as well. Size in points, scale = width of a character against its height.
 */
export function fitCard(name: string): { size: number; scale: number } {
  const width = Math.max(ems(name), 1)
  const full = Math.min(CARD_HEIGHT, CARD_WIDTH / 3)
  const scale = Math.min(1, Math.max(MIN_SCALE, CARD_WIDTH / (width * full)))
  const size = Math.min(full, CARD_WIDTH / (width * scale))
  return { size: Math.round(size * POINTS_PER_MM * 10) / 10, scale: Math.round(scale * 1000) / 1000 }
}
