import type { FieldChange } from "@/lib/kernel/import"
import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf, type Zone } from "@/lib/kernel/zoned"
import type { RoomDto } from "@/lib/venues/schema"
import type { MeetingPlan, ScopeItem } from "../../schema"
import { sameItem } from "../scope-words"
import { timeWords } from "../summary"
import { roomTitle } from "./find-room"
import type { ScheduleEntry, ScheduleRead } from "./schema"

const COMPARED = [
  "title",
  "kind",
  "time",
  "room",
  "layout",
  "scope",
  "people",
  "chair",
  "note",
  "dress",
  "parent",
] as const
type Compared = (typeof COMPARED)[number]

export type ImportItem = {
  entry: ScheduleEntry
  action: "create" | "update" | "unchanged"
  /** The meeting of the plan it is, when there is one. */
  meetingId: string | null
  changes: readonly FieldChange[]
}
export type ScheduleImport = {
  items: ImportItem[]
  counts: { create: number; update: number; unchanged: number; errors: number; warnings: number }
  /** Titles of meetings of the plan that the file does not name: they stay as they are. */
  notInFile: string[]
}

const dayKey = (title: string, from: number | null, zone: Zone): string =>
  `${title}|${from === null ? "" : `${dayOf(fromMinutes(from), zone)} ${from}`}`

/**
 * The entry completed from the plan: an import only says what its columns say, and persons chosen by hand stay as long as
 * the words they belong to do.
 */
function completed(
  entry: ScheduleEntry,
  found: MeetingPlan,
  parentCode: string,
  columns: ReadonlySet<string> | undefined,
): ScheduleEntry {
  if (!columns || entry.row === 0) return entry
  const has = (...fields: string[]): boolean => fields.some((field) => columns.has(field))
  const whole: ScheduleEntry = {
    ...entry,
    code: has("code") ? entry.code : found.code,
    parentCode: has("code", "parent") ? entry.parentCode : parentCode,
    kind: has("kind") ? entry.kind : found.kind,
    ...(has("from", "time") ? {} : { from: found.from, to: found.to }),
    roomId: has("room") ? entry.roomId : found.roomId,
    layout: has("layout") ? entry.layout : found.layout,
    scopeText: has("scope") ? entry.scopeText : found.scopeText,
    chairText: has("chair") ? entry.chairText : found.chairText,
    note: has("note") ? entry.note : found.note,
    dress: has("dress") ? entry.dress : found.dress,
  }
  const part = (chair: boolean, column: string, sameWords: boolean): ScopeItem[] => {
    const mine = (item: ScopeItem): boolean => (item.role === "CHAIR") === chair
    if (!has(column)) return found.scopes.filter(mine)
    const read = entry.scopes.filter(mine)
    const byHand = found.scopes.filter((item) => mine(item) && item.kind === "PERSON")
    return sameWords ? [...read, ...byHand.filter((item) => !read.some((other) => sameItem(item, other)))] : read
  }
  const scopes = [
    ...part(false, "scope", whole.scopeText === found.scopeText),
    ...part(true, "chair", whole.chairText === found.chairText),
  ]
  return { ...whole, scopes }
}

type View = Record<Compared, string>

const scopeKey = (scopes: MeetingPlan["scopes"]): string =>
  scopes
    .map(({ role, kind, ref, participationId }) => [role, kind, ref, participationId ?? ""].join(":"))
    .sort()
    .join("|")

/**
 * Compares a read schedule with the plan. A meeting is known by its code, else by title, day and start; everything else may
 * change and is listed field by field in words. The same file twice changes nothing. Nothing is ever deleted.
 */
export function planImport(
  read: ScheduleRead,
  existing: readonly MeetingPlan[],
  rooms: readonly RoomDto[],
  zone: Zone,
): ScheduleImport {
  const roomNames = new Map(rooms.map((room) => [room.id, roomTitle(room)]))
  const byCode = new Map(existing.filter((meeting) => meeting.code !== "").map((meeting) => [meeting.code, meeting]))
  const byDay = new Map(existing.map((meeting) => [dayKey(meeting.title, meeting.from, zone), meeting]))
  const codeOf = new Map(existing.map((meeting) => [meeting.id, meeting.code]))
  const view = (one: Omit<ScheduleEntry, "sheet" | "row" | "code" | "parentCode">, parent: string): View => ({
    title: one.title,
    kind: one.kind,
    time: timeWords(one.from, one.to, zone),
    room: one.roomId === null ? "" : (roomNames.get(one.roomId) ?? ""),
    layout: one.layout,
    scope: one.scopeText,
    people: scopeKey(one.scopes),
    chair: one.chairText,
    note: one.note,
    dress: one.dress,
    parent,
  })
  const used = new Set<string>()
  const items = read.entries.map((said): ImportItem => {
    const found =
      (said.code === "" ? undefined : byCode.get(said.code)) ?? byDay.get(dayKey(said.title, said.from, zone))
    if (!found || used.has(found.id)) return { entry: said, action: "create", meetingId: null, changes: [] }
    used.add(found.id)
    // A parent without a row of its own: whatever the plan says of it stands.
    if (said.row === 0) return { entry: said, action: "unchanged", meetingId: found.id, changes: [] }
    const parentCode = found.parentId === null ? "" : (codeOf.get(found.parentId) ?? "")
    const entry = completed(said, found, parentCode, read.columns.get(said.sheet))
    const before = view(found, parentCode)
    const after = view(entry, entry.parentCode)
    const changes = COMPARED.filter((field) => before[field] !== after[field]).map((field) => ({
      field,
      from: before[field],
      to: after[field],
    }))
    return { entry, action: changes.length > 0 ? "update" : "unchanged", meetingId: found.id, changes }
  })
  const count = (action: ImportItem["action"]): number => items.filter((item) => item.action === action).length
  const notInFile = existing
    .filter((meeting) => !used.has(meeting.id) && meeting.from !== null)
    .map((meeting) => meeting.title)
  const errors = read.problems.filter((problem) => problem.severity === "error").length
  const counts = {
    create: count("create"),
    update: count("update"),
    unchanged: count("unchanged"),
    errors,
    warnings: read.problems.length - errors,
  }
  return { items, counts, notInFile }
}
