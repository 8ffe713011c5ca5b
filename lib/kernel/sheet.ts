/**
 * What a spreadsheet is to the rest of the program: rows of plain cells, and finding the table in it. Pure and
 * generic: rosters, venues and schedules are all read through this.
 */

/** A formula is never evaluated and its stored result never trusted: only its text ("=A1+1") is kept. */
export type FormulaCell = { readonly formula: true; readonly text: string }
/** Dates arrive as "2027-01-12", times as "08:00", both together as "2027-01-12 08:00". Null = blank. */
export type Cell = string | number | boolean | FormulaCell | null
/** One sheet; `rows[0]` is row 1 of the sheet as the person sees it, blank rows are empty arrays. */
export type Table = { sheet: string; rows: Cell[][]; hidden?: boolean }

export type FieldSpec = { key: string; synonyms: readonly string[]; required?: boolean }
/** Field key → column index (0 = A). */
export type Mapping = Readonly<Record<string, number>>
export type DetectedTable = {
  /** Index into the rows (0 = row 1); -1 when no header was found. */
  headerRow: number
  mapping: Mapping
  /** Columns that have a heading but no field. */
  unmapped: { column: number; header: string }[]
  /** Sum over the mapped columns: 3 exact, 2 after normalising, 1 contained. 0 = no table. */
  score: number
}
/** One row under the header. `row` is the number the person sees in the spreadsheet (1-based). */
export type SheetRecord = { row: number; cells: Readonly<Record<string, Cell>> }

const HEADER_SEARCH_ROWS = 15

export const isFormula = (cell: Cell | undefined): cell is FormulaCell => typeof cell === "object" && cell !== null

/** The cell as text: numbers without exponent or trailing ".0" (phones keep their digits), formulas as their source. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ""
  if (typeof cell === "string") return cell
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE"
  if (typeof cell === "number") return Number.isInteger(cell) ? cell.toFixed(0) : String(cell)
  return cell.text
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "")

/** "Ａ" as 0 → "A", 27 → "AB": the column as the person sees it. */
export function columnName(index: number): string {
  let name = ""
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

/** Heading without spaces, line breaks, bracketed remarks, marks and width: "手 机\n（必填）*" → "手机". */
export const normaliseHeader = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕/g, "")
    .replace(/[\s:;,.*/、，。：；·\-_—]+/g, "")
    .toLowerCase()

/** The longest heading still believed to be one; longer text is a title or a remark. */
const MAX_HEADING = 24

type Match = { key: string; column: number; grade: number; length: number; order: number }

function matchesOf(row: readonly Cell[], fields: readonly FieldSpec[], plain: ReadonlyMap<string, string[]>): Match[] {
  const found: Match[] = []
  row.forEach((cell, column) => {
    if (typeof cell !== "string") return
    const header = cell.trim()
    const normal = normaliseHeader(header)
    if (normal === "" || normal.length > MAX_HEADING) return
    for (const [order, field] of fields.entries()) {
      const words = plain.get(field.key) ?? []
      const exact = field.synonyms.indexOf(header)
      if (exact >= 0) {
        found.push({ key: field.key, column, grade: 3, length: header.length, order: exact })
        continue
      }
      const same = words.indexOf(normal)
      if (same >= 0) {
        found.push({ key: field.key, column, grade: 2, length: normal.length, order: same })
        continue
      }
      const part = words.filter((word) => word.length > 1 && normal.includes(word))
      const longest = part.reduce((best, word) => Math.max(best, word.length), 0)
      if (longest > 0) found.push({ key: field.key, column, grade: 1, length: longest, order: order + 100 })
    }
  })
  return found.sort((a, b) => b.grade - a.grade || b.length - a.length || a.order - b.order || a.column - b.column)
}

/** Every column to at most one field and every field to at most one column, the surest matches first. */
function assign(matches: readonly Match[]): { mapping: Record<string, number>; score: number } {
  const mapping: Record<string, number> = {}
  const taken = new Set<number>()
  let score = 0
  for (const match of matches) {
    if (match.key in mapping || taken.has(match.column)) continue
    mapping[match.key] = match.column
    taken.add(match.column)
    score += match.grade
  }
  return { mapping, score }
}

/** Maps the columns of a header row the person chose. `headerRow` is an index into the rows. */
export function mapColumns(
  rows: readonly (readonly Cell[])[],
  headerRow: number,
  fields: readonly FieldSpec[],
): DetectedTable {
  const plain = new Map(fields.map((field) => [field.key, field.synonyms.map(normaliseHeader)]))
  const row = rows[headerRow] ?? []
  const { mapping, score } = assign(matchesOf(row, fields, plain))
  const used = new Set(Object.values(mapping))
  const unmapped = row.flatMap((cell, column) =>
    used.has(column) || isBlank(cell) ? [] : [{ column, header: textOf(cell).trim() }],
  )
  return { headerRow, mapping, unmapped, score }
}

/**
 * Finds the header among the first 15 rows: the row whose cells name the most fields (required ones count more); the
 * later of two equals when both belong to one header of two levels. `score` 0 and `headerRow` -1 when there is none.
 */
export function detectTable(rows: readonly (readonly Cell[])[], fields: readonly FieldSpec[]): DetectedTable {
  const required = new Set(fields.filter((field) => field.required).map((field) => field.key))
  let best: DetectedTable = { headerRow: -1, mapping: {}, unmapped: [], score: 0 }
  let bestWeight = 0
  const last = Math.min(rows.length, HEADER_SEARCH_ROWS)
  for (let index = 0; index < last; index++) {
    const found = mapColumns(rows, index, fields)
    const keys = Object.keys(found.mapping)
    // One column whose heading merely contains a known word is a title or a remark.
    if (keys.length < 2 && found.score < 2) continue
    const weight = found.score + 3 * keys.filter((key) => required.has(key)).length
    if (weight > bestWeight) {
      best = found
      bestWeight = weight
    }
  }
  return best
}

/** The rows under the header as records by field; rows blank in every mapped column are left out. */
export function readRows(rows: readonly (readonly Cell[])[], headerRow: number, mapping: Mapping): SheetRecord[] {
  const columns = Object.entries(mapping)
  const records: SheetRecord[] = []
  for (let index = headerRow + 1; index < rows.length; index++) {
    const row = rows[index] ?? []
    if (columns.every(([, column]) => isBlank(row[column]))) continue
    const cells: Record<string, Cell> = {}
    for (const [key, column] of columns) cells[key] = row[column] ?? null
    records.push({ row: index + 1, cells })
  }
  return records
}
