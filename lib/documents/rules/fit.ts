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

/** The name's part of an A4 card folded in the middle. */
const A4_CARD = { width: 182, height: 60 }
/** A condensed character narrower than this is hard to read from the audience. */
const MIN_SCALE = 0.62
/** A name in one line that would be lower than this part of the full height stands in two lines instead. */
const LOW = 0.7
const LINE_GAP = 0.18

export type CardFit = { lines: string[]; size: number; scale: number }

/**
 * How a name stands on a card (handbook §5.3): up to three characters at full size, four and more condensed at the same
 * height, very long ones broken at their dot or space, or smaller where they have none. `box`: the name's part of the face in
 * millimetres. Size in points, scale = width of a character against its height.
 */
export function fitCard(name: string, box: { width: number; height: number } = A4_CARD): CardFit {
  const full = Math.min(box.height, box.width / 3)
  const one = fitLine(name, box.width, full)
  const lines = inLines(name).split("\n")
  if (one.size >= full * LOW || lines.length < 2) return settled([name], one)
  const low = Math.min(full, box.height / (lines.length + LINE_GAP))
  const parts = lines.map((line) => fitLine(line, box.width, low))
  const size = Math.min(...parts.map((part) => part.size))
  if (size <= one.size) return settled([name], one)
  return settled(lines, { size, scale: Math.min(...parts.map((part) => part.scale)) })
}

function fitLine(text: string, width: number, height: number): { size: number; scale: number } {
  const wide = Math.max(ems(text), 1)
  const scale = Math.min(1, Math.max(MIN_SCALE, width / (wide * height)))
  return { size: Math.min(height, width / (wide * scale)), scale }
}

const settled = (lines: string[], { size, scale }: { size: number; scale: number }): CardFit => ({
  lines,
  size: Math.round(size * POINTS_PER_MM * 10) / 10,
  scale: Math.round(scale * 1000) / 1000,
})
