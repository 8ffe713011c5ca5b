import { DEFAULT_ZONE } from "@/lib/kernel/zoned"
import type { ProgrammeNote } from "@/lib/meetings/rules/exchange/programme"
import { programmeFormat } from "@/lib/meetings/rules/exchange/read-programme"
import { plainWord } from "@/lib/meetings/rules/scope-words"
import type { MeetingPlan, ScopeItem } from "@/lib/meetings/schema"
import { type ConflictPlan, FINDING_KINDS, type FindingKind } from "@/lib/occupancy/schema"
import type { Participant } from "@/lib/people/schema"
import { readRoster } from "../files/roster"
import { readSchedule, roomsNamed } from "../files/schedule"
import { bytesOf } from "../files/tables"
import type { Options } from "./options"
import { personNamed, roomNamed } from "./own-names"
import { programmePlan } from "./programme-plan"
import { readRooms } from "./rooms-file"

/** `judged`: the findings that the given files can bear; the others would only say that a file is missing. */
export type ReadPlan = { plan: ConflictPlan; notes: readonly ProgrammeNote[]; judged: ReadonlySet<FindingKind> }

const NEEDS_ROOMS: readonly FindingKind[] = [
  "room_too_small",
  "room_closed",
  "travel_too_short",
  "no_room",
  "equipment_missing",
  "room_unconfirmed",
]
const NEEDS_ROSTER: readonly FindingKind[] = ["room_too_small", "people_unknown"]
/** What belongs to a session of an office, and to no other programme. */
const OF_SESSIONS: readonly FindingKind[] = ["order_broken", "break_too_short", "day_off", "no_room", "people_unknown"]

const without = (...kinds: readonly FindingKind[]): ReadonlySet<FindingKind> =>
  new Set(FINDING_KINDS.filter((kind) => !kinds.includes(kind)))

/** A name as people bear it: two to four Han characters (or words with capitals) that are neither a post nor a body of people. */
const isName = (word: string): boolean =>
  /^(?:\p{Script=Han}(?:·?\p{Script=Han}){1,3}|\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+)$/u.test(word) &&
  !/[长员团组会处办局委部院厅科室队站社人任席记者们方]$|代表|书记|同志/.test(word)

/** Without a roster only those whom the schedule itself names can be wanted twice: what a body of people is, it does not say. */
function namedInFile(meetings: readonly MeetingPlan[]): { meetings: MeetingPlan[]; participants: Participant[] } {
  const people = new Map<string, Participant>()
  const own = (item: ScopeItem): ScopeItem => {
    const id = `name:${plainWord(item.ref)}`
    if (!people.has(id)) people.set(id, personNamed(id, item.ref))
    return { role: item.role, kind: "PERSON", ref: "", participationId: id }
  }
  const renamed = meetings.map((meeting) => ({
    ...meeting,
    scopes: meeting.scopes.flatMap((item) => (item.kind === "TEXT" && isName(item.ref) ? [own(item)] : [])),
  }))
  return { meetings: renamed, participants: [...people.values()] }
}

/**
 * Reads a schedule – spreadsheet, frab XML or JSON, calendar – with the rooms and people of their own files, or of the schedule itself
 * where none are given. Throws InputError with the first thing that is wrong.
 */
export async function readPlan({ file, rooms: roomsFile, roster: rosterFile, zone }: Options): Promise<ReadPlan> {
  const roster = rosterFile === null ? null : await readRoster(rosterFile)
  const given = roomsFile === null ? null : await readRooms(roomsFile)
  const lacking = [...(given ? [] : NEEDS_ROOMS), ...(roster ? [] : NEEDS_ROSTER)]
  const bytes = bytesOf(file)
  if (programmeFormat(bytes) !== null || /\.(xml|json|ics)$/i.test(file)) {
    const read = programmePlan(file, bytes, { rooms: given, roster, zone })
    return { ...read, judged: without(...lacking, ...OF_SESSIONS) }
  }
  const rooms = given?.rooms ?? (await roomsNamed(file)).map(roomNamed)
  const read = await readSchedule(file, { participants: roster ?? [], rooms, zone: zone ?? DEFAULT_ZONE })
  const { meetings, participants } = roster ? { meetings: read, participants: roster } : namedInFile(read)
  const plan = { zone: zone ?? DEFAULT_ZONE, meetings, participants, rooms, travel: given?.travel ?? {}, outside: [] }
  return { plan, notes: [], judged: without(...lacking) }
}
