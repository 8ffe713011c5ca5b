import { HEAD_ROWS, headOf, type SheetChoice, type SheetInfo } from "@/lib/kernel/import"
import { type Cell, detectTable, mapColumns, readRows, type Table, textOf } from "@/lib/kernel/sheet"
import { SCHEDULE_FIELDS } from "./fields"
import { readSchedule, type ScheduleContext, type ScheduleSheet } from "./read-schedule"
import type { ScheduleRead } from "./schema"

const KIND = "schedule"

function infoOf(table: Table, choice: SheetChoice): SheetInfo {
  const mapped = new Set(Object.values(choice.mapping))
  return {
    ...choice,
    name: table.sheet,
    hidden: table.hidden ?? false,
    rowCount: choice.headerRow < 0 ? 0 : readRows(table.rows, choice.headerRow, choice.mapping).length,
    head: headOf(table.rows.slice(0, HEAD_ROWS), (cell) => textOf(cell as Cell)),
    unmapped: mapColumns(table.rows, choice.headerRow, SCHEDULE_FIELDS).unmapped.filter(
      ({ column }) => !mapped.has(column),
    ),
  }
}

/**
 * The sheets of a file with the columns that were found, or as the person chose them. Sheets without a column of titles and
 * hidden ones are left out at first; a header row chosen without columns is mapped by its words.
 */
export function scheduleSheets(tables: readonly Table[], choices: readonly SheetChoice[] | null): SheetInfo[] {
  return tables.map((table, index) => {
    const choice = choices?.find((one) => one.index === index)
    if (choice) {
      const unmapped = Object.keys(choice.mapping).length === 0 && choice.headerRow >= 0
      const mapping = unmapped ? mapColumns(table.rows, choice.headerRow, SCHEDULE_FIELDS).mapping : choice.mapping
      return infoOf(table, { ...choice, mapping })
    }
    const { headerRow, mapping } = detectTable(table.rows, SCHEDULE_FIELDS)
    const include = choices === null && table.hidden !== true && headerRow >= 0 && "title" in mapping
    return infoOf(table, { index, include, kind: KIND, headerRow, mapping })
  })
}

/** Reads the included sheets into meetings and problems. */
export function readScheduleTables(
  tables: readonly Table[],
  sheets: readonly SheetInfo[],
  context: ScheduleContext,
): ScheduleRead {
  const included = sheets.flatMap(({ index, include, headerRow, mapping }): ScheduleSheet[] => {
    const table = tables[index]
    if (!include || !table || headerRow < 0) return []
    return [{ index, records: readRows(table.rows, headerRow, mapping), fields: new Set(Object.keys(mapping)) }]
  })
  return readSchedule(included, context)
}
