import type { EventHead } from "@/lib/events/schema"
import { fromMinutes } from "@/lib/kernel/interval"
import { resolveScope } from "@/lib/meetings/rules/resolve"
import type { MeetingPlan, ScopeRole } from "@/lib/meetings/schema"
import { withoutNeeds } from "@/lib/people/rules/without-needs"
import type { Participant } from "@/lib/people/schema"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { seatName } from "@/lib/venues/rules/seat-name"
import type { HallGeometry } from "@/lib/venues/schema"
import type { SeatTaken } from "../../schema"
import type { ReleaseSeat, ReleaseSnapshot } from "../../schema/release"

export type ToFreeze = {
  event: EventHead
  meeting: MeetingPlan
  participants: readonly Participant[]
  attendIds: readonly string[]
  seats: readonly SeatTaken[]
} & Pick<ReleaseSnapshot, "groups" | "room" | "hall">

/**
 * One meeting's seats as they stand, frozen: seats with their printed labels, the people who attend or sit there without
 * their needs. A seat the hall no longer has is left out, as in a published version.
 */
export function freezeSeating(rows: ToFreeze): ReleaseSnapshot {
  const { draftRevision: _, ...event } = rows.event
  const { meeting } = rows
  const inRole = (role: ScopeRole): string[] => [...resolveScope(meeting.scopes, rows.participants, [role])]
  const time = (minutes: number | null): string | null => (minutes === null ? null : fromMinutes(minutes).toISOString())
  const concerned = new Set([...rows.attendIds, ...rows.seats.map((seat) => seat.participationId)])
  const people = rows.participants.filter((person) => concerned.has(person.id)).map(withoutNeeds)
  const listed = new Set(people.map((person) => person.id))
  return {
    format: 1,
    event,
    meeting: {
      id: meeting.id,
      code: meeting.code,
      title: meeting.title,
      kind: meeting.kind,
      startsAt: time(meeting.from),
      endsAt: time(meeting.to),
      attend: inRole("ATTEND"),
      chair: inRole("CHAIR"),
      speak: inRole("SPEAK"),
    },
    groups: rows.groups,
    room: rows.room,
    hall: rows.hall,
    people,
    seats: namedSeats(hallGeometry(rows.hall.description), rows.seats).filter((seat) =>
      listed.has(seat.participationId),
    ),
  }
}

/** Seats with what they are called; those the hall no longer has are left out. */
export function namedSeats({ seats }: Pick<HallGeometry, "seats">, taken: readonly SeatTaken[]): ReleaseSeat[] {
  const nameOf = new Map(seats.map((seat) => [seat.id, seatName(seat)]))
  return taken.flatMap(({ seatId, participationId }) => {
    const name = nameOf.get(seatId)
    return name ? [{ seatId, ...name, participationId }] : []
  })
}
