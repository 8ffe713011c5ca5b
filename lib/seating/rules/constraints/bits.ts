/** Flags (0 or 1) as text, eight in a byte: what is true of thousands of seats or people in a few hundred letters. */
export function packBits(flags: ArrayLike<number>): string {
  let bytes = ""
  for (let at = 0; at < flags.length; at += 8) {
    let byte = 0
    for (let bit = 0; bit < 8; bit++) if (flags[at + bit] === 1) byte |= 1 << bit
    bytes += String.fromCharCode(byte)
  }
  return btoa(bytes)
}

/** The first `length` flags of such a text; what is missing is 0. */
export function unpackBits(text: string, length: number): Uint8Array {
  const bytes = atob(text)
  return Uint8Array.from({ length }, (_, at) => (bytes.charCodeAt(at >> 3) >> (at & 7)) & 1)
}
