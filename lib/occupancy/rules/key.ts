/** A short fingerprint of text (two FNV-1a runs): the same everywhere, in the browser too. Not for secrets. */
export function fingerprint(text: string): string {
  let one = 0x811c9dc5
  let two = 0x1b873593
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    one = Math.imul(one ^ unit, 0x01000193)
    two = Math.imul(two ^ (unit + i), 0x01000193)
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36)
}
