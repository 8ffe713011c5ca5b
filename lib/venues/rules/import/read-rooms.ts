import { isFormula, type SheetRecord, textOf } from "@/lib/kernel/sheet"
import { MAX_CAPACITY, MAX_MARGIN_MINUTES, roomInput } from "../../schema"
import { type Hours, hoursAreRight, readClock, readHours } from "../hours"
import { listOf, tidy, wholeNumber } from "./cells"
import type { FileRoom, ImportProblem } from "./types"

type Say = (field: string, code: ImportProblem["code"], value: string) => void

/**
 * The rooms a list tells of. A blank venue is the one above (merged cells); several rows of one room are its layouts, the
 * first the usual one; what such a row says differently from the first is named and left out.
 */
export function readRoomRows(
  sheet: string,
  records: readonly SheetRecord[],
): { rooms: FileRoom[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = []
  const rooms = new Map<string, FileRoom>()
  let venueAbove = ""
  for (const record of records) {
    const read = readRoomRow(sheet, record, venueAbove)
    problems.push(...read.problems)
    venueAbove = tidy(record.cells.venue) || venueAbove
    if (!read.room) continue
    const key = `${read.room.venue}\n${read.room.name}`
    const first = rooms.get(key)
    if (!first) rooms.set(key, read.room)
    else problems.push(...addLayout(first, read.room))
  }
  return { rooms: [...rooms.values()], problems }
}

function readRoomRow(
  sheet: string,
  { row, cells }: SheetRecord,
  venueAbove: string,
): { room: FileRoom | null; problems: ImportProblem[] } {
  const problems: ImportProblem[] = []
  const say: Say = (field, code, value) => problems.push({ sheet, row, field, code, value: value.slice(0, 60) })
  for (const [field, cell] of Object.entries(cells)) if (isFormula(cell)) say(field, "formula", textOf(cell))
  const text = (field: string): string => tidy(cells[field])
  const venue = (cells.venue === undefined ? sheet.trim() : text("venue") || venueAbove).slice(0, 200)
  const name = text("name")
  if (venue === "") say("venue", "venue_missing", "")
  if (name === "") say("name", "room_missing", "")
  for (const [field, value, limit] of [
    ["venue", venue, 60],
    ["name", name, 60],
    ["floor", text("floor"), 20],
    ["address", text("address"), 120],
    ["layout", text("layout"), 20],
  ] as const)
    if (value.length > limit) say(field, "too_long", value)
  const room: FileRoom = { venue, name, sheet, row }
  if (cells.address !== undefined && text("address") !== "") room.address = text("address")
  if (cells.floor !== undefined) room.floor = text("floor")
  if (cells.equipment !== undefined) room.equipment = listOf(text("equipment"))
  if (room.equipment && !roomInput.shape.equipment.safeParse(room.equipment).success)
    say("equipment", "too_long", text("equipment"))
  const capacity = numberIn(text("capacity"), "capacity", 1, MAX_CAPACITY, "capacity_out_of_range", say)
  if (capacity !== null) room.layouts = [{ layout: text("layout") || DEFAULT_LAYOUT, capacity }]
  for (const field of ["setUpMinutes", "clearAwayMinutes"] as const) {
    const minutes = numberIn(text(field), field, 0, MAX_MARGIN_MINUTES, "minutes_out_of_range", say)
    if (minutes !== null) room[field] = minutes
  }
  Object.assign(room, hoursIn(text, say))
  return { room: problems.length > 0 ? null : room, problems }
}

/** 剧院式 and so on are free words; a capacity without one is that of the usual layout. */
export const DEFAULT_LAYOUT = "常用"

function numberIn(
  text: string,
  field: string,
  least: number,
  most: number,
  outside: ImportProblem["code"],
  say: Say,
): number | null {
  if (text === "") return null
  const number = wholeNumber(text)
  if (number === null) say(field, "not_a_number", text)
  else if (number < least || number > most) say(field, outside, text)
  else return number
  return null
}

function hoursIn(text: (field: string) => string, say: Say): Partial<Hours> {
  const whole = text("hours")
  const [opens, closes] = [text("opensAt"), text("closesAt")]
  if (whole === "" && opens === "" && closes === "") return {}
  const [opensAt, closesAt] = [readClock(opens || "0:00"), readClock(closes || "24:00")]
  const apart = opensAt === null || closesAt === null ? null : { opensAt, closesAt }
  const hours = whole === "" ? apart : readHours(whole)
  const said = whole || `${opens}-${closes}`
  if (!hours) say("hours", "hours_unreadable", said)
  else if (!hoursAreRight(hours)) say("hours", "hours_wrong", said)
  else return hours
  return {}
}

/** A further row of a known room: its layout is added, the rest has to be the same or blank. */
function addLayout(first: FileRoom, next: FileRoom): ImportProblem[] {
  const problems: ImportProblem[] = []
  const say: Say = (field, code, value) => problems.push({ sheet: next.sheet, row: next.row, field, code, value })
  for (const layout of next.layouts ?? []) {
    const known = first.layouts?.find((one) => one.layout === layout.layout)
    if (known && known.capacity !== layout.capacity) say("layout", "layout_twice", layout.layout)
    else if (!known) first.layouts = [...(first.layouts ?? []), layout]
  }
  for (const field of ["floor", "setUpMinutes", "clearAwayMinutes", "opensAt", "closesAt", "address"] as const) {
    const [known, value] = [first[field], next[field]]
    if (value === undefined || value === "" || value === known) continue
    if (known === undefined || known === "") Object.assign(first, { [field]: value })
    else say(field, "differs_from_above", String(value))
  }
  first.equipment =
    first.equipment || next.equipment
      ? [...new Set([...(first.equipment ?? []), ...(next.equipment ?? [])])]
      : undefined
  return problems
}
