import { readFileSync } from "node:fs"
import path from "node:path"
import { create } from "fontkit"
import { productRoot } from "./root"

/** Noto Sans SC and Noto Serif SC, which the templates name; all faces come from npm, never from the system. */
const FACES = [
  "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
  "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
] as const

/** One face of each family: its other weights hold the same characters. */
const FACES_ASKED = [FACES[0], FACES[2]]

const pathOf = (face: string): string => path.join(productRoot(), "node_modules/@expo-google-fonts", face)

/** Absolute paths of the font files for print: the faces the templates use, no more (each is 10–15 MB to open). */
export const printFontFiles = (): string[] => FACES.map(pathOf)

/** Code points a font can draw. */
type Coverage = { has(codePoint: number): boolean }

const PLANES = 0x40000
let coverage: Coverage | undefined

/** 32 KB instead of a set of 30,000 numbers. */
function common(files: readonly string[]): Coverage {
  const counts = new Uint8Array(PLANES)
  for (const file of files) {
    for (const codePoint of create(readFileSync(file)).characterSet) {
      if (codePoint < PLANES) counts[codePoint] = (counts[codePoint] ?? 0) + 1
    }
  }
  const bits = new Uint8Array(PLANES / 8)
  for (let codePoint = 0; codePoint < PLANES; codePoint++) {
    const byte = codePoint >> 3
    if (counts[codePoint] === files.length) bits[byte] = (bits[byte] ?? 0) | (1 << (codePoint & 7))
  }
  return { has: (codePoint) => codePoint < PLANES && ((bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0 }
}

/**
 * What every print font can draw (handbook check 60). Read from the fonts on first use, about 0.1 s, then kept.
 */
export function printFontCoverage(): Coverage {
  coverage ??= common(FACES_ASKED.map(pathOf))
  return coverage
}
