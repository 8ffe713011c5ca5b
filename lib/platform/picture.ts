/** Long names of shapes and patterns, as the typesetter gives them. */
const LONG_ID = /\b[a-z][0-9A-F]{20,40}\b/g

/** The same drawing in half the bytes: short names, no indentation, no attributes that say what goes without saying. */
export function compactSvg(svg: string): string {
  const names = new Map<string, string>()
  const short = (long: string): string => {
    const known = names.get(long) ?? `s${names.size.toString(36)}`
    names.set(long, known)
    return known
  }
  return svg
    .replace(LONG_ID, short)
    .replace(/ fill-rule="nonzero"/g, "")
    .replace(/>\s+</g, "><")
}

/** Enough for a wall: an A3 sheet at 150 dots per inch. */
export const PICTURE_DPI = 150

/**
 * An SVG whose letters are shapes (no fonts are asked for) as PNG on white, at PICTURE_DPI by its size in points. Works on
 * threads of its own, so that the server goes on answering.
 */
export async function pngOf(svg: string): Promise<Buffer> {
  const { default: sharp } = await import("sharp")
  // Without the unit a point is a seventy-second of an inch, and the density counts once.
  const plain = svg.replace(/(<svg\b[^>]*? width="[\d.]+)pt(" height="[\d.]+)pt"/, '$1$2"')
  // "unlimited": a chart of thousands of seats is more text than the reader of SVG takes from strangers; this one is ours.
  return sharp(Buffer.from(plain), { density: PICTURE_DPI, unlimited: true })
    .flatten({ background: "#ffffff" })
    .png()
    .toBuffer()
}
