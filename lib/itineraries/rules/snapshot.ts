import type { EventHead } from "@/lib/events/schema"
import { fromMinutes } from "@/lib/kernel/interval"
import { resolveScope } from "@/lib/meetings/rules/resolve"
import { indexRoster, type RosterIndex } from "@/lib/meetings/rules/roster-index"
import type { MeetingPlan, ScopeRole } from "@/lib/meetings/schema"
import { withoutNeeds } from "@/lib/people/rules/without-needs"
import type { Participant } from "@/lib/people/schema"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { seatName } from "@/lib/venues/rules/seat-name"
import type { PlanSnapshot, SnapshotMeeting } from "../schema"

export type DraftRows = {
  event: EventHead
  groups: PlanSnapshot["groups"]
  people: readonly Participant[]
  rooms: PlanSnapshot["rooms"]
  halls: PlanSnapshot["halls"]
  meetings: readonly MeetingPlan[]
  plans: readonly { meetingId: string; hallId: string; taken: readonly { seatId: string; participationId: string }[] }[]
}

/**
 * Puts the draft together as one frozen plan: scopes resolved to people, seats with their printed labels. Needs
 * (wheelchair, companions …) are left out: a published plan is read by many. A seat that its hall no longer has is left out.
 */
export function buildSnapshot(rows: DraftRows): PlanSnapshot {
  const { id, title, shortTitle, startsOn, endsOn, zone, settings } = rows.event
  const usedRooms = new Set(rows.meetings.map((meeting) => meeting.roomId))
  const usedHalls = new Set(rows.plans.map((plan) => plan.hallId))
  const halls = rows.halls.filter((hall) => usedHalls.has(hall.id))
  const listed = new Set(rows.people.map((person) => person.id))
  const roster = indexRoster(rows.people)
  return {
    format: 1,
    event: { id, title, shortTitle, startsOn, endsOn, zone, settings },
    groups: rows.groups,
    people: rows.people.map(withoutNeeds),
    rooms: rows.rooms.filter((room) => usedRooms.has(room.id)),
    halls,
    meetings: rows.meetings.map((meeting) => frozen(meeting, roster)),
    seating: seatingOf(rows.plans, halls, listed),
  }
}

function frozen(meeting: MeetingPlan, roster: RosterIndex): SnapshotMeeting {
  const inRole = (role: ScopeRole): string[] => [...resolveScope(meeting.scopes, roster, [role])]
  const { id, parentId, code, title, kind, roomId, scopeText, chairText, note, dress, cancelled, agenda } = meeting
  return {
    id,
    parentId,
    code,
    title,
    kind,
    startsAt: meeting.from === null ? null : fromMinutes(meeting.from).toISOString(),
    endsAt: meeting.to === null ? null : fromMinutes(meeting.to).toISOString(),
    roomId,
    scopeText,
    chairText,
    note,
    dress,
    cancelled,
    agenda,
    ...(meeting.externalId ? { externalId: meeting.externalId } : {}),
    attend: inRole("ATTEND"),
    chair: inRole("CHAIR"),
    speak: inRole("SPEAK"),
    serve: inRole("SERVE"),
  }
}

function seatingOf(
  plans: DraftRows["plans"],
  halls: PlanSnapshot["halls"],
  listed: ReadonlySet<string>,
): PlanSnapshot["seating"] {
  const names = new Map(
    halls.map((hall) => [
      hall.id,
      new Map(hallGeometry(hall.description).seats.map((seat) => [seat.id, seatName(seat)])),
    ]),
  )
  return plans.map(({ meetingId, hallId, taken }) => ({
    meetingId,
    hallId,
    seats: taken.flatMap(({ seatId, participationId }) => {
      const name = names.get(hallId)?.get(seatId)
      return name && listed.has(participationId) ? [{ seatId, ...name, participationId }] : []
    }),
  }))
}
