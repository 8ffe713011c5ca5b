import type { HallRow } from "../schema"

/** Rows that follow one another in number and are alike: "rows 5 to 12, 8/14/8". */
export type RowGroup = { first: string; count: number; blocks: readonly number[] }

/** The label after this one: 12 → 13, A → B, Z → AA, B9 → B10. Null when nobody can say. */
export function nextLabel(label: string): string | null {
  const figures = /^(.*?)(\d{1,6})$/.exec(label)
  if (figures) return `${figures[1]}${Number(figures[2]) + 1}`
  const letters = /^(.*?)([A-Za-z])$/.exec(label)
  if (!letters) return null
  const [, before = "", last = ""] = letters
  if (last === "Z" || last === "z") {
    const first = last === "Z" ? "A" : "a"
    return `${before === "" ? first : (nextLabel(before) ?? before)}${first}`
  }
  return before + String.fromCharCode(last.charCodeAt(0) + 1)
}

/** The rows as groups, as few as possible. */
export function rowGroups(rows: readonly HallRow[]): RowGroup[] {
  const groups: RowGroup[] = []
  let expected: string | null = null
  for (const { label, blocks } of rows) {
    const last = groups.at(-1)
    if (last && label === expected && last.blocks.join() === blocks.join()) last.count++
    else groups.push({ first: label, count: 1, blocks })
    expected = nextLabel(label)
  }
  return groups
}

/** The rows of groups. Where a label has no next one the following rows carry the same, which validateHall names. */
export function rowsOf(groups: readonly RowGroup[]): HallRow[] {
  return groups.flatMap(({ first, count, blocks }) => {
    let label = first
    return Array.from({ length: count }, () => {
      const row = { label, blocks: [...blocks] }
      label = nextLabel(label) ?? label
      return row
    })
  })
}
