import { isBlank, isFormula, type SheetRecord, textOf } from "@/lib/kernel/sheet"
import type { RoomDto } from "@/lib/venues/schema"
import { meetingScopes } from "../meeting-scopes"
import type { ScopeRoster } from "../scope"
import { ringsIn } from "../tree"
import type { ScheduleField } from "./fields"
import { findRoom } from "./find-room"
import { addHeadings } from "./headings"
import { readRowTime, type TimeContext } from "./row-time"
import type { ScheduleEntry, ScheduleProblem, ScheduleProblemCode, ScheduleRead } from "./schema"

export type ScheduleContext = TimeContext & {
  /** Null: where meetings take place is not asked. */
  rooms: readonly RoomDto[] | null
  roster: ScopeRoster
  /** Codes of meetings already in the plan: may be parents without a row in this file. */
  knownCodes: readonly string[]
}
/** The rows of one sheet; `fields` are the columns that were found. */
export type ScheduleSheet = { index: number; records: readonly SheetRecord[]; fields: ReadonlySet<string> }

const MAX_TEXT: Partial<Record<ScheduleField, number>> = {
  title: 200,
  code: 40,
  parent: 200,
  kind: 40,
  layout: 40,
  scope: 500,
  chair: 200,
  note: 2000,
  dress: 200,
}

type Draft = ScheduleEntry & { parentText: string }

function readRecord(
  record: SheetRecord,
  sheet: ScheduleSheet,
  context: ScheduleContext,
  lastDay: string | null,
  problems: ScheduleProblem[],
) {
  let bad = false
  const tell = (
    code: ScheduleProblemCode,
    field: ScheduleField,
    data: ScheduleProblem["data"] = {},
    severity: ScheduleProblem["severity"] = "error",
  ): void => {
    problems.push({ sheet: sheet.index, row: record.row, field, severity, code, data })
    if (severity === "error") bad = true
  }
  const text = (field: ScheduleField): string => {
    const cell = record.cells[field]
    const value = isFormula(cell) ? cell.text : textOf(cell).replace(/\s+/g, " ").trim()
    const limit = MAX_TEXT[field] ?? 200
    if (value.length <= limit) return value
    tell("text_too_long", field, { limit })
    return value.slice(0, limit)
  }
  const title = text("title")
  if (title === "") tell("title_missing", "title")
  const { time, day } = readRowTime(record.cells, context, lastDay, tell)
  const roomText = [text("venue"), text("room")].filter((part) => part !== "").join("·")
  let roomId: string | null = null
  if (context.rooms !== null && !isBlank(record.cells.room)) {
    const found = findRoom(roomText, context.rooms)
    roomId = found.roomId
    if (found.roomId === null) tell("room_unknown", "room", { room: roomText, nearest: found.nearest.join("、") })
  }
  const [scopeText, chairText] = [text("scope"), text("chair")]
  const scopes = meetingScopes(scopeText, chairText, context.roster)
  if (scopes.unknown.length > 0) tell("scope_unknown", "scope", { words: scopes.unknown.join("、") }, "warning")
  for (const { name, candidates } of scopes.ambiguous)
    tell("scope_ambiguous", "scope", { name, count: candidates.length }, "warning")
  const draft: Draft = {
    sheet: sheet.index,
    row: record.row,
    code: text("code"),
    parentCode: "",
    parentText: text("parent"),
    title,
    kind: text("kind") || "其他",
    from: time?.from ?? null,
    to: time?.to ?? null,
    roomId,
    layout: text("layout"),
    scopeText,
    chairText,
    note: text("note"),
    dress: text("dress"),
    scopes: scopes.items,
  }
  return { draft: bad ? null : draft, day }
}

/** "2.1" lies under "2" where the file has no column for it. */
const dottedParent = (code: string): string => /^(.+)[.．-][^.．-]+$/.exec(code)?.[1] ?? ""

/**
 * Reads the rows of a schedule into meetings. Every bad cell is told with its reason; a row with an error is left out, a
 * warning keeps it. Parents without a row of their own become headings. Codes are the rows' identity and must differ.
 */
export function readSchedule(sheets: readonly ScheduleSheet[], context: ScheduleContext): ScheduleRead {
  const problems: ScheduleProblem[] = []
  const drafts: Draft[] = []
  const rows: ScheduleRead["rows"] = []
  for (const sheet of sheets) {
    let lastDay: string | null = null
    for (const record of sheet.records) {
      const cells = Object.entries(record.cells).flatMap(([key, cell]) =>
        isBlank(cell) ? [] : [[key, textOf(cell).trim()]],
      )
      rows.push({ sheet: sheet.index, row: record.row, cells: Object.fromEntries(cells) })
      const { draft, day } = readRecord(record, sheet, context, lastDay, problems)
      lastDay = day ?? lastDay
      if (!draft) continue
      if (!sheet.fields.has("parent")) draft.parentText = dottedParent(draft.code)
      drafts.push(draft)
    }
  }
  const tell = (draft: Draft, code: ScheduleProblemCode, field: ScheduleField, data: ScheduleProblem["data"]): void => {
    problems.push({ sheet: draft.sheet, row: draft.row, field, severity: "error", code, data })
  }
  const codes = new Set<string>()
  const unique = drafts.filter((draft) => {
    if (draft.code === "" || !codes.has(draft.code)) {
      codes.add(draft.code)
      return true
    }
    tell(draft, "code_twice", "code", { code: draft.code })
    return false
  })
  const known = new Set([...codes, ...context.knownCodes])
  const byTitle = new Map(unique.map((draft) => [draft.title, draft.code]))
  const placed = unique.filter((draft) => {
    if (draft.parentText === "") return true
    const parentCode = known.has(draft.parentText) ? draft.parentText : byTitle.get(draft.parentText)
    if (parentCode) draft.parentCode = parentCode
    else if (/^[\w.．-]+$/.test(draft.parentText)) draft.parentCode = draft.parentText
    else {
      tell(draft, "parent_unknown", "parent", { parent: draft.parentText })
      return false
    }
    return true
  })
  const nodes = placed.map(({ code, parentCode }) => ({ id: code, parentId: parentCode === "" ? null : parentCode }))
  const rings = ringsIn(nodes)
  const rooted = placed.filter((draft) => {
    if (draft.code === "" || !rings.has(draft.code)) return true
    tell(draft, "parent_ring", "parent", { code: draft.code })
    return false
  })
  const entries = rooted.map(({ parentText: _, ...entry }): ScheduleEntry => entry)
  return {
    entries: addHeadings(entries, context.roster),
    problems,
    rows,
    columns: new Map(sheets.map(({ index, fields }) => [index, fields])),
  }
}
