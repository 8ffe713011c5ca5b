import { type Cell, detectTable, isBlank, type Mapping, readRows, type Table, textOf } from "@/lib/kernel/sheet"
import { ROOM_FIELDS, TRAVEL_FIELDS } from "./fields"
import { readRoomRows } from "./read-rooms"
import { bothWays, findMatrix, readMatrix, readTravelList } from "./read-travel"
import type { ReadSheet, RoomsFile } from "./types"

/** Mapping the person chose for a sheet, by the sheet's name. */
export type MappingChoices = Readonly<Record<string, Mapping>>

/**
 * Reads venues, rooms and travel times out of a file: each sheet is a list of rooms, a matrix or a list of travel times,
 * or nothing of ours. Pure; hidden sheets are passed over.
 */
export function readRoomsFile(tables: readonly Table[], choices: MappingChoices = {}): RoomsFile {
  const file: RoomsFile = { sheets: [], rooms: [], travel: [], problems: [] }
  for (const table of tables) {
    if (table.hidden) continue
    const sheet = understand(table, choices[table.sheet])
    file.sheets.push(sheet)
    if (sheet.kind === "rooms") {
      const { rooms, problems } = readRoomRows(table.sheet, readRows(table.rows, sheet.headerRow, sheet.mapping))
      file.rooms.push(...rooms)
      file.problems.push(...problems)
    } else if (sheet.kind !== "none") {
      const matrix = sheet.kind === "travel-matrix" ? findMatrix(table) : null
      const { travel, problems } = matrix
        ? readMatrix(table, matrix)
        : readTravelList(table.sheet, readRows(table.rows, sheet.headerRow, sheet.mapping))
      file.travel.push(...travel)
      file.problems.push(...problems)
    }
  }
  return { ...file, travel: bothWays(file.travel) }
}

function understand(table: Table, choice: Mapping | undefined): ReadSheet {
  const matrix = findMatrix(table)
  const none: ReadSheet = { sheet: table.sheet, kind: "none", headerRow: -1, mapping: {}, headers: [] }
  if (matrix) return { ...none, kind: "travel-matrix", headerRow: matrix.top }
  const rooms = detectTable(table.rows, ROOM_FIELDS)
  const travel = detectTable(table.rows, TRAVEL_FIELDS)
  const described = (kind: ReadSheet["kind"], headerRow: number, mapping: Mapping): ReadSheet => ({
    sheet: table.sheet,
    kind,
    headerRow,
    mapping: choice ?? mapping,
    headers: headersOf(table.rows[headerRow] ?? []),
  })
  if (["from", "to", "minutes"].every((key) => key in travel.mapping))
    return described("travel-list", travel.headerRow, travel.mapping)
  const isRooms = "name" in rooms.mapping && ("capacity" in rooms.mapping || "venue" in rooms.mapping)
  if (isRooms || (choice && rooms.headerRow >= 0)) return described("rooms", rooms.headerRow, rooms.mapping)
  return none
}

const headersOf = (row: readonly Cell[]): ReadSheet["headers"] =>
  row.flatMap((cell, column) => (isBlank(cell) ? [] : [{ column, header: textOf(cell).trim().slice(0, 60) }]))
