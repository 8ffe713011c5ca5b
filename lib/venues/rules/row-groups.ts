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

/** The rows as groups, as few as possible. `numbered`: labels follow from a numbering and part no groups. */
export function rowGroups(rows: readonly HallRow[], numbered = false): RowGroup[] {
  const groups: RowGroup[] = []
  let expected: string | null = null
  let before: HallRow | undefined
  for (const row of rows) {
    const { label, blocks } = row
    const last = groups.at(-1)
    if (last && before && (numbered || label === expected) && alike(row, before)) last.count++
    else groups.push({ first: label, count: 1, blocks })
    expected = nextLabel(label)
    before = row
  }
  return groups
}

const alike = (a: HallRow, b: HallRow): boolean =>
  a.blocks.join() === b.blocks.join() &&
  (a.offset ?? 0) === (b.offset ?? 0) &&
  (a.gap ?? 0) === 0 &&
  a.votes === b.votes &&
  (a.main ?? false) === (b.main ?? false)

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
