/** "6/12/6", "6 12 6", "6，12，6" → block sizes; null when it is none or too long. */
export function readBlocks(text: string): number[] | null {
  const parts = text
    .normalize("NFKC")
    .trim()
    .split(/[\s/,、+-]+/)
  if (parts.length > 20 || parts.some((part) => !/^\d{1,3}$/.test(part))) return null
  const blocks = parts.map(Number)
  return blocks.every((count) => count <= 400) ? blocks : null
}

/** A whole number within bounds, also in full-width figures; null when it is none. */
export function readWhole(text: string, least: number, most: number): number | null {
  const plain = text.normalize("NFKC").trim()
  if (!/^-?\d{1,6}$/.test(plain)) return null
  const value = Number(plain)
  return value >= least && value <= most ? value : null
}

/** Things parted by spaces, commas or 、, each once. */
export const readList = (text: string): string[] => [
  ...new Set(text.split(/[\s,，、;；]+/).filter((one) => one !== "")),
]

/** "row: label label …", one line for each row. */
export function readLabels(text: string): Record<string, string[]> {
  const lines = text.split("\n").flatMap((line) => {
    const match = /^\s*([^:：]+)[:：](.*)$/.exec(line)
    return match
      ? [[(match[1] ?? "").trim(), (match[2] ?? "").split(/[\s,，、]+/).filter((one) => one !== "")] as const]
      : []
  })
  return Object.fromEntries(lines)
}

export const writeLabels = (labels: Readonly<Record<string, readonly string[]>> = {}): string =>
  Object.entries(labels)
    .map(([row, all]) => `${row}: ${all.join(" ")}`)
    .join("\n")
