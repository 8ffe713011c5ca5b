import { HEAD_ROWS, headOf, type SheetChoice, type SheetInfo } from "@/lib/kernel/import"
import { type Cell, detectTable, isBlank, mapColumns, type Table, textOf } from "@/lib/kernel/sheet"
import type { Category } from "../../schema"
import { PEOPLE_FIELDS } from "./fields"

/** Earlier words win: 列席代表 are observers, 特邀代表 guests, 工作人员 staff. */
const CATEGORY_WORDS: readonly (readonly [RegExp, Category])[] = [
  [/列席|observer/i, "OBSERVER"],
  [/特邀|邀请|来宾|嘉宾|老同志|guest|invited/i, "INVITED"],
  [/旁听|auditor/i, "AUDITOR"],
  [/记者|媒体|新闻|press/i, "PRESS"],
  [/工作人员|会务人员|服务人员|秘书处|工作组|staff/i, "STAFF"],
  [/代表|出席|deput|delegate/i, "DEPUTY"],
]

/** 列席人员 → OBSERVER; null when the words name no category. */
export const categoryIn = (text: string): Category | null =>
  CATEGORY_WORDS.find(([words]) => words.test(text))?.[1] ?? null

/** The sheet's own name speaks first, then the title above the header, then a column that only one category has. */
function categoryOf(table: Table, headerRow: number): Category {
  const title = table.rows
    .slice(0, Math.max(0, headerRow))
    .map((row) => row.map(textOf).join(" "))
    .join(" ")
  const header = (table.rows[headerRow] ?? []).map(textOf).join(" ")
  return (
    categoryIn(table.sheet) ??
    categoryIn(title) ??
    (/工作组/.test(header) ? "STAFF" : null) ??
    categoryIn(header) ??
    "DEPUTY"
  )
}

const rowsUnder = (rows: readonly (readonly Cell[])[], headerRow: number): number =>
  rows.slice(headerRow + 1).filter((row) => row.some((cell) => !isBlank(cell))).length

const infoOf = (table: Table, choice: SheetChoice): SheetInfo => ({
  ...choice,
  name: table.sheet,
  hidden: table.hidden ?? false,
  rowCount: choice.headerRow < 0 ? 0 : rowsUnder(table.rows, choice.headerRow),
  head: headOf(table.rows.slice(0, Math.max(HEAD_ROWS, 1)), (cell) => textOf(cell as Cell)),
  unmapped: mapColumns(table.rows, choice.headerRow, PEOPLE_FIELDS).unmapped.filter(
    ({ column }) => !Object.values(choice.mapping).includes(column),
  ),
})

/** What the sheets of a file seem to be. Hidden sheets and sheets without a column of names are left out at first. */
export function guessSheets(tables: readonly Table[]): SheetInfo[] {
  return tables.map((table, index) => {
    const { headerRow, mapping } = detectTable(table.rows, PEOPLE_FIELDS)
    const include = "name" in mapping && table.hidden !== true && rowsUnder(table.rows, headerRow) > 0
    return infoOf(table, { index, include, kind: categoryOf(table, headerRow), headerRow, mapping })
  })
}

/** The sheets as the user chose them. A header row without columns chosen yet is mapped by its words. */
export function chosenSheets(tables: readonly Table[], choices: readonly SheetChoice[]): SheetInfo[] {
  return guessSheets(tables).map((guess) => {
    const choice = choices.find(({ index }) => index === guess.index)
    const table = tables[guess.index]
    if (!choice || !table) return guess
    const moved = choice.headerRow !== guess.headerRow && Object.keys(choice.mapping).length === 0
    const mapping = moved ? mapColumns(table.rows, choice.headerRow, PEOPLE_FIELDS).mapping : choice.mapping
    return infoOf(table, { ...choice, mapping })
  })
}
