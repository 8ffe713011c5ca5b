import { DEFAULT_ZONE } from "@/lib/kernel/zoned"
import type { ProgrammeMeeting, ProgrammeNote, ProgrammePerson } from "@/lib/meetings/rules/exchange/programme"
import { readProgramme } from "@/lib/meetings/rules/exchange/read-programme"
import { findRoom } from "@/lib/meetings/rules/import/find-room"
import { plainWord } from "@/lib/meetings/rules/scope-words"
import type { MeetingPlan, ScopeItem } from "@/lib/meetings/schema"
import type { ConflictPlan } from "@/lib/occupancy/schema"
import type { Participant } from "@/lib/people/schema"
import type { RoomDto } from "@/lib/venues/schema"
import { InputError } from "../input-error"
import { personNamed, roomNamed } from "./own-names"
import type { Rooms } from "./rooms-file"

type Given = { rooms: Rooms | null; roster: readonly Participant[] | null; zone: string | null }

/** Whom the file's people are: those on the roster by name where one bears it, otherwise people of the file's own ids. */
function peopleOf(meetings: readonly ProgrammeMeeting[], roster: readonly Participant[] | null) {
  const participants = [...(roster ?? [])]
  const byName = new Map<string, Participant | null>()
  for (const person of participants) {
    const name = plainWord(person.name)
    byName.set(name, byName.has(name) ? null : person)
  }
  const known = new Map<string, string>()
  const idOf = ({ id, name }: ProgrammePerson): string => {
    const found = known.get(id)
    if (found !== undefined) return found
    const listed = byName.get(plainWord(name))
    const own = listed?.id ?? `file:${id}`
    if (!listed) participants.push(personNamed(own, name))
    known.set(id, own)
    return own
  }
  const scopes = new Map(
    meetings.map(({ id, people }): [string, ScopeItem[]] => [
      id,
      (people ?? []).map((person) => ({
        ...({ role: person.role, kind: "PERSON", ref: "", optional: person.optional } as const),
        participationId: idOf(person),
      })),
    ]),
  )
  return { participants, scopes }
}

function roomsOf(file: string, meetings: readonly ProgrammeMeeting[], given: Rooms | null) {
  const rooms: RoomDto[] = given?.rooms ?? [...new Set(meetings.map(({ room }) => room))].map(roomNamed)
  const ids = new Map<string, string>()
  for (const { room, line } of meetings) {
    if (room === "" || ids.has(room)) continue
    const found = given ? findRoom(room, rooms) : { roomId: room }
    if (found.roomId === null) {
      const nearest = "nearest" in found ? found.nearest.join("、") : ""
      throw new InputError(
        "line",
        { file, line, more: 0 },
        {
          ...{ namespace: "import", key: "problems.room_unknown", values: { room, nearest } },
        },
      )
    }
    ids.set(room, found.roomId)
  }
  return { rooms, ids }
}

/**
 * A programme or calendar as a plan: its meetings by the file's own ids, its rooms and people as given or as the file names them.
 * Throws InputError with the first fault and its line; nothing is half taken in.
 */
export function programmePlan(
  file: string,
  bytes: Uint8Array,
  given: Given,
): { plan: ConflictPlan; notes: readonly ProgrammeNote[] } {
  const { programme, faults } = readProgramme(bytes, { zone: given.zone ?? DEFAULT_ZONE, window: null })
  const [fault] = faults
  if (fault) {
    const values = { file, line: fault.line, more: faults.length - 1 }
    throw new InputError("line", values, {
      namespace: "exchange",
      key: `faults.${fault.code}`,
      values: { ...fault.data },
    })
  }
  const { meetings } = programme
  const { rooms, ids } = roomsOf(file, meetings, given.rooms)
  const { participants, scopes } = peopleOf(meetings, given.roster)
  const plans = meetings.map(
    (meeting, position): MeetingPlan => ({
      ...{ id: meeting.id, eventId: "", parentId: null, code: meeting.code, title: meeting.title, kind: meeting.kind },
      ...{ from: meeting.from, to: meeting.to, roomId: ids.get(meeting.room) ?? null, layout: "", position },
      ...{ scopes: scopes.get(meeting.id) ?? [], scopeText: "", chairText: "", note: meeting.note, dress: "" },
      ...{ cancelled: meeting.cancelled, revision: 0, agenda: [] },
    }),
  )
  const zone = given.zone ?? programme.zone ?? DEFAULT_ZONE
  const travel = given.rooms?.travel ?? {}
  return { plan: { zone, meetings: plans, participants, rooms, travel, outside: [] }, notes: programme.notes }
}
