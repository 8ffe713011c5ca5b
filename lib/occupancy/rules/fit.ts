import { resolveNumbers } from "@/lib/meetings/rules/resolve"
import type { MeetingPlan, ScopeRole } from "@/lib/meetings/schema"
import type { RoomDto } from "@/lib/venues/schema"
import type { Finding } from "../schema"
import { makeFinding } from "./make-finding"
import { closedMinutes } from "./opening"
import { idsOf, type Prepared } from "./prepare"

/** Those who need a seat: everybody but the helpers. */
const SEATED: readonly ScopeRole[] = ["ATTEND", "CHAIR", "SPEAK"]

export const expectedPeople = (meeting: MeetingPlan, prepared: Prepared): Int32Array =>
  resolveNumbers(meeting.scopes, prepared.roster, SEATED)

/** Seats of the layout the meeting asks for; of the room's usual one when it asks for none or for one the room does not know. */
export function seatsOf(room: RoomDto, layout: string): { layout: string; capacity: number } {
  const wanted = room.layouts.find((one) => one.layout === layout) ?? room.layouts[0]
  return wanted ?? { layout, capacity: room.capacity }
}

function roomFindings(meeting: MeetingPlan, room: RoomDto, prepared: Prepared): Finding[] {
  const [from, to] = [meeting.from as number, meeting.to as number]
  const found: Finding[] = []
  const people = expectedPeople(meeting, prepared)
  const { layout, capacity } = seatsOf(room, meeting.layout)
  if (people.length > capacity) {
    const data = { kind: "room_too_small", roomId: room.id, layout, capacity, expected: people.length } as const
    found.push(
      makeFinding(
        data,
        { a: meeting.id, from, to, minutes: to - from, people: idsOf(people, prepared.roster) },
        prepared,
      ),
    )
  }
  const { opensAt, closesAt } = room
  const minutes = closedMinutes(from, to, opensAt, closesAt, prepared.plan.zone)
  if (minutes > 0)
    found.push(
      makeFinding(
        { kind: "room_closed", roomId: room.id, opensAt, closesAt },
        { a: meeting.id, from, to, minutes },
        prepared,
      ),
    )
  return found
}

/** What each scheduled meeting has with its own room and people: too small, closed, none, unknown. */
export function fitFindings(prepared: Prepared): Finding[] {
  const found: Finding[] = []
  for (const { meeting } of prepared.slots) {
    if (!meeting || meeting.from === null || meeting.to === null) continue
    const when = { a: meeting.id, from: meeting.from, to: meeting.to, minutes: meeting.to - meeting.from }
    const room = meeting.roomId === null ? undefined : prepared.rooms.get(meeting.roomId)
    if (room) found.push(...roomFindings(meeting, room, prepared))
    else found.push(makeFinding({ kind: "no_room" }, { ...when, severity: "warn" }, prepared))
    const attend = meeting.scopes.filter((item) => item.role === "ATTEND")
    const words = attend.filter((item) => item.kind === "TEXT").map((item) => item.ref)
    if (attend.length === 0 || words.length > 0)
      found.push(makeFinding({ kind: "people_unknown", words }, { ...when, severity: "warn" }, prepared))
  }
  return found
}
