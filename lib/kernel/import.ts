import { z } from "zod"
import type { Mapping } from "./sheet"

/**
 * What every import (people, venues, schedule) shows before anything is written, and what the user may decide about
 * it. The browser keeps the file and sends it again with the choices; nothing is stored in between.
 */
export type Severity = "error" | "warning" | "note"
/** `field` null = about the whole row. Words: messages `import.problems.<code>` with `data` as arguments. */
export type CellProblem = {
  field: string | null
  code: string
  severity: Severity
  data?: Readonly<Record<string, string | number>>
}
export type FieldChange = { field: string; from: string; to: string }
export type RowStatus = "create" | "update" | "unchanged" | "error"
export type Candidate = { id: string; label: string }

/** One row of the file. `sheet` is the index of its sheet, `row` the number the person sees. Only cells with content. */
export type PreviewRow = {
  sheet: number
  row: number
  status: RowStatus
  cells: Readonly<Record<string, string>>
  problems: readonly CellProblem[]
  changes: readonly FieldChange[]
  /** Cells that will be stored otherwise than they are written: spaces taken out of a name, digits made half-width. */
  readAs?: Readonly<Record<string, string>>
  /** Whom or what the row may mean, when the program will not guess; the user names one of them or "new". */
  candidates?: readonly Candidate[]
}

/** What the user decides for one sheet. `kind` is what its rows are (a category of people, "rooms", …). */
export const sheetChoice = z.object({
  index: z.number().int().min(0).max(100),
  include: z.boolean(),
  kind: z.string().max(40),
  /** 0 = first row of the sheet; -1 = none found. */
  headerRow: z.number().int().min(-1).max(20_000),
  mapping: z.record(z.string().max(40), z.number().int().min(0).max(500)),
})
export type SheetChoice = z.output<typeof sheetChoice>

export const importChoices = z.object({
  sheets: z.array(sheetChoice).max(100),
  /** `rowKey` → id of the candidate meant, or "new". */
  resolutions: z.record(z.string().max(40), z.string().max(64)).default({}),
})
export type ImportChoices = z.output<typeof importChoices>

/** The name of a row in `resolutions`. */
export const rowKey = (row: { sheet: number; row: number }): string => `${row.sheet}:${row.row}`

/** A sheet as found, with its first rows as text so that the user can choose header and columns. */
export type SheetInfo = SheetChoice & {
  name: string
  rowCount: number
  hidden: boolean
  head: readonly (readonly string[])[]
  unmapped: readonly { column: number; header: string }[]
}

export type ImportPreview = {
  sheets: readonly SheetInfo[]
  rows: readonly PreviewRow[]
  /** Of everything that would be written; the confirmation repeats it. */
  digest: string
}

export const HEAD_ROWS = 15
export const HEAD_COLUMNS = 60

/** The first rows of a sheet as short texts. */
export const headOf = (rows: readonly (readonly unknown[])[], text: (cell: unknown) => string): string[][] =>
  rows.slice(0, HEAD_ROWS).map((row) => row.slice(0, HEAD_COLUMNS).map((cell) => text(cell).slice(0, 40)))

export const hasErrors = (problems: readonly CellProblem[]): boolean =>
  problems.some((problem) => problem.severity === "error")

export type { Mapping }
