import { resolveNumbers } from "@/lib/meetings/rules/resolve"
import type { MeetingPlan, ScopeRole } from "@/lib/meetings/schema"
import type { RoomDto } from "@/lib/venues/schema"
import type { Confirmation, Finding } from "../schema"
import { dayOff } from "./day-off"
import { lackingIn } from "./equipment"
import { makeFinding } from "./make-finding"
import { closedMinutes } from "./opening"
import { idsOf, type Prepared } from "./prepare"

/** Those who need a seat: everybody but the helpers, the drivers and those on duty. */
const SEATED: readonly ScopeRole[] = ["ATTEND", "CHAIR", "SPEAK"]

export const expectedPeople = (meeting: MeetingPlan, prepared: Prepared): Int32Array =>
  resolveNumbers(meeting.scopes, prepared.roster, SEATED)

/** Seats of the layout the meeting asks for; of the room's usual one when it asks for none or for one the room does not know. */
export function seatsOf(room: RoomDto, layout: string): { layout: string; capacity: number } {
  const wanted = room.layouts.find((one) => one.layout === layout) ?? room.layouts[0]
  return wanted ?? { layout, capacity: room.capacity }
}

/** How the yes for a room that needs one stands; null = it is there, for exactly this room and time. */
export function confirmationLack(
  meeting: MeetingPlan,
  confirmations: readonly Confirmation[],
): "none" | "requested" | "declined" | "lapsed" | null {
  const mine = confirmations.filter((one) => one.meetingId === meeting.id)
  const exact = mine.find((one) => one.roomId === meeting.roomId && one.from === meeting.from && one.to === meeting.to)
  if (!exact) return mine.length > 0 ? "lapsed" : "none"
  if (exact.status === "CONFIRMED") return null
  return exact.status === "REQUESTED" ? "requested" : "declined"
}

function roomFindings(meeting: MeetingPlan, room: RoomDto, people: Int32Array, prepared: Prepared): Finding[] {
  const [from, to] = [meeting.from as number, meeting.to as number]
  const when = { a: meeting.id, from, to, minutes: to - from }
  const { id: roomId, opensAt, closesAt } = room
  const found: Finding[] = []
  const { layout, capacity } = seatsOf(room, meeting.layout)
  if (people.length > capacity) {
    const data = { kind: "room_too_small", roomId, layout, capacity, expected: people.length } as const
    found.push(makeFinding(data, { ...when, people: idsOf(people, prepared.roster) }, prepared))
  }
  const minutes = closedMinutes(from, to, opensAt, closesAt, prepared.plan.zone)
  if (minutes > 0)
    found.push(makeFinding({ kind: "room_closed", roomId, opensAt, closesAt }, { ...when, minutes }, prepared))
  const missing = lackingIn(room.equipment, meeting.equipment ?? [])
  if (missing.length > 0) found.push(makeFinding({ kind: "equipment_missing", roomId, missing }, when, prepared))
  const status = room.needsApproval ? confirmationLack(meeting, prepared.plan.confirmations ?? []) : null
  if (status !== null) found.push(makeFinding({ kind: "room_unconfirmed", roomId, status }, when, prepared))
  return found
}

/**
 * What one scheduled meeting has with its own room, day and people: too small, closed, without what the agenda needs, not
 * confirmed, on a day off, no room, people unknown. `people`: those who need a seat.
 */
export function fitOf(
  meeting: MeetingPlan,
  prepared: Prepared,
  people: Int32Array = expectedPeople(meeting, prepared),
): Finding[] {
  if (meeting.from === null || meeting.to === null) return []
  const when = { a: meeting.id, from: meeting.from, to: meeting.to, minutes: meeting.to - meeting.from }
  const room = meeting.roomId === null ? undefined : prepared.rooms.get(meeting.roomId)
  const found = room
    ? roomFindings(meeting, room, people, prepared)
    : [makeFinding({ kind: "no_room" }, when, prepared)]
  const off = dayOff(when.from, when.to, room ?? null, prepared.plan)
  if (off) found.push(makeFinding(off, when, prepared))
  const attend = meeting.scopes.filter((item) => item.role === "ATTEND")
  const words = attend.filter((item) => item.kind === "TEXT").map((item) => item.ref)
  if (attend.length === 0 || words.length > 0)
    found.push(makeFinding({ kind: "people_unknown", words }, when, prepared))
  return found
}

export const fitFindings = (prepared: Prepared): Finding[] =>
  prepared.slots.flatMap(({ meeting }) => (meeting ? fitOf(meeting, prepared) : []))
