import type { Refusal } from "@/lib/kernel/outcome"

export const MAX_FILE_BYTES = 10 * 1024 * 1024
export const MAX_UNPACKED_BYTES = 50 * 1024 * 1024
export const MAX_SHEETS = 20
export const MAX_ROWS = 20_000
export const MAX_COLUMNS = 200
export const MAX_CELL_CHARACTERS = 32_767

/** Why a file could not be read; every code has its sentence in refusals.json. */
export type ReadRefusal = Refusal<
  | "file_too_big"
  | "file_unpacks_too_big"
  | "file_encrypted"
  | "file_old_xls"
  | "file_not_a_spreadsheet"
  | "file_broken"
  | "file_empty"
  | "too_many_sheets"
  | "too_many_rows"
  | "too_many_columns"
  | "cell_too_long"
>

/** Carries a refusal out of the depth of the reader; `readTables` turns it into an outcome. */
export class Unreadable extends Error {
  constructor(readonly refusal: ReadRefusal) {
    super(refusal.code)
  }
}

export const unreadable = (refusal: ReadRefusal): never => {
  throw new Unreadable(refusal)
}

export function checkPlace(sheet: string, row: number, column: number): void {
  if (row > MAX_ROWS) unreadable({ code: "too_many_rows", sheet, row, limit: MAX_ROWS })
  if (column > MAX_COLUMNS) unreadable({ code: "too_many_columns", sheet, row, limit: MAX_COLUMNS })
}

export function checkText(sheet: string, row: number, text: string): string {
  if (text.length > MAX_CELL_CHARACTERS) unreadable({ code: "cell_too_long", sheet, row, limit: MAX_CELL_CHARACTERS })
  return text
}
