import type { SheetChoice, SheetInfo } from "@/lib/kernel/import"
import { foundSheets } from "@/lib/kernel/import-sheets"
import { readRows, type Table } from "@/lib/kernel/sheet"
import { SCHEDULE_FIELDS } from "./fields"
import { readSchedule, type ScheduleContext, type ScheduleSheet } from "./read-schedule"
import type { ScheduleRead } from "./schema"

const KIND = "schedule"

/**
 * The sheets of a file with the columns that were found, or as the person chose them. Sheets without a column of titles and
 * hidden ones are left out at first; a header row chosen without columns is mapped by its words.
 */
export const scheduleSheets = (tables: readonly Table[], choices: readonly SheetChoice[] | null): SheetInfo[] =>
  foundSheets(tables, choices, SCHEDULE_FIELDS, ["title"], () => KIND)

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
