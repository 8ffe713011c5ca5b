/** Code points a font can draw. */
export type Coverage = { has(codePoint: number): boolean }

/** The characters of `text` no font can draw, each once, in order: they would print as a box or not at all (check 60). */
export function missingGlyphs(text: string, coverage: Coverage): string[] {
  const missing = new Set<string>()
  for (const char of text) {
    if (/\s/u.test(char)) continue
    if (!coverage.has(char.codePointAt(0) ?? 0)) missing.add(char)
  }
  return [...missing]
}
