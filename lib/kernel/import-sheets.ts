import { HEAD_ROWS, headOf, type SheetChoice, type SheetInfo } from "./import"
import { type Cell, detectTable, type FieldSpec, mapColumns, readRows, type Table, textOf } from "./sheet"

function infoOf(table: Table, choice: SheetChoice, fields: readonly FieldSpec[]): SheetInfo {
  const mapped = new Set(Object.values(choice.mapping))
  return {
    ...choice,
    name: table.sheet,
    hidden: table.hidden ?? false,
    rowCount: choice.headerRow < 0 ? 0 : readRows(table.rows, choice.headerRow, choice.mapping).length,
    head: headOf(table.rows.slice(0, HEAD_ROWS), (cell) => textOf(cell as Cell)),
    unmapped: mapColumns(table.rows, choice.headerRow, fields).unmapped.filter(({ column }) => !mapped.has(column)),
  }
}

/**
 * The sheets of a file with the columns that were found, or as the person chose them. Sheets without every one of the
 * `needed` columns and hidden ones are left out at first; a header row chosen without columns is mapped by its words.
 * `kindOf`: what a sheet's rows seem to be.
 */
export function foundSheets(
  tables: readonly Table[],
  choices: readonly SheetChoice[] | null,
  fields: readonly FieldSpec[],
  needed: readonly string[],
  kindOf: (table: Table, headerRow: number) => string,
): SheetInfo[] {
  return tables.map((table, index) => {
    const choice = choices?.find((one) => one.index === index)
    if (choice) {
      const unmapped = Object.keys(choice.mapping).length === 0 && choice.headerRow >= 0
      const mapping = unmapped ? mapColumns(table.rows, choice.headerRow, fields).mapping : choice.mapping
      return infoOf(table, { ...choice, mapping }, fields)
    }
    const { headerRow, mapping } = detectTable(table.rows, fields)
    const whole = headerRow >= 0 && needed.every((key) => key in mapping)
    const include = choices === null && table.hidden !== true && whole
    return infoOf(table, { index, include, kind: kindOf(table, headerRow), headerRow, mapping }, fields)
  })
}
