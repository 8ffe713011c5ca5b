import type { ParsedRow } from "./row"

const same = (a: string | null, b: string | null): boolean => !a || !b || a === b

/** True when nothing the two rows say of themselves speaks against their being one person. */
const mayBeOne = (a: ParsedRow, b: ParsedRow): boolean =>
  a.values.name === b.values.name &&
  same(a.values.sex, b.values.sex) &&
  same(a.values.groupName, b.values.groupName) &&
  same(a.values.unit, b.values.unit)

const where = (row: ParsedRow) => ({ sheet: row.sheetName, row: row.row, name: row.values.name })

/**
 * Rows of one file against each other. The same person twice: error on the later row. One phone for two entries of one
 * name that contradict each other: error on both. One phone for different names (a shared office phone): warning.
 */
export function checkWithinFile(rows: readonly ParsedRow[]): void {
  const byPhone = new Map<string, ParsedRow[]>()
  const byIdentity = new Map<string, ParsedRow>()
  for (const row of rows) {
    const { name, phone, category, groupName, unit } = row.values
    if (name === "") continue
    if (phone === "") {
      const identity = [name, category, groupName, unit, row.values.post].join("\n")
      const earlier = byIdentity.get(identity)
      if (earlier) row.problems.push({ field: "name", code: "duplicate_row", severity: "error", data: where(earlier) })
      else byIdentity.set(identity, row)
      continue
    }
    const earlier = byPhone.get(phone)
    if (!earlier) {
      byPhone.set(phone, [row])
      continue
    }
    for (const other of earlier) comparePhones(other, row)
    earlier.push(row)
  }
}

function comparePhones(earlier: ParsedRow, later: ParsedRow): void {
  if (mayBeOne(earlier, later)) {
    later.problems.push({ field: "name", code: "duplicate_row", severity: "error", data: where(earlier) })
    return
  }
  const severity = earlier.values.name === later.values.name ? "error" : "warning"
  later.problems.push({ field: "phone", code: "same_phone", severity, data: where(earlier) })
  earlier.problems.push({ field: "phone", code: "same_phone", severity, data: where(later) })
}
