import {
  type Cell,
  columnName,
  detectTable,
  isBlank,
  type Mapping,
  readRows,
  type Table,
  textOf,
} from "@/lib/kernel/sheet"
import { SCHEDULE_FIELDS } from "./fields"
import { readSchedule, type ScheduleContext, type ScheduleSheet } from "./read-schedule"
import type { ScheduleRead } from "./schema"

/** What the person chose for a sheet: its header row (0 = row 1) and which column is what; `take` false leaves it out. */
export type SheetChoice = { sheet: string; take: boolean; headerRow: number; mapping: Mapping }

/** A sheet as the mapping step shows it. */
export type SheetView = SheetChoice & {
  /** Column headings with their index, blank ones by their letter. */
  headers: { column: number; header: string }[]
  /** The first rows under the header, as text. */
  sample: string[][]
}

const SAMPLE_ROWS = 4

function headersOf(row: readonly Cell[]): SheetView["headers"] {
  return row.map((cell, column) => ({
    column,
    header: isBlank(cell) ? columnName(column) : textOf(cell).trim().slice(0, 60),
  }))
}

/** Sheets with the columns that were found, or with those the person chose. A sheet without a title column is left out. */
export function viewSheets(tables: readonly Table[], choices: readonly SheetChoice[] = []): SheetView[] {
  return tables.map(({ sheet, rows, hidden }) => {
    const chosen = choices.find((choice) => choice.sheet === sheet)
    const found = detectTable(rows, SCHEDULE_FIELDS)
    const { headerRow, mapping } = chosen ?? found
    const take = chosen ? chosen.take : hidden !== true && headerRow >= 0 && mapping.title !== undefined
    const body = rows.slice(headerRow + 1, headerRow + 1 + SAMPLE_ROWS)
    return {
      sheet,
      take,
      headerRow,
      mapping,
      headers: headersOf(rows[headerRow] ?? []),
      sample: body.map((row) => row.map((cell) => textOf(cell).slice(0, 80))),
    }
  })
}

/** Reads the chosen sheets into meetings and problems. */
export function readScheduleTables(
  tables: readonly Table[],
  views: readonly SheetView[],
  context: ScheduleContext,
): ScheduleRead {
  const sheets = views.flatMap((view): ScheduleSheet[] => {
    const table = tables.find(({ sheet }) => sheet === view.sheet)
    if (!view.take || !table || view.headerRow < 0) return []
    return [
      {
        sheet: view.sheet,
        records: readRows(table.rows, view.headerRow, view.mapping),
        fields: new Set(Object.keys(view.mapping)),
      },
    ]
  })
  return readSchedule(sheets, context)
}
