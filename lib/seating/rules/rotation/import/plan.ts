import { createHash } from "node:crypto"
import { type CellProblem, hasErrors, type PreviewRow, rowKey, type SheetInfo } from "@/lib/kernel/import"
import { readRows, type SheetRecord, type Table, textOf } from "@/lib/kernel/sheet"
import type { Participant } from "@/lib/people/schema"
import type { PastSeat } from "../../../schema/history"
import { UNKNOWN_DISTANCE } from "../rows"
import { sessionIn } from "./fields"
import { isGroup, matchRow } from "./match"

export type HistorySituation = {
  readonly participants: readonly Participant[]
  readonly history: readonly PastSeat[]
  /** Earlier sessions are those before this one. */
  readonly session: number
}
export type HistoryImportPlan = {
  readonly rows: readonly PreviewRow[]
  readonly write: readonly PastSeat[]
  readonly unchanged: number
  readonly errors: number
}

type Line = { preview: Omit<PreviewRow, "status" | "changes">; seat: (PastSeat & { given: boolean }) | null }

const MOST_ROWS = 300
const wholeNumber = (text: string): number | null => {
  const plain = text
    .normalize("NFKC")
    .replace(/^第|[排座]$/gu, "")
    .trim()
  return /^\d{1,3}$/.test(plain) ? Number(plain) : null
}

/**
 * What importing seats of earlier sessions would do: each row finds its person on the event's list (never by guess), its
 * session by a column or by its sheet, and its row. Where a list does not say how many rows there were, the furthest row of
 * that session in the file counts. Rows with errors are left out; the same file again changes nothing.
 */
export function planHistoryImport(
  tables: readonly Table[],
  sheets: readonly SheetInfo[],
  resolutions: Readonly<Record<string, string>>,
  situation: HistorySituation,
): HistoryImportPlan {
  const byName = new Map<string, Participant[]>()
  for (const person of situation.participants) byName.set(person.name, [...(byName.get(person.name) ?? []), person])
  const taken = new Set<string>()
  const lines = sheets.flatMap(({ index, include, headerRow, mapping, kind }) => {
    const table = tables[index]
    if (!include || !table || headerRow < 0) return []
    return readRows(table.rows, headerRow, mapping).map((record) =>
      readLine(record, { index, kind }, resolutions, byName, situation.session, taken),
    )
  })
  const furthest = new Map<number, number>()
  for (const { seat } of lines)
    if (seat) furthest.set(seat.session, Math.max(furthest.get(seat.session) ?? 0, seat.row))
  const known = new Map(situation.history.map((seat) => [`${seat.personId}/${seat.session}`, seat]))
  const write: PastSeat[] = []
  let unchanged = 0
  const rows = lines.map(({ preview, seat }): PreviewRow => {
    if (!seat) return { ...preview, status: "error", changes: [] }
    const { given, ...wanted } = seat
    const planned = given ? wanted : { ...wanted, rows: furthest.get(seat.session) ?? seat.row }
    const before = known.get(`${seat.personId}/${seat.session}`)
    const changes = before ? differences(before, planned) : []
    if (before && changes.length === 0) unchanged++
    else write.push(planned)
    return { ...preview, status: before ? (changes.length > 0 ? "update" : "unchanged") : "create", changes }
  })
  return { rows, write, unchanged, errors: rows.filter(({ status }) => status === "error").length }
}

function readLine(
  record: SheetRecord,
  sheet: { index: number; kind: string },
  resolutions: Readonly<Record<string, string>>,
  byName: ReadonlyMap<string, readonly Participant[]>,
  current: number,
  taken: Set<string>,
): Line {
  const text = (key: string): string => textOf(record.cells[key]).trim()
  const problems: CellProblem[] = []
  const wrong = (field: string | null, code: string, data?: CellProblem["data"]): void => {
    problems.push({ field, code, severity: "error", ...(data ? { data } : {}) })
  }
  const at = { sheet: sheet.index, row: record.row }
  const match = matchRow(
    { name: text("name"), group: text("group"), unit: text("unit") },
    byName,
    resolutions[rowKey(at)],
  )
  if (text("name") === "") wrong("name", "empty_name")
  else if (!match.person) wrong("name", match.code, { name: text("name") })
  const session = sessionIn(text("session") || sheet.kind)
  if (session === null) wrong("session", "session_missing")
  else if (session < 1 || session >= current) wrong("session", "session_not_before", { session, current })
  const row = wholeNumber(text("row"))
  if (row === null || row < 1 || row > MOST_ROWS) wrong("row", "row_unreadable", { value: text("row").slice(0, 20) })
  const rows = text("rows") === "" ? null : wholeNumber(text("rows"))
  if (text("rows") !== "" && (rows === null || rows > MOST_ROWS || rows < (row ?? 1))) wrong("rows", "rows_too_few")
  const distance = text("fromCentre") === "" ? UNKNOWN_DISTANCE : Number(text("fromCentre").normalize("NFKC"))
  if (Number.isNaN(distance) || distance > MOST_ROWS) wrong("fromCentre", "distance_unreadable")
  const key = `${match.person?.personId}/${session}`
  if (match.person && session !== null && taken.has(key))
    wrong(null, "seat_twice", { name: match.person.name, session })
  const cells = Object.fromEntries(
    Object.entries(record.cells).flatMap(([field, cell]) =>
      textOf(cell).trim() ? [[field, textOf(cell).slice(0, 200)]] : [],
    ),
  )
  const asked = match.person === null && match.candidates.length > 0 ? { candidates: match.candidates } : {}
  const preview = { ...at, cells, problems, ...asked }
  if (hasErrors(problems) || !match.person || session === null || row === null) return { preview, seat: null }
  taken.add(key)
  const { personId } = match.person
  // As the list calls the delegation, where that is not just another way to write its present name.
  const groupName =
    text("group") === "" || isGroup(match.person, text("group")) ? match.person.groupName : text("group")
  const place = { session, row, rows: rows ?? row, fromCentre: distance < 0 ? UNKNOWN_DISTANCE : distance }
  return { preview, seat: { personId, groupName, ...place, given: rows !== null } }
}

function differences(before: PastSeat, after: PastSeat): { field: string; from: string; to: string }[] {
  const fields = [
    { field: "row", from: before.row, to: after.row },
    { field: "rows", from: before.rows, to: after.rows },
    { field: "group", from: before.groupName, to: after.groupName },
    { field: "fromCentre", from: before.fromCentre, to: after.fromCentre },
  ]
  return fields.flatMap(({ field, from, to }) => (from === to ? [] : [{ field, from: String(from), to: String(to) }]))
}

/** One text for everything a plan would write: the confirmation is refused when it no longer is what was shown. */
export const historyDigest = (plan: HistoryImportPlan): string =>
  createHash("sha256").update(JSON.stringify(plan.write)).digest("hex")
