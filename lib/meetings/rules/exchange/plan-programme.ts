import type { CellProblem, FieldChange } from "@/lib/kernel/import"
import { fromMinutes } from "@/lib/kernel/interval"
import { dayOf } from "@/lib/kernel/zoned"
import type { Participant } from "@/lib/people/schema"
import type { RoomDto } from "@/lib/venues/schema"
import type { MeetingPlan, ScopeItem } from "../../schema"
import { indexRoster, type RosterIndex } from "../roster-index"
import { timeWords } from "../summary"
import { ownFeed } from "./own-feed"
import { type NameIndex, nameIndex, peopleMeant, ROLES_OF, singleNames } from "./people-meant"
import type { Programme, ProgrammeMeeting } from "./programme"
import { type AskedRoom, meantTitle, type RoomMeant, roomsMeant } from "./rooms-meant"

export type ProgrammeContext = {
  existing: readonly MeetingPlan[]
  rooms: readonly RoomDto[]
  participants: readonly Participant[]
  event: { startsOn: string; endsOn: string; zone: string }
  /** Choices by key (rooms-meant.ts). */
  choices: Readonly<Record<string, string>>
}

/** What a meeting will be; minutes since the epoch. */
export type ProgrammeValues = {
  title: string
  kind: string
  from: number
  to: number
  room: RoomMeant
  scopes: readonly ScopeItem[]
  scopeText: string
  chairText: string
  note: string
  cancelled: boolean
}

export type ProgrammeItem = {
  said: ProgrammeMeeting
  meetingId: string | null
  /** "skip": cancelled before it was ever taken in. */
  action: "create" | "update" | "unchanged" | "skip" | "error"
  values: ProgrammeValues
  changes: readonly FieldChange[]
  problems: readonly CellProblem[]
}

export type ProgrammePlan = {
  items: ProgrammeItem[]
  unknownRooms: AskedRoom[]
  counts: Record<ProgrammeItem["action"], number>
  /** Titles of meetings that came from such a file before and are not in this one: they stay. */
  notInFile: string[]
}

const LIMITS = { title: 200, kind: 40, note: 2000, words: 500 } as const
const OTHER_KIND = "其他"

type Ask = ProgrammeContext & {
  programme: Programme
  names: NameIndex
  roster: RosterIndex
  meant: ReadonlyMap<string, RoomMeant>
}

/** Words of a scope that an import wrote follow the import; words of the office stay. */
function wordsAfter(before: string, was: readonly string[], now: readonly string[]): string {
  if (before !== was.join("、")) return before
  const words = now.join("、")
  return words.length > LIMITS.words ? "" : words
}

/** A meeting that is known stays in its room as long as nobody says what the file's one is. */
function roomOf(said: ProgrammeMeeting, found: MeetingPlan | undefined, meant: Ask["meant"]): RoomMeant {
  const room = meant.get(said.room) ?? { kind: "none" }
  if (room.kind !== "undecided" || !found) return room
  return found.roomId === null ? { kind: "none" } : { kind: "room", roomId: found.roomId }
}

function valuesOf(said: ProgrammeMeeting, found: MeetingPlan | undefined, ask: Ask) {
  const { programme, names, roster, meant } = ask
  const { format } = programme
  const people = peopleMeant(said.people, format, found?.scopes ?? [], names, roster)
  const words = (role: "ATTEND" | "CHAIR", before: string): string =>
    ROLES_OF[format].includes(role) && said.people !== null
      ? wordsAfter(before, singleNames(found?.scopes ?? [], [role], roster), singleNames(people.scopes, [role], roster))
      : before
  const values: ProgrammeValues = {
    title: said.title.slice(0, LIMITS.title),
    kind: said.kind.slice(0, LIMITS.kind) || found?.kind || OTHER_KIND,
    from: said.from,
    to: said.to,
    room: roomOf(said, found, meant),
    scopes: people.scopes,
    scopeText: words("ATTEND", found?.scopeText ?? ""),
    chairText: words("CHAIR", found?.chairText ?? ""),
    note: said.note.slice(0, LIMITS.note),
    // Programmes of conferences leave out what is cancelled; only calendars speak of it.
    cancelled: format === "ics" ? said.cancelled : (found?.cancelled ?? false),
  }
  return { values, people }
}

const scopeWords = (scopes: readonly ScopeItem[], roster: RosterIndex): string =>
  singleNames(scopes, ["CHAIR", "SPEAK", "ATTEND"], roster).join("、")

function changesOf(found: MeetingPlan, values: ProgrammeValues, ask: Ask): FieldChange[] {
  const { rooms, roster, event } = ask
  const before: RoomMeant = found.roomId === null ? { kind: "none" } : { kind: "room", roomId: found.roomId }
  const scopeKey = (scopes: readonly ScopeItem[]): string =>
    scopes
      .map(({ role, kind, ref, participationId, optional }) =>
        [role, kind, ref, participationId, optional ?? false].join(":"),
      )
      .sort()
      .join("|")
  const pairs: [field: string, from: string, to: string][] = [
    ["title", found.title, values.title],
    ["kind", found.kind, values.kind],
    ["time", timeWords(found.from, found.to, event.zone), timeWords(values.from, values.to, event.zone)],
    ["room", meantTitle(before, rooms), meantTitle(values.room, rooms)],
    ["note", found.note, values.note],
    ["cancelled", String(found.cancelled), String(values.cancelled)],
  ]
  const changes = pairs.filter(([, from, to]) => from !== to).map(([field, from, to]) => ({ field, from, to }))
  if (scopeKey(found.scopes) !== scopeKey(values.scopes))
    changes.push({ field: "people", from: scopeWords(found.scopes, roster), to: scopeWords(values.scopes, roster) })
  return changes
}

function problemsOf(
  said: ProgrammeMeeting,
  values: ProgrammeValues,
  people: ReturnType<typeof valuesOf>["people"],
  ask: Ask,
) {
  const { event } = ask
  const problems: CellProblem[] = []
  const warn = (field: string, code: string, data: CellProblem["data"] = {}): void => {
    problems.push({ field, code, severity: "warning", data })
  }
  if (values.room.kind === "undecided")
    problems.push({ field: "room", code: "room_undecided", severity: "error", data: { room: values.room.name } })
  const day = dayOf(fromMinutes(said.from), event.zone)
  if (day < event.startsOn || day > event.endsOn) warn("day", "outside_event", { day })
  if (said.title.length > LIMITS.title) warn("title", "text_shortened", { limit: LIMITS.title })
  if (said.note.length > LIMITS.note) warn("note", "text_shortened", { limit: LIMITS.note })
  if (people.unknown.length > 0) warn("people", "people_as_words", { words: people.unknown.join("、") })
  for (const { name, count } of people.ambiguous) warn("people", "scope_ambiguous", { name, count })
  return problems
}

/**
 * A read programme compared with the plan. A meeting is known by the file's own id (or, in a file or a feed of our own, by ours); whatever
 * the file says may change, the rest stays, nothing is ever deleted. The same file twice changes nothing. An undecided room is an error.
 */
export function planProgramme(programme: Programme, context: ProgrammeContext): ProgrammePlan {
  const { existing, rooms, participants, choices } = context
  const meetings = ownFeed(programme, existing, rooms)
  const { meant, unknown } = roomsMeant(
    meetings.map(({ room }) => room),
    rooms,
    choices,
  )
  const ask: Ask = { ...context, programme, names: nameIndex(participants), roster: indexRoster(participants), meant }
  const byExternal = new Map(existing.flatMap((one) => (one.externalId ? [[one.externalId, one]] : [])))
  const byId = new Map(existing.map((one) => [one.id, one]))
  const used = new Set<string>()
  const items = meetings.map((said): ProgrammeItem => {
    const match = byExternal.get(said.id) ?? byId.get(said.id)
    const found = match && !used.has(match.id) ? match : undefined
    if (found) used.add(found.id)
    const { values, people } = valuesOf(said, found, ask)
    const problems = problemsOf(said, values, people, ask)
    const changes = found ? changesOf(found, values, ask) : []
    const undecided = problems.some(({ severity }) => severity === "error")
    const action = undecided
      ? "error"
      : found
        ? changes.length > 0
          ? "update"
          : "unchanged"
        : values.cancelled
          ? "skip"
          : "create"
    return { said, meetingId: found?.id ?? null, action, values, changes, problems }
  })
  const counts = { create: 0, update: 0, unchanged: 0, skip: 0, error: 0 }
  for (const { action } of items) counts[action] += 1
  // A file that knows nothing of the plan is another file, and says nothing by its silence.
  const notInFile =
    used.size === 0 ? [] : existing.filter((one) => one.externalId && !used.has(one.id)).map(({ title }) => title)
  const waiting = (name: string): number =>
    items.filter(({ said, action }) => action === "error" && said.room === name).length
  const unknownRooms = unknown.map((room) => ({ ...room, waiting: waiting(room.name) }))
  return { items, unknownRooms, counts, notInFile }
}
