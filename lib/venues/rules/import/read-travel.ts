import { isBlank, type SheetRecord, type Table } from "@/lib/kernel/sheet"
import { MAX_TRAVEL_MINUTES } from "../../schema"
import { tidy, wholeNumber } from "./cells"
import type { FileTravel, ImportProblem } from "./types"

/** A matrix: names along the top, the same kind of names down the side, minutes where they cross. `top` = index of the head. */
export type Matrix = { top: number; names: { column: number; name: string }[] }

/**
 * Finds a matrix among the first 15 rows: at least two names along the top whose set shares at least two with the first
 * column beneath. Null when the sheet holds none.
 */
export function findMatrix({ rows }: Table): Matrix | null {
  for (let top = 0; top < Math.min(rows.length, 15); top++) {
    const names = (rows[top] ?? []).flatMap((cell, column) => {
      const name = column > 0 && typeof cell === "string" ? tidy(cell) : ""
      return name === "" ? [] : [{ column, name }]
    })
    const known = new Set(names.map(({ name }) => name))
    const below = rows.slice(top + 1).filter((row) => known.has(tidy(row[0])))
    if (names.length >= 2 && below.length >= 2) return { top, names }
  }
  return null
}

export function readMatrix(table: Table, { top, names }: Matrix): { travel: FileTravel[]; problems: ImportProblem[] } {
  const travel: FileTravel[] = []
  const problems: ImportProblem[] = []
  table.rows.slice(top + 1).forEach((cells, index) => {
    const from = tidy(cells[0])
    if (from === "") return
    const row = top + index + 2
    for (const { column, name: to } of names) {
      if (from === to || isBlank(cells[column])) continue
      addTime(table.sheet, row, from, to, tidy(cells[column]), travel, problems)
    }
  })
  return { travel, problems }
}

export function readTravelList(
  sheet: string,
  records: readonly SheetRecord[],
): { travel: FileTravel[]; problems: ImportProblem[] } {
  const travel: FileTravel[] = []
  const problems: ImportProblem[] = []
  for (const { row, cells } of records) {
    const [from, to] = [tidy(cells.from), tidy(cells.to)]
    if (from === "" || to === "")
      problems.push({ sheet, row, field: from ? "to" : "from", code: "venue_missing", value: "" })
    else if (from !== to) addTime(sheet, row, from, to, tidy(cells.minutes), travel, problems)
  }
  return { travel, problems }
}

function addTime(
  sheet: string,
  row: number,
  from: string,
  to: string,
  text: string,
  travel: FileTravel[],
  problems: ImportProblem[],
): void {
  const minutes = wholeNumber(text)
  const problem = (code: ImportProblem["code"]) =>
    problems.push({ sheet, row, field: "minutes", code, value: text.slice(0, 60) })
  if (minutes === null) problem("not_a_number")
  else if (minutes > MAX_TRAVEL_MINUTES) problem("minutes_out_of_range")
  else {
    const known = travel.find((time) => time.from === from && time.to === to)
    if (known && known.minutes !== minutes) problem("travel_differs")
    else if (!known) travel.push({ from, to, minutes, sheet, row })
  }
}

/** Where a file gives only one direction the way back takes as long. */
export function bothWays(travel: readonly FileTravel[]): FileTravel[] {
  const known = new Set(travel.map((time) => `${time.from}\n${time.to}`))
  const back = travel.filter((time) => !known.has(`${time.to}\n${time.from}`))
  return [...travel, ...back.map((time) => ({ ...time, from: time.to, to: time.from }))]
}
